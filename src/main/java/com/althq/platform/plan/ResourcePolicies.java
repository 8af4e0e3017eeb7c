package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Grants.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the policy documents of a resource, and the principal that each applies to.
final class ResourcePolicies {

    private static final String ROLE = "aws:iam/role:Role";
    private static final String DOCUMENT = "policy";
    private static final String MANAGED = "managed policy ";
    private static final String RESOURCE_OF_MANAGED_POLICY = "as the policy says";

    private final Resource resource;
    private final Map<Urn, Resource> graph;

    private ResourcePolicies(Resource resource, Map<Urn, Resource> graph) {
        this.resource = resource;
        this.graph = graph;
    }

    /// The permissions of all policies of one resource.
    static Stream<Permission> permissions(Resource resource, Map<Urn, Resource> graph) {
        var policy = new ResourcePolicies(resource, graph);
        return switch (resource.type()) {
            case ROLE -> policy.role();
            case "aws:iam/rolePolicy:RolePolicy" -> policy.document(DOCUMENT, policy.role("role"));
            case "aws:iam/rolePolicyAttachment:RolePolicyAttachment" ->
                policy.values("policyArn").flatMap(it -> policy.managedPolicy(policy.role("role"), it));
            case "aws:lambda/permission:Permission" -> policy.permission();
            case "aws:lambda/functionUrl:FunctionUrl" -> policy.functionUrl();
            // Read where it is attached.
            case "aws:iam/policy:Policy" -> Stream.empty();
            default -> policy.resourcePolicy();
        };
    }

    private Stream<Permission> role() {
        var name = name(resource);
        var trust = values("assumeRolePolicy")
                .flatMap(it -> new PolicyStatements(Optional.empty(), Optional.of(name), name).of(it));
        var managed = values("managedPolicyArns").flatMap(it -> managedPolicy(name, it));
        var inline = values("inlinePolicies")
                .map(it -> it instanceof Value.Fields(var fields) ? fields.getOrDefault(DOCUMENT, it) : it)
                .flatMap(it -> identity(name).of(it));
        return Stream.of(trust, managed, inline).flatMap(it -> it);
    }

    private Stream<Permission> document(String property, String principal) {
        return values(property).flatMap(it -> identity(principal).of(it));
    }

    private PolicyStatements identity(String principal) {
        return new PolicyStatements(Optional.of(principal), Optional.empty(), resource.name());
    }

    /// A policy managed by AWS is one permission, as its content is not in the graph; one of our own is read.
    private Stream<Permission> managedPolicy(String principal, Value arn) {
        var ours = referencedResource(arn).filter(it -> it.type().equals("aws:iam/policy:Policy"));
        if (ours.isPresent()) {
            return new ResourcePolicies(ours.get(), graph).document(DOCUMENT, principal);
        }
        var text = ValueText.of(arn);
        var action = MANAGED + (arn instanceof Value.Reference ? text : text.substring(text.lastIndexOf('/') + 1));
        return Stream.of(
                new Permission(Grant.Kind.ALLOW, principal, action, RESOURCE_OF_MANAGED_POLICY, Optional.empty()));
    }

    private Optional<Resource> referencedResource(Value value) {
        return value instanceof Value.Reference it ? Optional.ofNullable(graph.get(it.urn())) : Optional.empty();
    }

    private Stream<Permission> permission() {
        var condition = Stream.of(
                        "sourceArn", "sourceAccount", "principalOrgId", "functionUrlAuthType", "invokedViaFunctionUrl")
                .flatMap(name -> values(name).map(it -> name + " " + ValueText.of(it)))
                .toList();
        return Stream.of(new Permission(
                Grant.Kind.ALLOW,
                text("principal"),
                text("action"),
                text("function"),
                Optional.of(String.join(" and ", condition)).filter(it -> !it.isEmpty())));
    }

    /// A function URL without sign-in allows any principal: the provider adds that to the policy of the function.
    private Stream<Permission> functionUrl() {
        return values("authorizationType")
                .filter(new Value.Text("NONE")::equals)
                .map(_ -> new Permission(
                        Grant.Kind.ALLOW,
                        Grant.ANY,
                        "lambda:InvokeFunctionUrl",
                        text("functionName"),
                        Optional.empty()));
    }

    /// A resource-based policy. A `policy` that is JSON without statements is none, such as the rules of an image
    /// repository.
    private Stream<Permission> resourcePolicy() {
        var on = values("repository").findFirst().map(ValueText::of).orElse(resource.name());
        return values(DOCUMENT)
                .filter(it -> JsonText.read(it)
                        .map(json -> json instanceof Value.Fields(var fields) && fields.containsKey("Statement"))
                        .orElse(true))
                .flatMap(it -> new PolicyStatements(Optional.empty(), Optional.of(on), resource.name()).of(it));
    }

    private Stream<Value> values(String property) {
        return resource.input(property).stream()
                .flatMap(it -> it instanceof Value.Items(List<Value> items) ? items.stream() : Stream.of(it));
    }

    private String text(String property) {
        return resource.input(property).map(ValueText::of).orElse("");
    }

    private String role(String property) {
        return values(property)
                .findFirst()
                .map(it -> referencedResource(it).map(ResourcePolicies::name).orElseGet(() -> ValueText.of(it)))
                .orElse("");
    }

    private static String name(Resource role) {
        return role.input("name").map(ValueText::of).orElse("${" + role.name() + ".name}");
    }
}
