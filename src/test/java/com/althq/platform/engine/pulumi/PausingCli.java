package com.althq.platform.engine.pulumi;

import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/// The real command behind a shell script that waits before one of its commands, for ever.
final class PausingCli {

    private static final long SECONDS = 60;

    private final Path folder;

    PausingCli(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(path(), """
                #!/bin/bash
                if [ -e '%2$s/hold-'"$1" ]; then
                  : > '%2$s/held'
                  while true; do sleep 0.1; done
                fi
                exec '%1$s' "$@"
                """.formatted(RealPulumiCli.path(), folder));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path path() {
        return folder.resolve("pulumi");
    }

    PulumiSettings settings(PulumiSettings others) {
        return new PulumiSettings(
                path(), others.backend(), others.secretsProvider(), others.home(), others.environment());
    }

    /// @param command such as `up`
    void hold(String command) throws IOException {
        Files.createFile(folder.resolve("hold-" + command));
    }

    /// Returns when it waits.
    void awaitHeld() throws IOException {
        var held = folder.resolve("held");
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(held)) {
                var key = watch.poll(SECONDS, TimeUnit.SECONDS);
                if (key == null) {
                    throw new IllegalStateException("the command did not come within " + SECONDS + " s");
                }
                key.pollEvents();
                key.reset();
            }
            Files.delete(folder.resolve("hold-up"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
