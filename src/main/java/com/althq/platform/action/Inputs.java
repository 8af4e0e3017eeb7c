package com.althq.platform.action;

import com.althq.platform.config.Target;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.source.SpecFiles;
import java.util.Optional;

/// What the workflow asks for.
///
/// @param files which files are a platform.yaml
record Inputs(String environment, String region, Optional<String> account, Optional<String> imageTag, SpecFiles files) {

    static Inputs of(ActionEnvironment variables) {
        return new Inputs(
                checked(variables, "environment", Target.ENVIRONMENT).orElse(Target.DEFAULT_ENVIRONMENT),
                checked(variables, "region", Target.REGION).orElse(Target.DEFAULT_REGION),
                checked(variables, "account-id", Target.ACCOUNT),
                checked(variables, "image-tag", Target.IMAGE_TAG),
                variables.input("files").map(SpecFiles::parse).orElse(SpecFiles.DEFAULT));
    }

    private static Optional<String> checked(ActionEnvironment variables, String name, String pattern) {
        var value = variables.input(name);
        value.filter(it -> !it.matches(pattern)).ifPresent(it -> {
            throw new UnusableInputException("the input `%s` cannot be `%s`".formatted(name, it));
        });
        return value;
    }

    Target target(String repository) {
        return new Target(environment, region, account, imageTag, Optional.of(repository), false);
    }
}
