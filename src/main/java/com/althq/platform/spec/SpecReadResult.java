package com.althq.platform.spec;

import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.List;

/// The result of reading one platform.yaml: a specification, or findings with at least one error.
public sealed interface SpecReadResult {

    /// Every finding of the file, in reading order.
    List<Finding> findings();

    /// The file has no errors; its findings are warnings.
    ///
    /// @param source the file as written, for positions
    record Valid(PlatformSpec spec, List<Finding> findings, YamlTree source) implements SpecReadResult {
        public Valid {
            findings = List.copyOf(findings);
        }
    }

    /// The file has at least one error.
    record Invalid(List<Finding> findings) implements SpecReadResult {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
