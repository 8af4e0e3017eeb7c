package com.althq.platform.action;

import com.althq.platform.spec.PlatformSpec;
import java.util.Optional;

/// One platform.yaml in the base revision and in the head.
///
/// @param path what to name it by
record Pair(String path, Revision before, Revision after) {

    /// The service that it declared.
    Optional<String> serviceBefore() {
        return before.usable().map(PlatformSpec::name);
    }

    /// The service that it declares.
    Optional<String> serviceAfter() {
        return after.usable().map(PlatformSpec::name);
    }
}
