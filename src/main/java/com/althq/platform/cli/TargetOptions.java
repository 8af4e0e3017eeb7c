package com.althq.platform.cli;

import com.althq.platform.config.Asked;
import com.althq.platform.config.Target;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that say where a specification goes. They win over the configuration.
final class TargetOptions {

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "The environment (default: " + Target.DEFAULT_ENVIRONMENT + ").")
    Optional<String> environment;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The AWS region (default: the configuration's, else " + Target.DEFAULT_REGION + ").")
    Optional<String> region;

    @Option(
            names = "--account-id",
            paramLabel = "ID",
            description = "The AWS account, 12 digits, so that names are exact; nothing is asked of it"
                    + " (default: the configuration's).")
    Optional<String> account;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration (default: that of the repository that FILE or this folder is in, at"
                    + " .github/platform-action.yml in the work tree, if it is there).")
    Optional<String> configuration;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @throws ParameterException if an option has a value that AWS would not know
    Asked asked() {
        return asked(Optional.empty());
    }

    /// @param imageTag of commands that an image matters to
    /// @throws ParameterException if an option has a value that AWS would not know
    Asked asked(Optional<String> imageTag) {
        check("--environment", environment, Target.ENVIRONMENT, "letters, digits, - and _");
        check("--region", region, Target.REGION, "a region such as us-west-2");
        check("--account-id", account, Target.ACCOUNT, "12 digits");
        return new Asked(environment, region, account, imageTag, Optional.empty());
    }

    private void check(String option, Optional<String> value, String pattern, String expected) {
        if (value.filter(it -> !it.matches(pattern)).isPresent()) {
            throw new ParameterException(spec.commandLine(), option + ": expected " + expected);
        }
    }
}
