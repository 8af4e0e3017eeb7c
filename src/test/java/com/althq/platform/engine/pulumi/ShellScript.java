package com.althq.platform.engine.pulumi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A small program for the shell, in the place of a real one.
public final class ShellScript {

    /// Before each `real`: what the real command is.
    public static final String REAL = "real='" + RealPulumiCli.path() + "'\n";

    private ShellScript() {}

    /// @param lines what it does, for `/bin/sh`
    /// @return the file
    public static Path write(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
