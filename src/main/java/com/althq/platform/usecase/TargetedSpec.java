package com.althq.platform.usecase;

import com.althq.platform.config.Asked;
import com.althq.platform.config.Configuration;
import com.althq.platform.config.Configured;
import com.althq.platform.config.Environment;
import com.althq.platform.config.Target;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A specification and where it goes, read by the configuration that holds: the first step of every use case that is
/// about one file.
public sealed interface TargetedSpec {

    /// Where it goes; by default where the configuration cannot be used.
    Target target();

    /// Both files can be used.
    ///
    /// @param findings warnings about the specification
    record Usable(Target target, Environment environment, SpecContent content, PlatformSpec spec, List<Finding> findings)
            implements TargetedSpec {
        public Usable {
            findings = List.copyOf(findings);
        }

        String stack() {
            return target.stack(spec.name());
        }
    }

    /// One of them cannot.
    ///
    /// @param files what is wrong with the configuration, or with the specification; with both, as far as the
    ///     specification can be judged without the configuration
    record Unusable(Target target, List<FileReport.Rejected> files) implements TargetedSpec {
        public Unusable {
            files = List.copyOf(files);
        }

        /// What `validate --format json` prints of them.
        String json() {
            return JsonReport.validation(files.stream()
                    .map(it -> new JsonReport.Checked(it.path(), it.findings()))
                    .toList());
        }
    }

    /// @param asked what the command line or the workflow says of the target; it wins over the configuration
    static TargetedSpec read(SpecContent content, ConfigurationContent configuration, Asked asked) {
        return switch (configuration.configured()) {
            case Configured.Usable it -> read(content, it.configuration(), asked);
            case Configured.Unusable it -> {
                var files = new ArrayList<FileReport.Rejected>();
                files.add(new FileReport.Rejected(configuration.path(), it.findings()));
                if (new SpecReader().read(content.content()) instanceof Read.Invalid invalid) {
                    files.add(new FileReport.Rejected(content.path(), invalid.findings()));
                }
                yield new Unusable(Configuration.DEFAULT.target(asked, Optional.empty()), files);
            }
        };
    }

    private static TargetedSpec read(SpecContent content, Configuration configuration, Asked asked) {
        var target = configuration.target(asked, Optional.empty());
        return switch (new SpecReader(configuration.secretKeys(target), target.region()).read(content.content())) {
            case Read.Invalid it ->
                new Unusable(target, List.of(new FileReport.Rejected(content.path(), it.findings())));
            case Read.Valid it ->
                new Usable(target, configuration.environment(target.environment()), content, it.spec(), it.findings());
        };
    }
}
