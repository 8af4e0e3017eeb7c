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

/// Runs the `pulumi` command in a workspace.
public final class PulumiCommand {

    /// More than any command prints that matters; what is beyond is dropped.
    private static final int OUTPUT_LIMIT = 256 * 1024 * 1024;

    /// Said by what starts it in a group of its own: it cannot be run, or is not there.
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

    /// What a command ended with.
    ///
    /// @param pid  of its process
    /// @param code what it exited with; 128 and the signal's number where a signal ended it
    /// @param out  what it printed, terminal codes and all
    public record Result(long pid, int code, String out, String err) {

        /// The stack is not there.
        private static final int NO_STACK = 6;

        private static final int SIGNAL = 128;
        private static final int LAST_SIGNAL = 64;

        public boolean ok() {
            return code == 0;
        }

        public boolean noStack() {
            return code == NO_STACK;
        }

        /// Which signal ended it, where one did.
        public Optional<Integer> signal() {
            return code > SIGNAL && code <= SIGNAL + LAST_SIGNAL ? Optional.of(code - SIGNAL) : Optional.empty();
        }

        /// Everything printed, errors last.
        public String text() {
            return out + "\n" + err;
        }
    }

    /// Starts a command and waits for it, however long that takes. It prints to files: a command whose output nobody
    /// reads any longer, because this process was killed, would be ended by its next line, in the middle of what it
    /// does.
    ///
    /// @param policy how it takes a wish to stop
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

    /// Whether the command can be run at all, and what it prints about its version.
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
