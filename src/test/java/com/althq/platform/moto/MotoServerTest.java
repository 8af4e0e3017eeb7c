package com.althq.platform.moto;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.RealPulumiCli;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealProcess
class MotoServerTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_stack_of_the_real_command_line_lives_in_its_bucket_with_its_secrets_under_its_key()
            throws IOException, InterruptedException {
        try (var moto = MotoServer.start()) {
            Files.writeString(folder.resolve("Pulumi.yaml"), "{name: platform-engine, runtime: client}");

            assertThat(pulumi(moto, "stack", "init", "dev", "--secrets-provider", moto.secretsProvider()))
                    .as(() -> output())
                    .isZero();
            assertThat(pulumi(moto, "config", "set", "--secret", "planted", "a value in clear"))
                    .as(() -> output())
                    .isZero();
            assertThat(pulumi(moto, "config", "get", "planted")).isZero();

            assertThat(output()).contains("a value in clear");
            assertThat(moto.listing()).contains("<Key>.pulumi/stacks/platform-engine/dev.json</Key>");
            assertThat(folder.resolve("Pulumi.dev.yaml"))
                    .content()
                    .contains(moto.secretsProvider())
                    .doesNotContain("a value in clear");
        }
    }

    @Test
    void nothing_of_it_lives_on_when_it_is_closed() {
        var moto = MotoServer.start();
        var process = moto.process();
        assertThat(process.isAlive()).isTrue();

        moto.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void two_at_once_know_nothing_of_each_other() {
        try (var one = MotoServer.start();
                var other = MotoServer.start()) {
            assertThat(one.url()).isNotEqualTo(other.url());
            assertThat(one.backend())
                    .startsWith("s3://platform-state?")
                    .contains(one.url().toString());
        }
    }

    private int pulumi(MotoServer moto, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(arguments);
        command.command().addFirst(RealPulumiCli.path().toString());
        command.command().add("--non-interactive");
        command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("output").toFile());
        var environment = command.environment();
        environment.clear();
        environment.putAll(moto.environment());
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("PULUMI_HOME", folder.resolve("home").toString());
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "1");
        environment.put("PULUMI_BACKEND_URL", moto.backend());
        var process = command.start();
        try {
            assertThat(process.waitFor(WaitLimit.DURATION)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
