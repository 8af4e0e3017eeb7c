package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The lists whose order has no meaning, by the property that holds them: sets in the provider's schema, and in a JSON
/// document what the provider compares without its order. In any other list the order counts.
public final class UnorderedLists {

    /// Those in the inputs of resources. The provider keeps an order only of life-cycle rules (`rules`), which
    /// are sent in one that does not depend on that of the file.
    public static final UnorderedLists OF_RESOURCES = new UnorderedLists(Set.of(
            "allowedAudiences",
            "allowedClients",
            "attributes",
            "egress",
            "globalSecondaryIndexes",
            "ingress",
            "loadBalancers",
            "localSecondaryIndexes",
            "managedPolicyArns",
            "nonKeyAttributes",
            "parameters",
            "placementConstraints",
            "replicas",
            "requestHeaderAllowlists",
            "requiresCompatibilities",
            "rules",
            "securityGroupIds",
            "securityGroups",
            "subnetIds",
            "subnets",
            "volumes",
            "vpcSecurityGroupIds")::contains);

    /// A policy: statements, actions, resources, principals, values of conditions.
    private static final UnorderedLists OF_POLICIES = new UnorderedLists(_ -> true);

    /// Containers: the two lists that the provider sorts before it compares. It does not sort mount points and ports.
    private static final UnorderedLists OF_CONTAINERS = new UnorderedLists(Set.of("environment", "secrets")::contains);

    private final Predicate<String> names;

    private UnorderedLists(Predicate<String> names) {
        this.names = names;
    }

    /// Those of a JSON document.
    public static UnorderedLists of(Value document) {
        return document instanceof Value.Fields(var fields) && fields.containsKey("Statement")
                ? OF_POLICIES
                : OF_CONTAINERS;
    }

    /// Whether the order of the list that a property holds has no meaning.
    public boolean contains(String property) {
        return names.test(property);
    }

    /// The same value with these lists in an order that depends only on their elements.
    public Value sorted(Value value) {
        return sorted("", value);
    }

    /// @param property that has the value
    public Value sorted(String property, Value value) {
        return switch (value) {
            case Value.Fields(var fields) -> {
                var sorted = new TreeMap<String, Value>();
                fields.forEach((name, it) -> sorted.put(name, sorted(name, it)));
                yield new Value.Fields(sorted);
            }
            case Value.Items(var items) -> {
                var all = items.stream().map(it -> sorted(property, it));
                yield new Value.Items(
                        (contains(property) ? all.sorted(Comparator.comparing(CanonicalJson::of)) : all).toList());
            }
            default -> value;
        };
    }
}
