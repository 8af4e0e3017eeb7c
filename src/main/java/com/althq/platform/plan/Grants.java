package com.althq.platform.plan;

import com.althq.platform.graph.ResourceGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Derives the grants of a plan from the policy documents of two graphs: added, removed and kept.
public final class Grants {

    private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::principal)
            .thenComparing(Permission::action)
            .thenComparing(Permission::resource)
            .thenComparing(it -> it.condition().orElse(""))
            .thenComparing(Permission::kind);

    private Grants() {}

    /// One permission of a statement; equal ones become one grant.
    record Permission(Grant.Kind kind, String principal, String action, String resource, Optional<String> condition) {
        Grant grant(String because, Operation change) {
            return new Grant(kind, principal, action, resource, condition, because, change);
        }
    }

    /// The grants of both graphs: those added, removed and kept.
    public static List<Grant> between(ResourceGraph base, ResourceGraph head) {
        var before = read(base);
        var after = read(head);
        var all = new TreeSet<>(ORDER);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        var grants = new ArrayList<Grant>();
        for (var it : all) {
            var now = after.get(it);
            var old = before.get(it);
            if (now == null) {
                grants.add(it.grant(old == null ? "" : old, Operation.DELETE));
            } else {
                grants.add(it.grant(now, old == null ? Operation.CREATE : Operation.SAME));
            }
        }
        return grants;
    }

    private static Map<Permission, String> read(ResourceGraph graph) {
        var reasons = new TreeMap<Permission, SortedSet<String>>(ORDER);
        var byUrn = graph.byUrn();
        for (var resource : graph.resources()) {
            var reason = resource.grantReason().orElse(resource.name());
            ResourcePolicies.permissions(resource, byUrn)
                    .forEach(it ->
                            reasons.computeIfAbsent(it, _ -> new TreeSet<>()).add(reason));
        }
        var because = new TreeMap<Permission, String>(ORDER);
        reasons.forEach((said, all) -> because.put(said, String.join(", ", all)));
        return because;
    }
}
