package com.althq.platform.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// What AWS and Cloudflare do when they are asked to, as far as it matters here: to the [SimulatedAccount], and with
/// the settings
/// of the [ProviderSession] that asks.
final class SimulatedCloud {

    private static final String MADE = "made";
    private static final String STRATEGY = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";

    private final SimulatedAccount world;

    SimulatedCloud(SimulatedAccount world) {
        this.world = world;
    }

    private static AwsLocation place(ObjectNode world, ObjectNode inputs) {
        var region = ProviderSession.current().settings().path("region").asText(AwsLocation.DEFAULT_REGION);
        return new AwsLocation(
                world.path("account").asText(SimulatedAccount.ACCOUNT),
                inputs.path("region").asText(region));
    }

    ObjectNode lookUp(String token, ObjectNode args) {
        var now = world.read();
        return new SimulatedLookups(now, place(now, args)).answer(token, args);
    }

    /// @throws Refusal if there is one of that name already
    SimulatedResource create(String urn, ObjectNode inputs) {
        var type = UrnParts.type(urn);
        return world.changed(it -> {
            var place = place(it, inputs);
            ResourceIdentity.taken(it, type, inputs).ifPresent(taken -> {
                throw new ProviderRefusalException("creating %s: %s".formatted(type, taken));
            });
            var made = it.withObjectProperty(MADE);
            var count = made.path(urn).asInt() + 1;
            made.put(urn, count);
            var seed = urn + " " + count;
            var id = ResourceIdentity.id(type, inputs, place, seed);
            var thing =
                    new SimulatedResource(type, id, urn, inputs, ResourceOutputs.made(type, id, inputs, place, seed));
            SimulatedAccount.set(it, thing);
            return thing;
        });
    }

    /// What is there now.
    ///
    /// @param imported nothing is known of it but its id
    Optional<SimulatedResource> find(String urn, String id, boolean imported) {
        var type = UrnParts.type(urn);
        if (imported && type.equals(STRATEGY)) {
            var parts = id.split(",", -1);
            if (parts.length != 2) {
                throw new ProviderRefusalException(
                        "Unexpected format for import ID (" + id + "), use: \"memory_id,strategy_id\"");
            }
            return world.thing(type, parts[1])
                    .filter(it -> it.outputs().path("memoryId").asText().equals(parts[0]));
        }
        return world.thing(type, id);
    }

    /// The inputs that a thing has by now: those that it was given, with the values of today; all of them where none
    /// are known.
    static ObjectNode inputs(SimulatedResource thing, ObjectNode given) {
        var inputs = given.isEmpty() ? thing.inputs().deepCopy() : given;
        inputs.properties().forEach(it -> {
            var value = thing.outputs().get(it.getKey());
            var marked = it.getValue().deepCopy();
            ProviderDefaults.strip(marked);
            if (value != null && !value.equals(marked)) {
                it.setValue(value);
            }
        });
        var gone = inputs.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(it ->
                        !it.equals(ProviderDefaults.ADDED) && !thing.outputs().has(it))
                .toList();
        inputs.remove(gone);
        return inputs;
    }

    /// @return what it answers from now on
    ObjectNode update(String urn, String id, ObjectNode inputs) {
        var type = UrnParts.type(urn);
        return world.changed(it -> {
            var thing = SimulatedAccount.stream(it)
                    .filter(one -> one.key().equals(SimulatedResource.key(type, id)))
                    .findFirst()
                    .orElseThrow(() -> new ProviderRefusalException(
                            "updating %s (%s): couldn't find resource".formatted(type, id)));
            var outputs = ResourceOutputs.changed(type, thing.outputs(), thing.inputs(), inputs);
            DatabaseDisk.grow(type, thing.outputs(), outputs);
            SimulatedAccount.set(it, new SimulatedResource(type, id, urn, inputs, outputs));
            return outputs;
        });
    }

    /// Nothing happens to what is gone already.
    ///
    /// @throws Refusal if it does not go as it is
    void delete(String urn, String id) {
        var type = UrnParts.type(urn);
        var _ = world.changed(it -> {
            SimulatedAccount.stream(it)
                    .filter(one -> one.key().equals(SimulatedResource.key(type, id)))
                    .findFirst()
                    .ifPresent(thing -> {
                        refuse(it, thing);
                        SimulatedAccount.unset(it, thing);
                    });
            return true;
        });
    }

    private static void refuse(ObjectNode world, SimulatedResource thing) {
        var is = thing.outputs();
        for (var guard : List.of("deletionProtection", "deletionProtectionEnabled")) {
            if (is.path(guard).asBoolean()) {
                throw new ProviderRefusalException(
                        "deleting %s (%s): InvalidParameterCombination: it is protected from deletion"
                                .formatted(thing.type(), thing.id()));
            }
        }
        RegistrationRefusal.of(world, thing).ifPresent(it -> {
            throw new ProviderRefusalException("deleting %s (%s): %s".formatted(thing.type(), thing.id(), it));
        });
        switch (thing.type()) {
            case SimulatedImages.REPOSITORY -> {
                if (!is.path("forceDelete").asBoolean() && SimulatedImages.anyIn(world, thing.id())) {
                    throw new ProviderRefusalException(
                            "ECR Repository (" + thing.id() + ") not empty, consider using force_delete:"
                                    + " RepositoryNotEmptyException: The repository with name '" + thing.id()
                                    + "' cannot be deleted because it still contains images");
                }
            }
            case "aws:rds/instance:Instance" -> {
                if (!is.path("skipFinalSnapshot").asBoolean() && !is.has("finalSnapshotIdentifier")) {
                    throw new ProviderRefusalException(
                            "final_snapshot_identifier is required when skip_final_snapshot is false");
                }
            }
            default -> {
                // It goes.
            }
        }
    }
}
