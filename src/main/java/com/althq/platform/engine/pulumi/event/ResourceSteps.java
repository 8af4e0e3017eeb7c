package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Collects the engine's steps for one resource (three for a replacement) and derives one operation with the
/// properties that differ.
public final class ResourceSteps {

    private static final Map<String, Operation> OPERATIONS = Map.ofEntries(
            Map.entry("same", Operation.SAME),
            Map.entry("create", Operation.CREATE),
            Map.entry("update", Operation.UPDATE),
            Map.entry("delete", Operation.DELETE),
            Map.entry("delete-replaced", Operation.DELETE),
            Map.entry("discard-replaced", Operation.DELETE),
            Map.entry("remove-pending-replace", Operation.SAME),
            Map.entry("replace", Operation.REPLACE),
            Map.entry("create-replacement", Operation.REPLACE),
            Map.entry("import", Operation.IMPORT),
            Map.entry("import-replacement", Operation.REPLACE),
            Map.entry("read", Operation.READ),
            Map.entry("read-replacement", Operation.REPLACE),
            Map.entry("read-discard", Operation.READ),
            Map.entry("discard", Operation.READ));

    /// The first of these among the steps is the operation.
    private static final List<Operation> PRECEDENCE = List.of(
            Operation.REPLACE,
            Operation.CREATE,
            Operation.IMPORT,
            Operation.UPDATE,
            Operation.DELETE,
            Operation.READ,
            Operation.SAME);

    private static final String REFRESH = "refresh";
    private static final String REPLACING = "-replace";

    private final List<EngineEvent.Step> steps = new ArrayList<>();

    /// The resource in the state before.
    public record PreviousState(SortedMap<String, Value> inputs, SortedMap<String, Value> outputs, boolean protect) {
        static PreviousState of(JsonNode old) {
            return new PreviousState(
                    StateValueReader.fields(old.path("inputs")),
                    StateValueReader.fields(old.path("outputs")),
                    old.path("protect").asBoolean());
        }
    }

    /// Adds a step; those of a refresh are ignored.
    public void add(EngineEvent.Step step) {
        if (!step.operation().equals(REFRESH)) {
            steps.add(step);
        }
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// The operation. An update without a property is [Operation#SAME]; an unknown one is an update, which the
    /// plan marks as dangerous.
    public Operation operation() {
        var operations = steps.stream()
                .map(it -> OPERATIONS.getOrDefault(it.operation(), Operation.UPDATE))
                .toList();
        var operation =
                PRECEDENCE.stream().filter(operations::contains).findFirst().orElse(Operation.SAME);
        return operation == Operation.UPDATE
                        && paths().isEmpty()
                        && unknownOperation().isEmpty()
                ? Operation.SAME
                : operation;
    }

    /// The first operation that this program does not know.
    public Optional<String> unknownOperation() {
        return steps.stream()
                .map(EngineEvent.Step::operation)
                .filter(it -> !OPERATIONS.containsKey(it))
                .findFirst();
    }

    public Optional<PreviousState> before() {
        return previousJson().map(PreviousState::of);
    }

    private Optional<JsonNode> previousJson() {
        return steps.stream()
                .map(EngineEvent.Step::before)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The URN of the resource in the state.
    public Optional<String> formerUrn() {
        return previousJson().map(it -> it.path("urn").asText()).filter(it -> !it.isEmpty());
    }

    /// The paths that differ, as detailed as the provider reports them, else the names of the properties.
    public SortedSet<String> paths() {
        var paths = new TreeSet<String>();
        all(it -> it.details().keySet()).forEach(paths::add);
        var covered = new TreeSet<String>();
        paths.forEach(it -> covered.add(EnginePropertyPaths.property(it)));
        all(EngineEvent.Step::differs).filter(it -> !covered.contains(it)).forEach(paths::add);
        all(EngineEvent.Step::replaces)
                .filter(it -> !covered.contains(EnginePropertyPaths.property(it)))
                .forEach(paths::add);
        return paths;
    }

    /// Whether a difference at the path forces a replacement.
    public boolean replaces(String path) {
        return steps.stream()
                .anyMatch(it -> it.details().getOrDefault(path, "").endsWith(REPLACING)
                        || it.replaces().contains(path)
                        || (!it.details().containsKey(path)
                                && it.replaces().contains(EnginePropertyPaths.property(path))));
    }

    private Stream<String> all(Function<EngineEvent.Step, ? extends Collection<String>> part) {
        return steps.stream().flatMap(it -> part.apply(it).stream());
    }
}
