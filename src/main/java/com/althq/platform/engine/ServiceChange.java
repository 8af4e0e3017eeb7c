package com.althq.platform.engine;

import com.althq.platform.spec.model.PlatformSpec;
import java.util.Optional;

/// One service's specification before and after.
///
/// @param base what it was; empty when there was none
/// @param head what it becomes; empty when the file goes, and with it everything in the stack
public record ServiceChange(Optional<PlatformSpec> base, Optional<PlatformSpec> head) {

    public ServiceChange {
        if (base.isEmpty() && head.isEmpty()) {
            throw new IllegalArgumentException("neither before nor after");
        }
    }

    /// The service's name, afterwards where there is one.
    public String service() {
        return head.or(() -> base).orElseThrow().name();
    }
}
