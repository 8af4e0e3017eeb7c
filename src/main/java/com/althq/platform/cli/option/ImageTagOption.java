package com.althq.platform.cli.option;

import com.althq.platform.config.DeploymentTarget;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option `--image-tag` of commands that evaluate a specification.
public final class ImageTagOption {

    static final String NAME = "--image-tag";

    @Option(names = NAME, paramLabel = "TAG", description = "The tag of the container images (default: latest).")
    Optional<String> imageTag;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /// @throws ParameterException if it is a tag that no registry takes
    public Optional<String> tag() {
        if (imageTag.filter(it -> !it.matches(DeploymentTarget.IMAGE_TAG)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), NAME + ": expected a tag as a container registry has them");
        }
        return imageTag;
    }
}
