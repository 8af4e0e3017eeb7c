package com.althq.platform.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// What Cloud Map refuses to delete: a name in which tasks are registered, a namespace in which there are names.
final class RegistrationRefusal {

    private static final String NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
    private static final String NAME = "aws:servicediscovery/service:Service";
    private static final String TASKS = "aws:ecs/service:Service";

    private RegistrationRefusal() {}

    /// Why the thing cannot go as the world is. The provider takes registrations away first where it is told to.
    static Optional<String> of(ObjectNode world, SimulatedResource thing) {
        var is = thing.outputs();
        return switch (thing.type()) {
            case NAME ->
                any(
                                        world,
                                        TASKS,
                                        "/serviceRegistries/registryArn",
                                        is.path("arn").asText())
                                && !is.path("forceDestroy").asBoolean()
                        ? Optional.of("ResourceInUse: Service contains registered instances; delete the instances"
                                + " before deleting the service")
                        : Optional.empty();
            case NAMESPACE ->
                any(world, NAME, "/dnsConfig/namespaceId", thing.id())
                        ? Optional.of("ResourceInUse: Namespace has associated services; delete the services before"
                                + " deleting the namespace")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean any(ObjectNode world, String type, String pointer, String value) {
        return SimulatedAccount.stream(world)
                .anyMatch(it -> it.type().equals(type)
                        && it.outputs().at(pointer).asText().equals(value));
    }
}
