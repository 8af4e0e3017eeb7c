package com.althq.platform.standin;

import com.althq.platform.WaitLimit;
import com.pulumi.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A stack of the real engine in a folder: its command line, a backend of files, a passphrase that is empty.
final class FolderStack {

    static final String STACK = "dev.svc.us-west-2";

    private final Path folder;
    private final Map<String, String> providers;

    /// What a command of the engine left behind.
    ///
    /// @param text   all that it printed
    record Outcome(int exit, String text) {}

    /// @param providers settings of the environment that lead to the provider
    FolderStack(Path folder, Map<String, String> providers) throws IOException {
        this.folder = folder;
        this.providers = providers;
        Files.createDirectories(folder.resolve("backend"));
        Files.createDirectories(folder.resolve("project"));
        Files.writeString(folder.resolve("project/Pulumi.yaml"), """
                name: platform-engine
                runtime: client
                config: {"pulumi:disable-default-providers": ["*"]}
                """);
    }

    Path folder() {
        return folder;
    }

    /// The projects' file says where providers are.
    void plugins(String yaml) throws IOException {
        var file = folder.resolve("project/Pulumi.yaml");
        Files.writeString(file, Files.readString(file) + yaml);
    }

    Outcome init() throws IOException, InterruptedException {
        return run("stack", "init", STACK);
    }

    /// A command that needs the program: preview, up, refresh, destroy.
    Outcome run(Consumer<Context> program, String... words) throws IOException, InterruptedException {
        try (var host = new ProgramHost(program)) {
            var all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--stack", STACK, "--color", "never", "--client=" + host.address()));
            return run(all.toArray(String[]::new));
        }
    }

    Outcome run(String... words) throws IOException, InterruptedException {
        var process = start(words);
        if (!process.waitFor(WaitLimit.DURATION)) {
            process.destroyForcibly();
            throw new IllegalStateException("the engine did not end");
        }
        return new Outcome(process.exitValue(), Files.readString(output()));
    }

    /// Without waiting for it.
    Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(commandLine()));
        command.addAll(List.of(words));
        command.add("--non-interactive");
        var builder = new ProcessBuilder(command)
                .directory(folder.resolve("project").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        var environment = builder.environment();
        environment.put("PULUMI_BACKEND_URL", folder.resolve("backend").toUri().toString());
        environment.put("PULUMI_HOME", folder.resolve("home").toString());
        environment.put("PULUMI_CONFIG_PASSPHRASE", "");
        environment.put("PULUMI_SKIP_UPDATE_CHECK", "1");
        environment.put("PULUMI_IGNORE_AMBIENT_PLUGINS", "1");
        environment.put("PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "1");
        environment.putAll(providers);
        return builder.start();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private static String commandLine() throws IOException {
        var script = new ProcessBuilder("tools/pulumi-cli")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = script.inputReader()) {
            var path = out.readLine();
            if (path == null) {
                throw new IllegalStateException("tools/pulumi-cli prints no path");
            }
            return path;
        }
    }
}
