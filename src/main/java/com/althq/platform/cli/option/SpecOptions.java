package com.althq.platform.cli.option;

import com.althq.platform.cli.input.ConfigurationFileReader;
import com.althq.platform.cli.input.SpecFileReader;
import com.althq.platform.cli.input.UsageException;
import com.althq.platform.usecase.PulumiSettingsResolver;
import com.althq.platform.usecase.TargetedSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/// Options of commands about one specification: its deployment target, its image tag, and the settings of Pulumi.
public final class SpecOptions {

    @Mixin
    TargetOptions target;

    @Mixin
    ImageTagOption image;

    @Mixin
    LiveEngineOptions live;

    public PulumiSettingsResolver live() {
        return live;
    }

    /// Reads a specification and its configuration for the selected target.
    ///
    /// @param name a file, or `-` for standard input
    /// @throws ParameterException if an option has a value that AWS or a registry does not allow
    /// @throws UsageException     if a file does not exist or cannot be read
    public TargetedSpec read(String name) {
        var overrides = target.overrides(image.tag());
        var content = SpecFileReader.readRequired(name);
        var configuration = ConfigurationFileReader.of(target.configuration, name, overrides.environment());
        return TargetedSpec.read(content, configuration, overrides);
    }
}
