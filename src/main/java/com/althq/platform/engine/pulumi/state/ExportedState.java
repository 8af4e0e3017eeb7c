package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.StateEncryption;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.plan.review.StateResources;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a backend holds of a stack, as `pulumi stack export` prints it.
///
/// @param version   changes with every write, and only then; empty for a stack that is not there
/// @param resources in the order of the state, the stack itself not among them
/// @param pending   what somebody began and never finished
/// @param secrets   how they are encrypted; empty where the state does not say
public record ExportedState(
        Optional<StateVersion> version,
        List<StateResource> resources,
        List<PendingOperation> pending,
        Optional<StateEncryption> secrets,
        SortedMap<String, Value> outputs) {

    private static final String REFRESH = "refresh";

    /// A stack that is not there yet.
    public static final ExportedState NONE =
            new ExportedState(Optional.empty(), List.of(), List.of(), Optional.empty(), new TreeMap<>());

    public ExportedState {
        resources = List.copyOf(resources);
        pending = List.copyOf(pending);
    }

    /// One resource that exists.
    ///
    /// @param id       as its provider knows it
    /// @param protect  whether the engine refuses to delete it
    /// @param pendingDeletion    whether a replacement left it behind to be deleted
    public record StateResource(
            Urn urn,
            String id,
            Optional<Urn> provider,
            List<Urn> dependsOn,
            SortedMap<String, Value> inputs,
            SortedMap<String, Value> outputs,
            boolean protect,
            boolean pendingDeletion) {

        StateResource refreshed(JsonNode now) {
            return new StateResource(
                    urn,
                    id,
                    provider,
                    dependsOn,
                    refreshed(inputs, now.path("inputs")),
                    refreshed(outputs, now.path("outputs")),
                    protect,
                    pendingDeletion);
        }

        /// An event says of a secret only that it is one.
        private static SortedMap<String, Value> refreshed(SortedMap<String, Value> before, JsonNode node) {
            var now = StateValueReader.fields(node);
            before.forEach((name, value) -> {
                if (value.scalars().anyMatch(Value.Secret.class::isInstance)) {
                    now.computeIfPresent(name, (_, _) -> value);
                }
            });
            return now;
        }

        public Resource resource() {
            return new Resource(
                    urn,
                    provider,
                    Optional.empty(),
                    dependsOn,
                    inputs,
                    new Resource.Options(
                            protect, false, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty()),
                    Optional.empty());
        }
    }

    /// An operation of which nobody knows whether it happened.
    ///
    /// @param kind `creating`, `updating`, `deleting`, `importing`, `reading`
    public record PendingOperation(String kind, Urn urn, SortedMap<String, Value> inputs) {

        /// For people.
        public String line() {
            return "%s of %s was begun and never finished: see `platform repair`".formatted(kind, urn.name());
        }
    }

    /// @param json what the command printed
    /// @throws EnvironmentFailureException if that is no state
    public static ExportedState of(String json) {
        return of(json, "/deployment");
    }

    /// @param json what a backend of files keeps
    /// @throws EnvironmentFailureException if that is no state
    public static ExportedState ofFile(String json) {
        return of(json, "/checkpoint/latest");
    }

    private static ExportedState of(String json, String pointer) {
        try {
            var deployment = new ObjectMapper().readTree(json).at(pointer);
            if (!deployment.isObject()) {
                throw unreadable();
            }
            return of(deployment, Digest.sha256(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static EnvironmentFailureException unreadable() {
        return EnvironmentFailureException.couldNotTell(
                "the stack's state cannot be read: what `pulumi stack export` prints is"
                        + " not a state. Nothing was changed.");
    }

    private static ExportedState of(JsonNode deployment, String hash) {
        var resources = new ArrayList<StateResource>();
        SortedMap<String, Value> outputs = new TreeMap<>();
        for (var it : deployment.path("resources")) {
            if (it.path("type").asText().equals(DeclaredResources.STACK_TYPE)) {
                outputs = StateValueReader.fields(it.path("outputs"));
            } else {
                resources.add(stateResource(it));
            }
        }
        var pending = new ArrayList<PendingOperation>();
        for (var it : deployment.path("pending_operations")) {
            var resource = it.path("resource");
            pending.add(new PendingOperation(
                    it.path("type").asText(),
                    new Urn(resource.path("urn").asText()),
                    StateValueReader.fields(resource.path("inputs"))));
        }
        return new ExportedState(
                Optional.of(new StateVersion(
                        deployment.path("manifest").path("time").asText(), hash)),
                resources,
                pending,
                StateEncryption.of(deployment.path("secrets_providers")),
                outputs);
    }

    private static StateResource stateResource(JsonNode node) {
        var reference = node.path("provider").asText();
        var dependencies = new ArrayList<Urn>();
        node.path("dependencies").forEach(it -> dependencies.add(new Urn(it.asText())));
        return new StateResource(
                new Urn(node.path("urn").asText()),
                node.path("id").asText(),
                Optional.of(reference)
                        .filter(it -> !it.isEmpty())
                        .map(it -> new Urn(it.substring(0, it.lastIndexOf("::")))),
                dependencies,
                StateValueReader.fields(node.path("inputs")),
                StateValueReader.fields(node.path("outputs")),
                node.path("protect").asBoolean(),
                node.path("delete").asBoolean());
    }

    /// The same with what a refresh found instead of what was written down.
    public ExportedState refreshed(EventLog log) {
        var found = new HashMap<Urn, Optional<JsonNode>>();
        log.done().filter(it -> it.operation().equals(REFRESH)).forEach(it -> found.put(new Urn(it.urn()), it.after()));
        var now = resources.stream()
                .flatMap(it -> found.containsKey(it.urn()) && !it.pendingDeletion()
                        ? found.get(it.urn()).stream().map(it::refreshed)
                        : Stream.of(it))
                .toList();
        return new ExportedState(version, now, pending, secrets, outputs);
    }

    public boolean exists() {
        return version.isPresent();
    }

    /// What is there now, by URN; what a replacement left behind is not.
    public Map<Urn, StateResource> byUrn() {
        var held = new LinkedHashMap<Urn, StateResource>();
        resources.stream().filter(it -> !it.pendingDeletion()).forEach(it -> held.put(it.urn(), it));
        return held;
    }

    /// What is there, and what was begun: nothing of it can be lost.
    public Set<Urn> knownUrns() {
        var known = new HashSet<>(byUrn().keySet());
        pending.forEach(it -> known.add(it.urn()));
        return known;
    }

    /// The same for a review.
    ///
    /// @param names the name that a resource has there, by the one that it has here
    public StateResources knownUrns(UnaryOperator<Urn> names) {
        var known = new TreeMap<Urn, StateResources.HeldResource>();
        byUrn().forEach((urn, it) -> {
            var outputs = new TreeMap<>(it.outputs());
            outputs.put("id", new Value.Text(it.id()));
            known.put(names.apply(urn), new StateResources.HeldResource(it.inputs(), outputs));
        });
        return new StateResources(known);
    }

    public ResourceGraph graph() {
        return new ResourceGraph(
                byUrn().values().stream().map(StateResource::resource).toList(), outputs);
    }
}
