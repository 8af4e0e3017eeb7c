package com.althq.platform.spec;

import com.althq.platform.spec.rule.Rules;
import com.althq.platform.spec.schema.SpecSchema;
import com.althq.platform.spec.yaml.Place;
import com.althq.platform.spec.yaml.YamlTree;

/// Reads one platform.yaml.
public final class SpecReader {

    /// @param content the bytes of the file as they are
    /// @return the typed specification, or every finding of the file; never an exception for what a file can hold
    public Read read(byte[] content) {
        var findings = new Findings();
        var tree = YamlTree.read(content, findings);
        tree.ifPresent(file -> {
            SpecSchema.get().check(file, findings);
            Rules.check(file, findings);
        });
        if (tree.isEmpty() || findings.hasErrors()) {
            return new Read.Invalid(findings.inReadingOrder());
        }
        return new Read.Valid(new Binding(Place.root(tree.get())).spec(), findings.inReadingOrder());
    }
}
