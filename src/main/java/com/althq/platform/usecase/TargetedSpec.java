package com.althq.platform.usecase;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.EnvironmentConfiguration;
import com.althq.platform.config.TargetOverrides;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A specification that was read with its configuration, and its target: the first step of every use case about
/// one file.
public sealed interface TargetedSpec {

    /// The target; the default one if the configuration has errors.
    DeploymentTarget target();

    /// Both files are valid.
    ///
    /// @param source   the parsed specification, for positions
    /// @param findings warnings about the specification
    record Usable(
            DeploymentTarget target,
            EnvironmentConfiguration environment,
            SpecContent content,
            PlatformSpec spec,
            YamlTree source,
            List<Finding> findings)
            implements TargetedSpec {
        public Usable {
            findings = List.copyOf(findings);
        }

        /// The same with more findings.
        Usable finding(List<Finding> more) {
            var all = new ArrayList<>(findings);
            all.addAll(more);
            return new Usable(target, environment, content, spec, source, all);
        }

        String stack() {
            return target.stack(spec.name());
        }
    }

    /// One of the files has errors.
    ///
    /// @param files the findings of the configuration, the specification, or both, as far as the specification
    ///     can be checked without the configuration
    record Unusable(DeploymentTarget target, List<FileReport.Rejected> files) implements TargetedSpec {
        public Unusable {
            files = List.copyOf(files);
        }

        /// The findings in the format of `validate --format json`.
        String json() {
            return JsonRenderer.validation(files.stream()
                    .map(it -> new JsonRenderer.CheckedFile(it.path(), it.findings()))
                    .toList());
        }
    }

    /// @param asked overrides of the command line or the workflow
    static TargetedSpec read(SpecContent content, ConfigurationContent configuration, TargetOverrides asked) {
        return switch (configuration.configured()) {
            case ConfigurationReadResult.Usable it -> read(content, it.configuration(), asked);
            case ConfigurationReadResult.Unusable it -> {
                var files = new ArrayList<FileReport.Rejected>();
                files.add(new FileReport.Rejected(configuration.path(), it.findings()));
                if (new SpecReader().read(content.content()) instanceof SpecReadResult.Invalid invalid) {
                    files.add(new FileReport.Rejected(content.path(), invalid.findings()));
                }
                yield new Unusable(Configuration.DEFAULT.target(asked, Optional.empty()), files);
            }
        };
    }

    private static TargetedSpec read(SpecContent content, Configuration configuration, TargetOverrides asked) {
        var target = configuration.target(asked, Optional.empty());
        return switch (new SpecReader(configuration.secretKeys(target), target.region()).read(content.content())) {
            case SpecReadResult.Invalid it ->
                new Unusable(target, List.of(new FileReport.Rejected(content.path(), it.findings())));
            case SpecReadResult.Valid it ->
                new Usable(
                        target,
                        configuration.environment(target.environment()),
                        content,
                        it.spec(),
                        it.source(),
                        it.findings());
        };
    }
}
