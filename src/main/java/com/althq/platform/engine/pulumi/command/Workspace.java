package com.althq.platform.engine.pulumi.command;

import com.althq.platform.config.DeploymentTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The project folder of one run. It is new each time: a settings file that stays behind, or one that is missing,
/// makes the command encrypt a state anew without a word. Nobody else can read it, and it is gone when closed.
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

    /// @throws EnvironmentFailureException if there is no place to write to
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

    /// What the command is run in.
    public Path project() {
        return folder.resolve("project");
    }

    /// A file beside the project.
    public Path file(String name) {
        return folder.resolve(name);
    }

    /// Says how the stack's secrets are encrypted, as its state has it.
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
