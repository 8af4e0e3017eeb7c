package com.althq.platform.capability;

import static com.althq.platform.capability.Declared.agent;
import static com.althq.platform.capability.Declared.agents;
import static com.althq.platform.capability.Declared.compute;
import static com.althq.platform.capability.Declared.function;
import static com.althq.platform.capability.Declared.functions;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretFormsTest {

    static Stream<Secrets> forms() {
        return Stream.of(
                new Secrets.Named(List.of("API_KEY")),
                new Secrets.Encrypted(new LinkedHashMap<>(Map.of("API_KEY", Map.of("dev", "AQIC")))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void both_forms_reach_tasks_functions_and_agents(Secrets secrets) {
        var made = Made.of(
                Made.DEV,
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
