package com.althq.platform.engine.pulumi;

import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The real command behind a shell script that waits before one of its commands, for ever.
final class PausingCli {

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
        WaitLimit.await("the command that is held", () -> Files.exists(folder.resolve("held")));
        Files.delete(folder.resolve("hold-up"));
    }
}
