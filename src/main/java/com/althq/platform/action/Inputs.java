package com.althq.platform.action;

import com.althq.platform.config.Asked;
import com.althq.platform.config.Configuration;
import com.althq.platform.config.Target;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.source.SpecFiles;
import java.util.Optional;

/// What the workflow asks for. Everything else is the configuration's.
///
/// @param patterns which files are a platform.yaml, as the workflow writes it
record Inputs(Asked asked, Optional<String> patterns) {

    static Inputs of(ActionEnvironment variables, String repository) {
        return new Inputs(
                new Asked(
                        checked(variables, "environment", Target.ENVIRONMENT),
                        checked(variables, "region", Target.REGION),
                        checked(variables, "account-id", Target.ACCOUNT),
                        checked(variables, "image-tag", Target.IMAGE_TAG),
                        Optional.of(repository)),
                variables.input("files"));
    }

    private static Optional<String> checked(ActionEnvironment variables, String name, String pattern) {
        var value = variables.input(name);
        value.filter(it -> !it.matches(pattern)).ifPresent(it -> {
            throw new UnusableInputException("the input `%s` cannot be `%s`".formatted(name, it));
        });
        return value;
    }

    SpecFiles files(Configuration configuration) {
        var files = SpecFiles.of(
                configuration.files().include(), configuration.files().exclude());
        return patterns.map(files::or).orElse(files);
    }
}
