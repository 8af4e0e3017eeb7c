package com.althq.platform.engine.pulumi.state;

import com.althq.platform.engine.pulumi.command.StateEncryption;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.plan.review.StateResources;
import com.fasterxml.jackson.databind.JsonNode;
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

/// The state of a stack, as `pulumi stack export` prints it.
///
/// @param version   differs after every write; empty for a stack that does not exist
/// @param resources in the order of the state, providers included, the stack itself not
/// @param pending   operations that began and whose end was not recorded
/// @param secrets   the secrets provider; empty if the state names none
/// @param outputs   the stack's outputs
public record ExportedState(
        Optional<StateVersion> version,
        List<StateResource> resources,
        List<PendingOperation> pending,
        Optional<StateEncryption> secrets,
        SortedMap<String, Value> outputs) {

    private static final String REFRESH = "refresh";

    /// The state of a stack that does not exist.
    public static final ExportedState NONE =
            new ExportedState(Optional.empty(), List.of(), List.of(), Optional.empty(), new TreeMap<>());

    public ExportedState {
        resources = List.copyOf(resources);
        pending = List.copyOf(pending);
    }

    /// An operation whose end was not recorded: it may have happened or not.
    ///
    /// @param kind `creating`, `updating`, `deleting`, `importing`, `reading`
    public record PendingOperation(String kind, Urn urn, SortedMap<String, Value> inputs) {

        /// As a line for the user.
        public String line() {
            return "%s of %s was begun and never finished: see `platform repair`".formatted(kind, urn.name());
        }
    }

    /// @param json the output of `pulumi stack export`
    /// @throws EnvironmentFailureException if the text is not a state
    public static ExportedState of(String json) {
        return ExportedStateParser.parse(json, "/deployment");
    }

    /// @param json the content of a state file in a local backend
    /// @throws EnvironmentFailureException if the text is not a state
    public static ExportedState ofFile(String json) {
        return ExportedStateParser.parse(json, "/checkpoint/latest");
    }

    /// The state with the values that a refresh found.
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

    /// The resources by URN, without those that are pending deletion.
    public Map<Urn, StateResource> byUrn() {
        var held = new LinkedHashMap<Urn, StateResource>();
        resources.stream().filter(it -> !it.pendingDeletion()).forEach(it -> held.put(it.urn(), it));
        return held;
    }

    /// The URNs of all resources and pending operations.
    public Set<Urn> knownUrns() {
        var known = new HashSet<>(byUrn().keySet());
        pending.forEach(it -> known.add(it.urn()));
        return known;
    }

    /// The resources for a review.
    ///
    /// @param names maps the URN in the state to the URN in the plan
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
