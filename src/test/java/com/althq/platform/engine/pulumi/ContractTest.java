package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.ResourceGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is computed without an account is what the real engine is sent.
@RealProcess
class ContractTest {

    @TempDir
    Path folder;

    static Stream<String> fixtures() throws IOException {
        try (var files = Files.list(Path.of("fixtures"))) {
            return files
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".yaml"))
                    .map(it -> it.substring(0, it.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_real_engine_is_sent_what_the_offline_engine_computes(String fixture) throws IOException {
        try (var stack = new LiveStack(folder)) {
            var target = LiveStack.target();
            var spec = LiveStack.fixture(fixture);
            spec.secrets().names().forEach(it -> stack.environment().put(it, "the value of " + it));

            var live = stack.engine().preview(target, spec);
            var offline = new OfflineEngine().graph(target, spec, live.sharedInfrastructure());
            var plan = new OfflineEngine().compare(target.stack(spec.name()), ResourceGraph.EMPTY, offline);

            assertThat(EngineAgreement.differences(offline.readable(), live.declared()))
                    .isEmpty();
            assertThat(live.plan().steps()).containsExactlyElementsOf(plan.steps());
            assertThat(live.plan().grants()).isEqualTo(plan.grants());
            assertThat(live.plan().digest()).isEqualTo(plan.digest());
        }
    }
}
