package com.althq.platform.action;

import com.althq.platform.source.Content;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.PlatformSpec;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.List;
import java.util.Optional;

/// One platform.yaml as a commit has it.
sealed interface Revision {

    /// The commit does not have it.
    record Missing() implements Revision {}

    /// It can be used; what it has findings of are warnings.
    ///
    /// @param source the file as it is written, for positions
    record Usable(PlatformSpec spec, List<Finding> findings, YamlTree source) implements Revision {}

    /// @param findings at least one of them an error
    record Unusable(List<Finding> findings) implements Revision {

        String first() {
            return findings.stream()
                    .filter(Finding::isError)
                    .map(Finding::message)
                    .findFirst()
                    .orElse("unknown");
        }
    }

    static Revision of(Content content, SpecReader reader) {
        return switch (content) {
            case Content.Absent _ -> new Missing();
            case Content.Refused it -> new Unusable(List.of(Finding.ofFile(it.rule(), it.reason())));
            case Content.Found it ->
                switch (reader.read(it.bytes())) {
                    case Read.Valid read -> new Usable(read.spec(), read.findings(), read.source());
                    case Read.Invalid read -> new Unusable(read.findings());
                };
        };
    }

    /// The specification, if there is a usable one.
    default Optional<PlatformSpec> usable() {
        return this instanceof Usable it ? Optional.of(it.spec()) : Optional.empty();
    }
}
