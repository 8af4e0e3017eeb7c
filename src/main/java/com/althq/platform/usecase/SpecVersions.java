package com.althq.platform.usecase;

import com.althq.platform.source.ChangedSpecFile;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.Optional;

/// A platform.yaml in the base and the head revision.
///
/// @param file its paths in both
public record SpecVersions(ChangedSpecFile file, SpecRevision before, SpecRevision after) {

    /// The path for reports.
    String path() {
        return file.path();
    }

    /// The path in the base, or in the head if the file is new.
    String formerPath() {
        return file.before().orElseGet(file::path);
    }

    /// The service that the head declares.
    Optional<String> serviceAfter() {
        return after.usable().map(PlatformSpec::name);
    }
}
