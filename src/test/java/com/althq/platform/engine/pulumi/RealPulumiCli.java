package com.althq.platform.engine.pulumi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The real Pulumi command line, the one that `tools/pulumi-cli` finds or builds.
public final class RealPulumiCli {

    private RealPulumiCli() {}

    /// Its absolute path. Takes milliseconds when it is there and minutes when it is built first; the script's own
    /// words go to standard error.
    public static Path path() {
        return Found.PATH;
    }

    private static final class Found {

        static final Path PATH = find();

        private static Path find() {
            try {
                var script = new ProcessBuilder("tools/pulumi-cli")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                var path = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
                if (script.waitFor() != 0) {
                    throw new IllegalStateException("tools/pulumi-cli found no fitting Pulumi command line");
                }
                return Path.of(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
