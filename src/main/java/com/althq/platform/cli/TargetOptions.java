package com.althq.platform.cli;

import com.althq.platform.config.Target;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say where a specification goes.
final class TargetOptions {

    @Option(
            names = "--environment",
            defaultValue = Target.DEFAULT_ENVIRONMENT,
            paramLabel = "NAME",
            description = "The environment (default: ${DEFAULT-VALUE}).")
    String environment;

    @Option(
            names = "--region",
            defaultValue = Target.DEFAULT_REGION,
            paramLabel = "REGION",
            description = "The AWS region (default: ${DEFAULT-VALUE}).")
    String region;

    @Option(
            names = "--account-id",
            paramLabel = "ID",
            description = "The AWS account, 12 digits, so that names are exact; nothing is asked of it.")
    Optional<String> account;

    @Option(
            names = "--image-tag",
            paramLabel = "TAG",
            description = "The tag of the container images (default: latest).")
    Optional<String> imageTag;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @throws ParameterException if an option has a value that AWS would not know
    Target target() {
        check("--environment", environment, Target.ENVIRONMENT, "letters, digits, - and _");
        check("--region", region, Target.REGION, "a region such as us-west-2");
        account.ifPresent(it -> check("--account-id", it, Target.ACCOUNT, "12 digits"));
        imageTag.ifPresent(it -> check("--image-tag", it, Target.IMAGE_TAG, "a tag as a container registry has them"));
        return new Target(environment, region, account, imageTag, Optional.empty(), false);
    }

    private void check(String option, String value, String pattern, String expected) {
        if (!value.matches(pattern)) {
            throw new ParameterException(spec.commandLine(), option + ": expected " + expected);
        }
    }
}
