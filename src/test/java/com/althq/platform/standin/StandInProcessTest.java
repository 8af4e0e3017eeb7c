package com.althq.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.JavaProgram;
import com.althq.platform.RealProcess;
import com.althq.platform.WaitLimit;
import com.althq.platform.resource.provider.AwsProvider;
import com.pulumi.Context;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.resources.CustomResourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stand-in as the plugin that the real command line starts by itself.
@RealProcess
class StandInProcessTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private FolderStack stack;
    private SimulatedAccount world;
    private ProviderCallLog log;
    private FaultFile faults;

    @BeforeEach
    void start() throws Exception {
        world = SimulatedAccount.at(folder.resolve("world/world.json"));
        log = ProviderCallLog.at(folder.resolve("world/calls.jsonl"));
        faults = FaultFile.at(folder.resolve("world/faults.json"), log);
        stack = new FolderStack(folder, Map.of());
        stack.plugins("plugins: {providers: [{name: aws, path: %s}]}\n".formatted(plugin()));
        assertThat(stack.init().exit()).isZero();
    }

    /// A folder with a plugin as the engine looks for it.
    private Path plugin() throws IOException {
        var script = Files.createDirectories(folder.resolve("plugin")).resolve("pulumi-resource-aws");
        Files.writeString(
                script,
                "#!/bin/sh\nexec %s '%s' \"$@\"\n".formatted(JavaProgram.line(StandInProcess.class), world.file()));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.getParent();
    }

    private static void program(Context context) {
        var provider = new AwsProvider("aws-tagged", "us-west-2", Map.of("service", "svc"));
        var options = CustomResourceOptions.builder().provider(provider).build();
        for (var name : new String[] {"one", "two"}) {
            var _ = new BucketV2(
                    name, BucketV2Args.builder().bucket("svc-" + name).build(), options);
        }
    }

    private FolderStack.Outcome up() throws IOException, InterruptedException {
        return stack.run(StandInProcessTest::program, "up", "--yes", "--skip-preview");
    }

    @Test
    void the_engine_starts_it_from_a_plugin_folder() throws Exception {
        var made = up();

        assertThat(made.exit()).as(made.text()).isZero();
        assertThat(world.things()).extracting(SimulatedResource::id).containsExactly("svc-one", "svc-two");
        assertThat(log.calls("create")).extracting(ProviderCall::engine).doesNotContain("");
    }

    @Test
    void a_crash_of_the_provider_leaves_nothing_half_written() throws Exception {
        faults.set(InjectedFault.crash("create", "::two"));

        var crashed = up();
        assertThat(crashed.exit()).as(crashed.text()).isNotZero();
        assertThat(world.things()).extracting(SimulatedResource::id).doesNotContain("svc-two");

        assertThat(log.lines())
                .filteredOn(it -> it.operation().equals("create") && it.name().equals("two"))
                .extracting(ProviderCall::end)
                .containsExactly(false);
    }

    @Test
    void a_signal_ends_a_slow_call_that_obeys() throws Exception {
        faults.set(InjectedFault.slow("create", "::two", WaitLimit.DURATION).cancellable());

        try (var host = new ProgramHost(StandInProcessTest::program)) {
            var process = stack.start(
                    "up",
                    "--yes",
                    "--skip-preview",
                    "--stack",
                    FolderStack.STACK,
                    "--color",
                    "never",
                    "--client=" + host.address());
            log.await(it -> it.operation().equals("create") && it.name().equals("two"));
            process.destroy();

            assertThat(process.waitFor()).isNotZero();
        }
        assertThat(log.calls("cancel")).isNotEmpty();
        assertThat(world.things()).extracting(SimulatedResource::id).doesNotContain("svc-two");
    }
}
