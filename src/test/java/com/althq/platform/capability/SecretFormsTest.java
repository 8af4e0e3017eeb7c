package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretFormsTest {

    static Stream<DeclaredSecrets> forms() {
        return Stream.of(
                new DeclaredSecrets.Named(List.of("API_KEY")),
                new DeclaredSecrets.Encrypted(new LinkedHashMap<>(Map.of("API_KEY", Map.of("dev", "AQIC")))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void both_forms_reach_tasks_functions_and_agents(DeclaredSecrets secrets) {
        var made = RecordedGraph.of(
                RecordedGraph.DEV,
                secrets,
                compute(),
                functions(function("resize", "images")),
                agents(agent("helper", "helper")));

        assertThat(made.value("orders_API_KEY_secret", "value")).isInstanceOf(Value.Secret.class);
        assertThat(made.value("orders_resize_lambda", "environment", "variables", "API_KEY"))
                .isEqualTo(made.value("orders_API_KEY_secret", "value"));
        assertThat(made.value("orders_helper_agentcore_runtime", "environmentVariables", "API_KEY"))
                .isEqualTo(made.value("orders_API_KEY_secret", "value"));
    }
}
