package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.RealPulumiCli;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `platform doctor` as its users run it.
@RealProcess
class DoctorIT {

    @TempDir
    Path folder;

    @Test
    void a_machine_that_is_ready_is_code_0() throws IOException, InterruptedException {
        try (var stack = new LiveStack(folder)) {
            var doctor = PackagedProgramRun.run(
                    List.of(),
                    environment(stack),
                    "",
                    "doctor",
                    "--backend",
                    stack.settings().backend(),
                    "--pulumi-home",
                    folder.resolve("home").toString(),
                    "--account-id",
                    "470935583836");

            assertThat(doctor.err()).isEmpty();
            assertThat(doctor.out().lines()).hasSize(9).allMatch(it -> it.startsWith("ok     "));
            assertThat(doctor.out()).contains("ok     credentials          account 470935583836, ");
            assertThat(doctor.exitCode()).isZero();
        }
    }

    @Test
    void one_thing_that_is_wrong_is_code_8_and_the_rest_is_told_too() throws IOException, InterruptedException {
        try (var stack = new LiveStack(folder)) {
            var doctor = PackagedProgramRun.run(
                    List.of(),
                    environment(stack),
                    "",
                    "doctor",
                    "--backend",
                    "file:///nowhere",
                    "--pulumi-home",
                    folder.resolve("home").toString(),
                    "--format",
                    "json");

            assertThat(doctor.err()).isEmpty();
            assertThat(doctor.exitCode()).isEqualTo(8);
            var json = new ObjectMapper().readTree(doctor.out());
            assertThat(json.path("ready").asBoolean(true)).isFalse();
            assertThat(json.path("checks"))
                    .hasSize(9)
                    .allSatisfy(it -> assertThat(it.path("state").asText())
                            .isEqualTo(it.path("subject").asText().equals("backend") ? "wrong" : "fine"));
        }
    }

    private static Map<String, String> environment(LiveStack stack) {
        var environment = new HashMap<>(stack.environment());
        environment.put("PATH", RealPulumiCli.path().getParent() + ":/usr/bin:/bin");
        return environment;
    }
}
