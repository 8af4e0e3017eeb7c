package com.althq.platform.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionEnvironmentTest {

    @Test
    void commands_get_neither_the_inputs_nor_a_token_of_github() {
        var environment = new ActionEnvironment(Map.of(
                "INPUT_GITHUB-TOKEN", "a",
                "GITHUB_TOKEN", "b",
                "GH_TOKEN", "c",
                "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "d",
                "ACTIONS_RUNTIME_TOKEN", "e",
                "AWS_SESSION_TOKEN", "f",
                "PATH", "/usr/bin"));

        assertThat(environment.forCommands())
                .containsOnly(Map.entry("AWS_SESSION_TOKEN", "f"), Map.entry("PATH", "/usr/bin"));
    }
}
