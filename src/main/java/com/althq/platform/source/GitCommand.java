package com.althq.platform.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Runs git read-only in a folder. No configuration of folder, machine or user makes it start another program,
/// prompt or fetch.
record GitCommand(Path folder) {

    private static final int TIMEOUT_SECONDS = 60;

    private static final List<String> ALWAYS = List.of(
            "--no-pager",
            "--literal-pathspecs",
            // A runner's checkout belongs to another user than the container's.
            "-c",
            "safe.directory=*",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.fsmonitor=false",
            // A partial clone would fetch what it lacks.
            "-c",
            "protocol.allow=never");

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "LC_ALL", "C",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_NO_REPLACE_OBJECTS", "1",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0");

    /// The exit code and standard output of git.
    ///
    /// @param code what git exited with
    @SuppressWarnings("ArrayRecordComponent") // handed on once, compared never
    record GitOutput(int code, byte[] bytes) {

        boolean ok() {
            return code == 0;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String line() {
            return text().strip();
        }
    }

    /// @throws SourceUnavailableException if git cannot be started or does not end within 60 seconds
    GitOutput run(String... arguments) {
        var command = new ArrayList<String>();
        command.add("git");
        command.addAll(ALWAYS);
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().putAll(ENVIRONMENT);
        return run(builder, arguments[0]);
    }

    private static GitOutput run(ProcessBuilder builder, String what) {
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var watch = process.onExit()
                    .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(_ -> process.destroyForcibly());
            try (var output = process.getInputStream()) {
                var bytes = output.readAllBytes();
                return new GitOutput(watch.thenApply(_ -> exitCode(process)).join(), bytes);
            }
        } catch (IOException e) {
            throw new SourceUnavailableException("git %s could not be run: %s".formatted(what, e.getMessage()), e);
        }
    }

    private static int exitCode(Process process) {
        return process.isAlive() ? -1 : process.exitValue();
    }
}
