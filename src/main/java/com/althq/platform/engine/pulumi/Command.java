package com.althq.platform.engine.pulumi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs the `pulumi` command in a workspace.
final class Command {

    /// More than any command prints that matters; what is beyond is read and dropped.
    private static final int OUTPUT_LIMIT = 256 * 1024 * 1024;

    private static final int NOT_EXECUTABLE = 127;

    private final Settings settings;
    private final Path folder;
    private final Cancellation cancellation;

    Command(Settings settings, Path folder, Cancellation cancellation) {
        this.settings = settings;
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /// What a command ended with.
    ///
    /// @param code    what it exited with
    /// @param out     what it printed, terminal codes and all
    record Result(int code, String out, String err) {

        /// The stack is not there.
        private static final int NO_STACK = 6;

        boolean ok() {
            return code == 0;
        }

        boolean noStack() {
            return code == NO_STACK;
        }

        /// Everything printed, errors last.
        String text() {
            return out + "\n" + err;
        }
    }

    /// Starts a command and waits for it, however long that takes.
    ///
    /// @throws TroubleException if it cannot be started
    Result run(String... arguments) {
        return run(Arrays.asList(arguments));
    }

    Result run(List<String> arguments) {
        return run(arguments, CommandEnvironment.of(settings));
    }

    /// The same for a command that only reads: a backend that is empty stays empty.
    Result read(String... arguments) {
        return run(Arrays.asList(arguments), CommandEnvironment.ofReader(settings));
    }

    private Result run(List<String> arguments, Map<String, String> environment) {
        var command = new ArrayList<>(ProcessGroup.own());
        command.add(settings.cli().toString());
        command.addAll(arguments);
        command.addAll(List.of("--non-interactive", "--color", "never"));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            try (var _ = cancellation.forwardTo(process)) {
                var out = reading(process.getInputStream());
                var err = reading(process.getErrorStream());
                var code = process.waitFor();
                return new Result(code, out.get(), err.get());
            }
        } catch (IOException e) {
            throw cannotStart(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TroubleException.couldNotTell("interrupted while pulumi was running");
        } catch (java.util.concurrent.ExecutionException e) {
            throw cannotStart(String.valueOf(e.getCause()));
        }
    }

    private TroubleException cannotStart(String cause) {
        return TroubleException.couldNotTell(
                "pulumi could not be run (%s): %s. Nothing was changed.".formatted(settings.cli(), cause));
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        var text = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                var bytes = stream.readNBytes(OUTPUT_LIMIT);
                stream.transferTo(java.io.OutputStream.nullOutputStream());
                text.complete(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    /// Whether the command can be run at all, and what it prints about its version.
    static String version(Path cli, long seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(cli.toString(), "version")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var text = reading(process.getInputStream());
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "no answer in " + seconds + " seconds";
        }
        return process.exitValue() == NOT_EXECUTABLE ? "" : text.join().strip();
    }
}
