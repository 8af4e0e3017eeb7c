package com.althq.platform.config;

import com.althq.platform.spec.finding.Finding;
import java.util.List;

/// The result of reading a configuration file: a configuration, or findings with at least one error.
public sealed interface ConfigurationReadResult {

    /// The file is valid.
    record Usable(Configuration configuration) implements ConfigurationReadResult {}

    /// The file has errors, so specifications have no target.
    ///
    /// @param findings all findings of the file in reading order; at least one is an error
    record Unusable(List<Finding> findings) implements ConfigurationReadResult {
        public Unusable {
            findings = List.copyOf(findings);
        }
    }
}
