package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Detects replacements of a Cloud Map service that fail in either order: create before delete, or delete before
/// create.
final class UnsupportedNameChanges {

    private static final String NAME = "aws:servicediscovery/service:Service";

    /// If one of these changes, the new service has another name or namespace, so that both can exist at the same
    /// time.
    private static final Set<String> MOVES = Set.of("name", "dnsConfig.namespaceId", "namespaceId", "provider");

    private UnsupportedNameChanges() {}

    /// Why the replacement would fail: a name is unique in a namespace, and a service with registered tasks cannot
    /// be deleted (<https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateService.html>).
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
