package com.althq.platform.config;

import com.althq.platform.spec.finding.Finding;
import java.util.List;

/// The result of reading a configuration: valid, or the findings that make it unusable.
public sealed interface ConfigurationReadResult {

    /// It can be used.
    record Usable(Configuration configuration) implements ConfigurationReadResult {}

    /// It cannot, and so nothing can be said of where a specification goes.
    ///
    /// @param findings all of the file, in reading order; at least one of them is an error
    record Unusable(List<Finding> findings) implements ConfigurationReadResult {
        public Unusable {
            findings = List.copyOf(findings);
        }
    }
}
