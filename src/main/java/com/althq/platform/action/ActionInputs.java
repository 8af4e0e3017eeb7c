package com.althq.platform.action;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.TargetOverrides;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.source.SpecFileGlobs;
import java.util.Optional;

/// The inputs of the GitHub Action; everything else comes from the configuration file.
///
/// @param engine   which engine previews
/// @param patterns the file patterns of the workflow, if given
record ActionInputs(TargetOverrides overrides, Optional<String> patterns, EngineInput engine) {

    static ActionInputs of(ActionEnvironment variables, String repository) {
        return new ActionInputs(
                new TargetOverrides(
                        checked(variables, "environment", DeploymentTarget.ENVIRONMENT),
                        checked(variables, "region", DeploymentTarget.REGION),
                        checked(variables, "account-id", DeploymentTarget.ACCOUNT),
                        checked(variables, "image-tag", DeploymentTarget.IMAGE_TAG),
                        Optional.of(repository)),
                variables.input("files"),
                EngineInput.of(variables));
    }

    private static Optional<String> checked(ActionEnvironment variables, String name, String pattern) {
        var value = variables.input(name);
        value.filter(it -> !it.matches(pattern)).ifPresent(it -> {
            throw new InvalidInputException("the input `%s` cannot be `%s`".formatted(name, it));
        });
        return value;
    }

    SpecFileGlobs files(Configuration configuration) {
        var files = SpecFileGlobs.of(
                configuration.files().include(), configuration.files().exclude());
        return patterns.map(files::overriddenBy).orElse(files);
    }
}
