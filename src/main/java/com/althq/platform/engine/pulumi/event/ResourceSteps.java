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

/// The engine's steps for one resource: one as a rule, three for a replacement.
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

    /// Of these one says what happens, whichever others are there.
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

    /// What the engine has in its state.
    public record PreviousState(SortedMap<String, Value> inputs, SortedMap<String, Value> outputs, boolean protect) {
        static PreviousState of(JsonNode old) {
            return new PreviousState(
                    StateValueReader.fields(old.path("inputs")),
                    StateValueReader.fields(old.path("outputs")),
                    old.path("protect").asBoolean());
        }
    }

    /// What a refresh found is no step of a plan.
    public void add(EngineEvent.Step step) {
        if (!step.operation().equals(REFRESH)) {
            steps.add(step);
        }
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// A step that names no property changes nothing; one that nobody knows is an update, and dangerous.
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

    /// An operation that this program does not know.
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

    /// The name by which the state knows the resource.
    public Optional<String> formerUrn() {
        return previousJson().map(it -> it.path("urn").asText()).filter(it -> !it.isEmpty());
    }

    /// Where it differs: as deep as the provider says, else the resource's own properties.
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

    /// Whether a difference there makes the resource anew.
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
