package com.althq.platform.engine.pulumi.command;

import com.althq.platform.config.DeploymentTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The temporary Pulumi project folder of one run, readable only by its owner and removed on close. It is new
/// for each run: with a wrong or missing settings file the CLI silently encrypts a state anew.
public final class Workspace implements AutoCloseable {

    public static final String PASSPHRASE = "passphrase";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final String PROJECT = """
            name: %s
            runtime: client
            config:
              pulumi:disable-default-providers: ["*"]
            """.formatted(DeploymentTarget.PROJECT);

    private final Path folder;
    private final String stack;

    private Workspace(Path folder, String stack) {
        this.folder = folder;
        this.stack = stack;
    }

    /// Creates the folder.
    ///
    /// @throws EnvironmentFailureException if it cannot be created
    public static Workspace of(String stack) {
        try {
            var folder = Files.createTempDirectory(StaleWorkspaces.PREFIX, OWNER_ONLY);
            StaleWorkspaces.claim(folder);
            StaleWorkspaces.removeStale(folder);
            var workspace = new Workspace(folder, stack);
            Files.createDirectory(workspace.project());
            Files.writeString(workspace.project().resolve("Pulumi.yaml"), PROJECT);
            return workspace;
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
    }

    public String stack() {
        return stack;
    }

    /// The working directory of the commands.
    public Path project() {
        return folder.resolve("project");
    }

    /// A path beside the project.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Writes the settings file with the stack's secrets provider.
    public void writeEncryption(StateEncryption secrets) {
        try {
            Files.writeString(project().resolve("Pulumi." + stack + ".yaml"), secrets.settings());
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary file could not be written: " + e.getMessage() + ". Nothing was changed.");
        }
    }

    @Override
    public void close() {
        try {
            StaleWorkspaces.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
