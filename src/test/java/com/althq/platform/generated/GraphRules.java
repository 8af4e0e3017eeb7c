package com.althq.platform.generated;

import static java.util.Objects.requireNonNull;

import com.althq.platform.capability.SharedLookup;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether everything that a plan makes is used, and there in time.
///
/// @param graph references unresolved
record GraphRules(ResourceGraph graph) {

    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String CONTAINERS = "containerDefinitions";

    /// Of what a look-up answers, something that whoever needs it uses. Where the account is configured it is in no
    /// plan as such.
    private static final Map<SharedLookup, Set<String>> ANSWERS = Map.of(
            SharedLookup.ACCOUNT, Set.of("account"),
            SharedLookup.NETWORK, Set.of("vpc.id", "vpc.cidr", "subnet.private.0"),
            SharedLookup.AGENT_SUBNETS, Set.of("subnet.private.0"),
            SharedLookup.LOAD_BALANCER, Set.of("listener.arn"),
            SharedLookup.CLOUDFLARE, Set.of("zone.id"));

    /// Roles and security groups that nothing uses.
    List<String> unused() {
        var used = new HashSet<Urn>();
        graph.resources().stream()
                .filter(it -> !it.type().startsWith("aws:iam/rolePolicy"))
                .forEach(it -> used.addAll(referred(it)));
        graph.outputs().values().forEach(it -> used.addAll(referred(it.scalars())));
        return graph.resources().stream()
                .filter(it -> Set.of(PolicyRules.ROLE, "aws:ec2/securityGroup:SecurityGroup")
                        .contains(it.type()))
                .map(Resource::urn)
                .filter(it -> !used.contains(it))
                .map(Urn::name)
                .toList();
    }

    /// What is looked up though nothing uses the answer.
    Set<SharedLookup> unusedAnswers(Set<SharedLookup> needs, boolean accountIsKnown) {
        var unknown = ReferenceRules.scalars(graph)
                .filter(Value.Unknown.class::isInstance)
                .map(it -> ((Value.Unknown) it).name())
                .collect(Collectors.toSet());
        return needs.stream()
                .filter(it -> it != SharedLookup.ACCOUNT || !accountIsKnown)
                .filter(it -> it != SharedLookup.AGENT_SUBNETS || !isAnyRuntimeInSubnets())
                .filter(it -> requireNonNull(ANSWERS.get(it)).stream().noneMatch(unknown::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Subnets that the configuration names are no unknown answers.
    private boolean isAnyRuntimeInSubnets() {
        return graph.resources().stream()
                .filter(it -> it.type().equals("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime"))
                .anyMatch(it -> it.inputs().toString().contains("subnets"));
    }

    /// Policies of a role for which whatever assumes the role does not wait.
    List<String> unawaited() {
        var wrong = new ArrayList<String>();
        for (var resource : graph.resources()) {
            if (resource.type().equals(TASK) || resource.type().startsWith("aws:iam/")) {
                continue;
            }
            assumed(resource)
                    .flatMap(role ->
                            policies(role).filter(it -> !resource.dependsOn().contains(it)))
                    .forEach(it -> wrong.add(resource.name() + " does not wait for " + it.name()));
        }
        return wrong;
    }

    /// The service assumes the roles of its task.
    private Stream<Urn> assumed(Resource resource) {
        var direct = resource.inputs().entrySet().stream()
                .filter(it -> it.getKey().endsWith("oleArn") || it.getKey().equals("role"))
                .map(Map.Entry::getValue)
                .flatMap(it -> referred(it.scalars()).stream());
        var task = resource.input("taskDefinition").stream()
                .flatMap(it -> referred(it.scalars()).stream())
                .flatMap(it -> graph.find(it).stream())
                .flatMap(this::assumed);
        return Stream.concat(direct, task).filter(it -> it.type().equals(PolicyRules.ROLE));
    }

    private Stream<Urn> policies(Urn role) {
        return graph.resources().stream()
                .filter(it -> it.type().startsWith("aws:iam/rolePolicy"))
                .filter(it -> PolicyRules.role(it).equals(role))
                .map(Resource::urn);
    }

    private static Set<Urn> referred(Resource resource) {
        return referred(resource.inputs().values().stream().flatMap(Value::scalars));
    }

    private static Set<Urn> referred(Stream<Value> scalars) {
        return scalars.filter(Value.Reference.class::isInstance)
                .map(it -> ((Value.Reference) it).urn())
                .collect(Collectors.toSet());
    }

    /// What ECS would refuse of a container.
    List<String> containerViolations() {
        return graph.resources().stream()
                .filter(it -> it.type().equals(TASK))
                .flatMap(GraphRules::containerViolations)
                .toList();
    }

    private static Stream<String> containerViolations(Resource task) {
        var containers = JsonText.read(PolicyRules.input(task, CONTAINERS))
                .map(PolicyRules::items)
                .orElse(List.of());
        if (containers.size() != 1) {
            return Stream.of(task.name() + ": " + containers.size() + " containers");
        }
        var container = PolicyRules.fields(containers.getFirst());
        var names = Stream.of("environment", "secrets")
                .flatMap(it -> PolicyRules.items(container.get(it)).stream())
                .toList();
        var wrong = new ArrayList<String>();
        names.stream()
                .filter(it -> PolicyRules.fields(it).size() != 2
                        || !PolicyRules.fields(it).values().stream().allMatch(GraphRules::isText))
                .forEach(it -> wrong.add(task.name() + ": no pair of texts " + ValueText.of(it)));
        var distinct =
                names.stream().map(it -> PolicyRules.fields(it).get("name")).collect(Collectors.toSet());
        if (distinct.size() != names.size()) {
            wrong.add(task.name() + ": a variable twice");
        }
        if (ValueText.of(PolicyRules.input(task, CONTAINERS)).length() > 65_536) {
            wrong.add(task.name() + ": more than 64 KB");
        }
        PolicyRules.items(container.get("portMappings")).stream()
                .map(it -> PolicyRules.fields(it).get("containerPort"))
                .filter(it -> !(it instanceof Value.Numeric(var port) && port >= 1 && port <= 65_535))
                .forEach(it -> wrong.add(task.name() + ": not a port " + it));
        return wrong.stream();
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Text
                || value instanceof Value.Joined
                || value instanceof Value.Reference
                || value instanceof Value.Unknown;
    }
}
