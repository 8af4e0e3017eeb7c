package com.althq.platform.usecase;

import com.althq.platform.source.FileContent;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.yaml.YamlTree;
import java.util.List;
import java.util.Optional;

/// A platform.yaml in one commit.
public sealed interface SpecRevision {

    /// The commit has no such file.
    record Missing() implements SpecRevision {}

    /// A valid specification; its findings are warnings.
    ///
    /// @param source the parsed file, for positions
    record Usable(PlatformSpec spec, List<Finding> findings, YamlTree source) implements SpecRevision {}

    /// @param findings at least one is an error
    record Unusable(List<Finding> findings) implements SpecRevision {

        String first() {
            return findings.stream()
                    .filter(Finding::isError)
                    .map(Finding::message)
                    .findFirst()
                    .orElse("unknown");
        }
    }

    static SpecRevision of(FileContent content, SpecReader reader) {
        return switch (content) {
            case FileContent.Absent _ -> new Missing();
            case FileContent.Refused it -> new Unusable(List.of(Finding.ofFile(it.rule(), it.reason())));
            case FileContent.Found it ->
                switch (reader.read(it.bytes())) {
                    case SpecReadResult.Valid read -> new Usable(read.spec(), read.findings(), read.source());
                    case SpecReadResult.Invalid read -> new Unusable(read.findings());
                };
        };
    }

    /// The specification, if it is valid.
    default Optional<PlatformSpec> usable() {
        return this instanceof Usable it ? Optional.of(it.spec()) : Optional.empty();
    }
}
