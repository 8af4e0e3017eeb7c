package com.althq.platform.engine.pulumi.preview;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.EnginePropertyPaths;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.preview.DriftResult.Difference;
import com.althq.platform.engine.pulumi.preview.DriftResult.Drifted;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares a stack's state with the account, by a refresh that is only previewed. Changes neither.
public final class DriftDetection {

    private static final String DELETE = "delete";
    private static final String SAME = "same";

    private final PulumiSettings settings;
    private final Cancellation cancellation;

    public DriftDetection(PulumiSettings settings, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
    }

    /// @throws EnvironmentFailureException of kind COULD_NOT_TELL if there is no such stack, or a resource
    ///     could not be read
    public DriftResult detect(String stack) {
        try (var session = new StackSession(settings, stack, cancellation);
                var host = LanguageHost.withoutProgram()) {
            var state = StackList.requireState(session);
            var outcome = session.engine().run(host, "refresh", "--preview-only");
            if (!outcome.succeeded()) {
                var trouble = session.diagnosis()
                        .of("drift", outcome.result(), outcome.log(), Optional.empty(), "Nothing was changed.");
                throw new EnvironmentFailureException(
                        EnvironmentFailureException.Kind.COULD_NOT_TELL,
                        String.valueOf(trouble.getMessage()),
                        trouble.cause(),
                        trouble.details());
            }
            return drift(stack, state, outcome.log().orElseThrow());
        }
    }

    private static DriftResult drift(String stack, ExportedState state, EventLog log) {
        var drifted = new ArrayList<Drifted>();
        var notes = new ArrayList<String>();
        state.pending().forEach(it -> notes.add(it.line()));
        var steps = log.done().filter(it -> PulumiTypes.isResource(it.type())).toList();
        for (var step : steps) {
            var urn = new Urn(step.urn());
            var paths = paths(step);
            if (step.operation().equals(DELETE)) {
                drifted.add(new Drifted(urn, true, List.of()));
            } else if (!paths.isEmpty()) {
                drifted.add(new Drifted(urn, false, differences(step, paths)));
            } else if (!step.operation().equals(SAME)) {
                notes.add("only what AWS computes of it is different: " + urn.name());
            }
        }
        drifted.sort(Comparator.comparing(Drifted::urn));
        return new DriftResult(stack, steps.size(), drifted, notes);
    }

    /// As detailed as the provider reports them, else the names of the properties.
    private static SortedSet<String> paths(EngineEvent.Step step) {
        var paths = new TreeSet<>(step.details().keySet());
        var covered = paths.stream().map(EnginePropertyPaths::property).toList();
        step.differs().stream().filter(it -> !covered.contains(it)).forEach(paths::add);
        return paths;
    }

    private static List<Difference> differences(EngineEvent.Step step, SortedSet<String> paths) {
        var state = new ResourceValues(step.before());
        var live = new ResourceValues(step.after());
        return paths.stream()
                .map(it -> state.containsSecret(it) || live.containsSecret(it)
                        ? new Difference(it, state.maskedAt(it), live.maskedAt(it))
                        : new Difference(it, state.at(it), live.at(it)))
                .toList();
    }

    /// The values of one resource, in the state or in the account.
    private record ResourceValues(SortedMap<String, Value> inputs, SortedMap<String, Value> outputs) {
        ResourceValues(Optional<JsonNode> node) {
            this(fields(node, "inputs"), fields(node, "outputs"));
        }

        private static SortedMap<String, Value> fields(Optional<JsonNode> node, String name) {
            return node.map(it -> StateValueReader.fields(it.path(name))).orElseGet(TreeMap::new);
        }

        Optional<Value> at(String path) {
            return EnginePropertyPaths.at(inputs, path).or(() -> EnginePropertyPaths.at(outputs, path));
        }

        Optional<Value> maskedAt(String path) {
            return at(path).map(_ -> StateValueReader.SECRET);
        }

        /// Whether the property contains a secret anywhere: values that a provider reads are not marked.
        boolean containsSecret(String path) {
            var property = EnginePropertyPaths.property(path);
            return isSecret(inputs.get(property)) || isSecret(outputs.get(property));
        }

        private static boolean isSecret(@Nullable Value value) {
            return value != null && value.scalars().anyMatch(Value.Secret.class::isInstance);
        }
    }
}
