package com.althq.platform.engine.pulumi;

import com.althq.platform.engine.pulumi.command.PulumiSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The real command behind a shell script that writes down each signal and passes it on.
public final class SignalRecordingCli {

    private final Path folder;

    /// @param folder in which `pulumi` is then, to be put on a path
    public SignalRecordingCli(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(path(), """
                #!/bin/bash
                note() { echo "$1" >> '%2$s'; kill -"$1" "$command"; }
                trap 'note TERM' TERM
                trap 'note INT' INT
                '%1$s' "$@" &
                command=$!
                while true; do
                  wait "$command"
                  code=$?
                  kill -0 "$command" 2>/dev/null || exit "$code"
                done
                """.formatted(RealPulumiCli.path(), signalFile()));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public Path path() {
        return folder.resolve("pulumi");
    }

    private Path signalFile() {
        return folder.resolve("signals");
    }

    PulumiSettings settings(PulumiSettings others) {
        return new PulumiSettings(
                path(), others.backend(), others.secretsProvider(), others.home(), others.environment());
    }

    /// In the order in which they came.
    public List<String> signals() throws IOException {
        return Files.exists(signalFile()) ? Files.readAllLines(signalFile()) : List.of();
    }
}
