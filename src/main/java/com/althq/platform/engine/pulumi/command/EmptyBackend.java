package com.althq.platform.engine.pulumi.command;

import com.althq.platform.config.DeploymentTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the files of a local Pulumi backend that contains one empty stack, equal to what `pulumi stack init`
/// writes, which takes half a second. The format is that of the tested versions of the CLI.
public final class EmptyBackend {

    private static final String META = "version: 1\n";

    private EmptyBackend() {}

    /// @param folder the folder to create
    /// @param stack  the full name of the stack
    /// @return the backend's URL
    /// @throws EnvironmentFailureException if the files cannot be written
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
