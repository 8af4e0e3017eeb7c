package com.althq.platform.cli.option;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.TargetOverrides;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Options that select the deployment target: environment, region, account. They take precedence over the
/// configuration.
public final class TargetOptions {

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "The environment (default: " + DeploymentTarget.DEFAULT_ENVIRONMENT + ").")
    Optional<String> environment;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description =
                    "The AWS region (default: the configuration's, else " + DeploymentTarget.DEFAULT_REGION + ").")
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
    public Optional<String> configuration;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @throws ParameterException if an option has a value that AWS would not know
    public TargetOverrides overrides() {
        return overrides(Optional.empty());
    }

    /// @param imageTag the tag of `--image-tag`, for commands that take it
    /// @throws ParameterException if an option has a value that AWS would not know
    public TargetOverrides overrides(Optional<String> imageTag) {
        check("--environment", environment, DeploymentTarget.ENVIRONMENT, "letters, digits, - and _");
        check("--region", region, DeploymentTarget.REGION, "a region such as us-west-2");
        check("--account-id", account, DeploymentTarget.ACCOUNT, "12 digits");
        return new TargetOverrides(environment, region, account, imageTag, Optional.empty());
    }

    private void check(String option, Optional<String> value, String pattern, String expected) {
        if (value.filter(it -> !it.matches(pattern)).isPresent()) {
            throw new ParameterException(spec.commandLine(), option + ": expected " + expected);
        }
    }
}
