package com.althq.platform.engine;

import com.althq.platform.spec.model.PlatformSpec;
import java.util.Optional;

/// The specification of one service before and after a change; at least one of the two is present.
///
/// @param base the specification before; empty for a new service
/// @param head the specification after; empty when the service is removed, and with it everything in its stack
public record ServiceChange(Optional<PlatformSpec> base, Optional<PlatformSpec> head) {

    public ServiceChange {
        if (base.isEmpty() && head.isEmpty()) {
            throw new IllegalArgumentException("neither before nor after");
        }
    }

    /// The name of the service, from the head if there is one.
    public String service() {
        return head.or(() -> base).orElseThrow().name();
    }
}
