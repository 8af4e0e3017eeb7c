package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Replacements of a discovery name that Cloud Map refuses in either order.
final class UnsupportedNameChanges {

    private static final String NAME = "aws:servicediscovery/service:Service";

    /// With one of these the new name is another one, or is elsewhere, so that both can be there for a while.
    private static final Set<String> MOVES = Set.of("name", "dnsConfig.namespaceId", "namespaceId", "provider");

    private UnsupportedNameChanges() {}

    /// Why the replacement would fail: in one namespace a name is there once, and one in which tasks are registered is
    /// not deleted (<https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateService.html>).
    static Optional<String> refusal(Resource before, List<PropertyChange> changes) {
        var stays = changes.stream().noneMatch(it -> MOVES.contains(it.path()))
                && changes.stream().anyMatch(PropertyChange::forcesReplace);
        return before.type().equals(NAME) && stays
                ? Optional.of(
                        "Cloud Map takes no second one of this name in a namespace, and deletes none in which tasks"
                                + " are registered, and the apply stops there: apply without serviceDiscovery first, then with"
                                + " it")
                : Optional.empty();
    }
}
