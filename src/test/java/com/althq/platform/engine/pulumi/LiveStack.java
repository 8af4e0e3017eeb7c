package com.althq.platform.engine.pulumi;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.SimulatedAccount;
import com.althq.platform.standin.StandInProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The real command with a backend of files, and a stand-in for the providers. Everything is in one folder.
public final class LiveStack implements AutoCloseable {

    private final Path folder;
    private final StandInProvider standIn;
    private final Map<String, String> environment = new HashMap<>();

    public LiveStack(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("backend"));
        this.standIn = StandInProvider.start(folder.resolve("world.json"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("PULUMI_CONFIG_PASSPHRASE", "correct horse");
        environment.put("PULUMI_DEBUG_PROVIDERS", standIn.debugProviders());
    }

    Path folder() {
        return folder;
    }

    public StandInProvider standIn() {
        return standIn;
    }

    public Path backend() {
        return folder.resolve("backend");
    }

    /// The variables that the command gets; a test may add some.
    public Map<String, String> environment() {
        return environment;
    }

    public PulumiSettings settings() {
        return new PulumiSettings(
                RealPulumiCli.path(), "file://" + backend(), Optional.empty(), folder.resolve("home"), environment);
    }

    public PulumiEngine engine() {
        return new PulumiEngine(settings(), false, new Cancellation());
    }

    public static DeploymentTarget target() {
        return target("first");
    }

    public static DeploymentTarget target(String imageTag) {
        return new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of(SimulatedAccount.ACCOUNT),
                Optional.of(imageTag),
                Optional.of("althq/agents"),
                false);
    }

    public static PlatformSpec spec(String yaml) {
        return switch (new SpecReader().read(yaml.getBytes(StandardCharsets.UTF_8))) {
            case SpecReadResult.Valid it -> it.spec();
            case SpecReadResult.Invalid it ->
                throw new IllegalArgumentException(it.findings().toString());
        };
    }

    public static PlatformSpec fixture(String name) throws IOException {
        return spec(Files.readString(Path.of("fixtures", name + ".yaml")));
    }

    @Override
    public void close() {
        standIn.close();
    }
}
