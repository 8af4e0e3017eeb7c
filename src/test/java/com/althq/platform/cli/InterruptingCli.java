package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.RealPulumiCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The real command, of which nobody hears how one of its commands ended.
public final class InterruptingCli {

    private InterruptingCli() {}

    /// What was to be done is done, and the command does not come to say so.
    ///
    /// @param backend in which it is; the other ones are left alone
    /// @param command such as `import`
    /// @return the folder of it, to be put on a path
    public static Path afterwards(Path folder, String backend, String command) throws IOException {
        var file = Files.createDirectories(folder).resolve("pulumi");
        Files.writeString(file, """
                #!/bin/sh
                '%s' "$@" || exit
                case "$PULUMI_BACKEND_URL $*" in "%s "*" %s "*) kill -KILL $$ ;; esac
                """.formatted(RealPulumiCli.path(), backend, command));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }
}
