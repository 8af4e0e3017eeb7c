package com.althq.platform.engine.pulumi.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Runs one `pulumi` command in a workspace and waits for it without a time limit.
public final class PulumiCommand {

    /// In bytes; output beyond it is dropped.
    private static final int OUTPUT_LIMIT = 256 * 1024 * 1024;

    /// Exit codes of `setsid` for a program that it cannot execute or find.
    private static final int NOT_A_PROGRAM = 126;

    private static final int NOT_EXECUTABLE = 127;

    private final PulumiSettings settings;
    private final Path folder;
    private final Cancellation cancellation;

    public PulumiCommand(PulumiSettings settings, Path folder, Cancellation cancellation) {
        this.settings = settings;
        this.folder = folder;
        this.cancellation = cancellation;
    }

    /// The end of a command.
    ///
    /// @param pid  the id of its process
    /// @param code its exit code; 128 plus the signal's number if a signal ended it
    /// @param out  its standard output, with terminal codes
    public record Result(long pid, int code, String out, String err) {

        /// Pulumi's exit code for a missing stack.
        private static final int NO_STACK = 6;

        private static final int SIGNAL = 128;
        private static final int LAST_SIGNAL = 64;

        public boolean ok() {
            return code == 0;
        }

        public boolean noStack() {
            return code == NO_STACK;
        }

        /// The number of the signal that ended it.
        public Optional<Integer> signal() {
            return code > SIGNAL && code <= SIGNAL + LAST_SIGNAL ? Optional.of(code - SIGNAL) : Optional.empty();
        }

        /// Standard output and standard error, in this order.
        public String text() {
            return out + "\n" + err;
        }
    }

    /// Starts a command and waits for it. Its output goes to files: with a pipe, the command would end at its
    /// next line of output if this process is killed, in the middle of a step.
    ///
    /// @param policy how the command reacts to a cancellation
    /// @throws EnvironmentFailureException if it cannot be started
    public Result run(Cancellation.CancellationPolicy policy, List<String> arguments) {
        var command = new ArrayList<>(SetsidPrefix.commandPrefix());
        command.add(settings.cli().toString());
        command.addAll(arguments);
        command.addAll(List.of("--non-interactive", "--color", "never"));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(CommandEnvironment.of(settings, arguments));
        try {
            var out = Files.createTempFile(folder, "printed", ".out");
            var err = Files.createTempFile(folder, "printed", ".err");
            try {
                var process = builder.redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                process.getOutputStream().close();
                try (var _ = cancellation.forwardTo(process, policy)) {
                    var code = process.waitFor();
                    var result = new Result(process.pid(), code, text(out), text(err));
                    if (code == NOT_A_PROGRAM || code == NOT_EXECUTABLE) {
                        throw cannotStart(result.err().strip());
                    }
                    return result;
                }
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw cannotStart(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EnvironmentFailureException.couldNotTell("interrupted while pulumi was running");
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(OUTPUT_LIMIT), StandardCharsets.UTF_8);
        }
    }

    private EnvironmentFailureException cannotStart(String cause) {
        return EnvironmentFailureException.couldNotTell(
                "pulumi could not be run (%s): %s. Nothing was changed.".formatted(settings.cli(), cause));
    }

    private static CompletableFuture<String> readAsync(InputStream stream) {
        var text = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                var bytes = stream.readNBytes(OUTPUT_LIMIT);
                stream.transferTo(OutputStream.nullOutputStream());
                text.complete(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    /// The output of `pulumi version`.
    public static String version(Path cli, long seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(cli.toString(), "version")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var text = readAsync(process.getInputStream());
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "no answer in " + seconds + " seconds";
        }
        return process.exitValue() == NOT_EXECUTABLE ? "" : text.join().strip();
    }
}
