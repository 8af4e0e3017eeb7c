package com.althq.platform.generated;

import static java.util.Objects.requireNonNull;

import com.althq.platform.capability.Need;
import com.althq.platform.graph.Display;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
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
record Wholeness(ResourceGraph graph) {

    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String CONTAINERS = "containerDefinitions";

    /// Of what a look-up answers, something that whoever needs it uses. Where the account is configured it is in no
    /// plan as such.
    private static final Map<Need, Set<String>> ANSWERS = Map.of(
            Need.ACCOUNT, Set.of("account"),
            Need.NETWORK, Set.of("vpc.id", "vpc.cidr", "subnet.private.0"),
            Need.LOAD_BALANCER, Set.of("listener.arn"),
            Need.CLOUDFLARE, Set.of("zone.id"));

    /// Roles and security groups that nothing uses.
    List<String> unused() {
        var used = new HashSet<Urn>();
        graph.resources().stream()
                .filter(it -> !it.type().startsWith("aws:iam/rolePolicy"))
                .forEach(it -> used.addAll(referred(it)));
        graph.outputs().values().forEach(it -> used.addAll(referred(it.scalars())));
        return graph.resources().stream()
                .filter(it -> Set.of(Policies.ROLE, "aws:ec2/securityGroup:SecurityGroup")
                        .contains(it.type()))
                .map(Resource::urn)
                .filter(it -> !used.contains(it))
                .map(Urn::name)
                .toList();
    }

    /// What is looked up though nothing uses the answer.
    Set<Need> unusedAnswers(Set<Need> needs, boolean accountIsKnown) {
        var unknown = References.scalars(graph)
                .filter(Value.Unknown.class::isInstance)
                .map(it -> ((Value.Unknown) it).name())
                .collect(Collectors.toSet());
        return needs.stream()
                .filter(it -> it != Need.ACCOUNT || !accountIsKnown)
                .filter(it -> requireNonNull(ANSWERS.get(it)).stream().noneMatch(unknown::contains))
                .collect(Collectors.toCollection(TreeSet::new));
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
        return Stream.concat(direct, task).filter(it -> it.type().equals(Policies.ROLE));
    }

    private Stream<Urn> policies(Urn role) {
        return graph.resources().stream()
                .filter(it -> it.type().startsWith("aws:iam/rolePolicy"))
                .filter(it -> Policies.role(it).equals(role))
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
                .flatMap(Wholeness::containerViolations)
                .toList();
    }

    private static Stream<String> containerViolations(Resource task) {
        var containers = JsonText.read(Policies.input(task, CONTAINERS))
                .map(Policies::items)
                .orElse(List.of());
        if (containers.size() != 1) {
            return Stream.of(task.name() + ": " + containers.size() + " containers");
        }
        var container = Policies.fields(containers.getFirst());
        var names = Stream.of("environment", "secrets")
                .flatMap(it -> Policies.items(container.get(it)).stream())
                .toList();
        var wrong = new ArrayList<String>();
        names.stream()
                .filter(it -> Policies.fields(it).size() != 2
                        || !Policies.fields(it).values().stream().allMatch(Wholeness::isText))
                .forEach(it -> wrong.add(task.name() + ": no pair of texts " + Display.of(it)));
        var distinct = names.stream().map(it -> Policies.fields(it).get("name")).collect(Collectors.toSet());
        if (distinct.size() != names.size()) {
            wrong.add(task.name() + ": a variable twice");
        }
        if (Display.of(Policies.input(task, CONTAINERS)).length() > 65_536) {
            wrong.add(task.name() + ": more than 64 KB");
        }
        Policies.items(container.get("portMappings")).stream()
                .map(it -> Policies.fields(it).get("containerPort"))
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
