package com.althq.platform.engine.pulumi.command;

import com.althq.platform.config.DeploymentTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A backend with one stack and nothing in it, as the command itself would make it, without the half second that it
/// takes for that. The format is that of the versions of the command that are accepted.
public final class EmptyBackend {

    private static final String META = "version: 1\n";

    private EmptyBackend() {}

    /// @param folder that is made
    /// @param stack  the name of one of ours
    /// @return the address of the backend
    /// @throws EnvironmentFailureException if it cannot be made
    public static String create(Path folder, String stack) {
        var backend = folder.resolve(".pulumi");
        var stacks = backend.resolve("stacks").resolve(DeploymentTarget.PROJECT);
        try {
            Files.createDirectories(stacks);
            Files.writeString(backend.resolve("meta.yaml"), META);
            Files.writeString(stacks.resolve(stack + ".json"), """
                    {"version":3,"checkpoint":{"stack":"organization/%s/%s"}}
                    """.formatted(DeploymentTarget.PROJECT, stack));
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
        return "file://" + folder.toAbsolutePath();
    }
}
