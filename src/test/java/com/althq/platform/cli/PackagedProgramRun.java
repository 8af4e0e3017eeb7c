package com.althq.platform.cli;

import com.althq.platform.JavaProgram;
import com.althq.platform.WaitLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// One run of the packaged program as a process of its own.
///
/// @param out what it printed to standard output
/// @param err what it printed to standard error
public record PackagedProgramRun(int exitCode, String out, String err) {

    static PackagedProgramRun of(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), Map.of(), "", arguments);
    }

    static PackagedProgramRun withInput(String input, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), Map.of(), input, arguments);
    }

    static PackagedProgramRun run(
            List<String> javaOptions, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.addAll(JavaProgram.command());
        command.add("-Xlog:disable");
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("GITHUB_ACTIONS");
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        var err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It may end without reading its input.
        }
        if (!process.waitFor(WaitLimit.DURATION)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + WaitLimit.DURATION + ": " + command);
        }
        return new PackagedProgramRun(process.exitValue(), out.join(), err.join());
    }

    private static String read(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
