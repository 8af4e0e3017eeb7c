package com.althq.platform.spec;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.althq.platform.spec.rule.AllRules;
import com.althq.platform.spec.schema.SpecSchema;
import com.althq.platform.spec.yaml.LocatedValue;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.Optional;

/// Reads one platform.yaml: bytes to a typed specification with every default applied, or to findings with
/// positions.
public final class SpecReader {

    private final Optional<SecretEnvironmentKeys> keys;
    private final Optional<String> region;

    /// Reads for any environment: only findings that are certain in every one.
    public SpecReader() {
        keys = Optional.empty();
        region = Optional.empty();
    }

    /// Reads for one environment.
    public SpecReader(SecretEnvironmentKeys keys) {
        this.keys = Optional.of(keys);
        region = Optional.empty();
    }

    /// Reads for one environment and region.
    public SpecReader(SecretEnvironmentKeys keys, String region) {
        this.keys = Optional.of(keys);
        this.region = Optional.of(region);
    }

    /// @param content the bytes of the file as they are
    /// @return the typed specification, or every finding of the file; never an exception for what a file can hold
    public SpecReadResult read(byte[] content) {
        var findings = new FindingCollector();
        var tree = YamlTree.read(content, findings);
        tree.ifPresent(file -> {
            SpecSchema.get().check(file, findings);
            AllRules.check(file, findings);
            keys.ifPresent(it -> AllRules.check(file, it, findings));
            region.ifPresent(it -> AllRules.check(file, it, findings));
        });
        if (tree.isEmpty() || findings.hasErrors()) {
            return new SpecReadResult.Invalid(findings.inReadingOrder());
        }
        return new SpecReadResult.Valid(
                new SectionReader(LocatedValue.root(tree.get())).spec(), findings.inReadingOrder(), tree.get());
    }
}
