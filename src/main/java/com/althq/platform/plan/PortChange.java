package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The change of the port of an ECS service's container. The rule of the security group admits the new port at
/// once, while running tasks still listen on the old one and new tasks are only started then.
final class PortChange {

    private static final String SERVICE = "aws:ecs/service:Service";
    private static final String DOORS = "loadBalancers";

    private PortChange() {}

    /// The interruption for callers of the service.
    static List<String> interruptions(ResourceUpdate update) {
        if (!update.isOf(SERVICE) || !update.touches(DOORS) || update.after().isEmpty()) {
            return List.of();
        }
        var before = ports(update.was(DOORS));
        var after = ports(update.willBe(DOORS));
        var runs = !WholeNumber.of(update.was("desiredCount")).equals(Optional.of(0L));
        return before.isEmpty() || after.isEmpty() || before.equals(after) || !runs
                ? List.of()
                : List.of(
                        "the security group lets only port %s in at once, while its tasks still listen on %s: requests"
                                        .formatted(String.join(", ", after), String.join(", ", before))
                                + " fail until the new tasks are healthy");
    }

    private static Set<String> ports(Optional<Value> doors) {
        return doors.stream()
                .flatMap(it -> it.elements().stream())
                .flatMap(it -> it.field("containerPort").stream())
                .map(ValueText::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
