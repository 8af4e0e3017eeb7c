package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.StateResources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Once applied, every fixture is as it was computed, and nothing is left to do.
@RealProcess
class EveryFixtureTest {

    @TempDir
    Path folder;

    static Stream<String> fixtures() throws IOException {
        return ContractTest.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void what_is_there_afterwards_is_what_was_computed(String fixture) throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            var spec = LiveStack.fixture(fixture);
            var done = stack.ready(spec).apply(spec);
            assertThat(done.unplanned()).isEmpty();

            var afterwards = stack.preview(spec);

            assertThat(afterwards.rows()).isEmpty();
            assertThat(afterwards.plan().changes()).isEmpty();
            assertThat(afterwards.plan().grants()).allMatch(it -> it.change() == Operation.SAME);
            var computed = new OfflineEngine().graph(LiveStack.target(), spec, afterwards.sharedInfrastructure());
            assertThat(differences(
                            computed.readable().byUrn().entrySet().stream()
                                    .collect(java.util.stream.Collectors.toMap(
                                            Map.Entry::getKey,
                                            it -> it.getValue().inputs())),
                            afterwards.state()))
                    .isEmpty();
            assertThat(outputs(computed.readable().outputs(), afterwards.state()))
                    .isEqualTo(done.outputs());
        }
    }

    /// Where the state holds something else than what was computed, with what AWS answered put in; what the provider
    /// adds by itself is no difference.
    private static List<String> differences(Map<Urn, SortedMap<String, Value>> computed, StateResources state) {
        var differences = new ArrayList<String>();
        computed.forEach((urn, inputs) -> inputs.forEach((name, value) -> {
            var resource = state.resources().get(urn);
            var held = resource == null ? null : resource.inputs().get(name);
            var expected = whole(value.map(it -> known(it, state)));
            if (held == null || !holds(held, expected)) {
                differences.add("%s %s: computed %s, is %s".formatted(urn.name(), name, expected, held));
            }
        }));
        return differences;
    }

    private static SortedMap<String, Value> outputs(SortedMap<String, Value> computed, StateResources state) {
        var outputs = new TreeMap<String, Value>();
        computed.forEach((name, value) -> outputs.put(name, value.map(it -> known(it, state))));
        return outputs;
    }

    private static Value known(Value value, StateResources state) {
        return value instanceof Value.Reference it ? state.output(it).orElse(value) : value;
    }

    /// A number within a text is text.
    private static Value whole(Value value) {
        return value instanceof Value.Joined(var parts)
                ? Value.joined(parts.stream()
                        .map(it -> it instanceof Value.Numeric(var number) ? new Value.Text("" + (long) number) : it)
                        .toList())
                : value;
    }

    private static boolean holds(Value held, Value expected) {
        return switch (expected) {
            case Value.Fields(var fields) ->
                held instanceof Value.Fields(var are)
                        && fields.entrySet().stream()
                                .allMatch(it ->
                                        are.containsKey(it.getKey()) && holds(are.get(it.getKey()), it.getValue()));
            case Value.Items(var items) ->
                held instanceof Value.Items(var are)
                        && are.size() == items.size()
                        && Stream.iterate(0, it -> it < items.size(), it -> it + 1)
                                .allMatch(it -> holds(are.get(it), items.get(it)));
            case Value.Secret _ -> held instanceof Value.Secret;
            default -> held.equals(expected) || held instanceof Value.Secret;
        };
    }
}
