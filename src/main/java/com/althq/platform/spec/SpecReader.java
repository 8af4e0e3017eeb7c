package com.althq.platform.spec;

import com.althq.platform.spec.rule.Rules;
import com.althq.platform.spec.schema.SpecSchema;
import com.althq.platform.spec.yaml.Place;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.Optional;

/// Reads one platform.yaml.
public final class SpecReader {

    private final Optional<SecretKeys> keys;
    private final Optional<String> region;

    /// For a file that may go anywhere: only what is certain in every environment is found.
    public SpecReader() {
        keys = Optional.empty();
        region = Optional.empty();
    }

    /// For a file that goes to one environment.
    public SpecReader(SecretKeys keys) {
        this.keys = Optional.of(keys);
        region = Optional.empty();
    }

    /// For a file that goes to one environment and region.
    public SpecReader(SecretKeys keys, String region) {
        this.keys = Optional.of(keys);
        this.region = Optional.of(region);
    }

    /// @param content the bytes of the file as they are
    /// @return the typed specification, or every finding of the file; never an exception for what a file can hold
    public Read read(byte[] content) {
        var findings = new Findings();
        var tree = YamlTree.read(content, findings);
        tree.ifPresent(file -> {
            SpecSchema.get().check(file, findings);
            Rules.check(file, findings);
            keys.ifPresent(it -> Rules.check(file, it, findings));
            region.ifPresent(it -> Rules.check(file, it, findings));
        });
        if (tree.isEmpty() || findings.hasErrors()) {
            return new Read.Invalid(findings.inReadingOrder());
        }
        return new Read.Valid(new Binding(Place.root(tree.get())).spec(), findings.inReadingOrder(), tree.get());
    }
}
