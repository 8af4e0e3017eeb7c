package com.althq.platform.usecase;

import com.althq.platform.source.ChangedSpecFile;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.Optional;

/// One platform.yaml in the base revision and in the head.
///
/// @param file where it is, and was
public record SpecVersions(ChangedSpecFile file, SpecRevision before, SpecRevision after) {

    /// What to name it by.
    String path() {
        return file.path();
    }

    /// Where it was; where it is, if it is new.
    String formerPath() {
        return file.before().orElseGet(file::path);
    }

    /// The service that it declares.
    Optional<String> serviceAfter() {
        return after.usable().map(PlatformSpec::name);
    }
}
