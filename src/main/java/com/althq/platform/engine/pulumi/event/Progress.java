package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Urn;
import java.time.Duration;

/// Told what happens while it happens, from one thread at a time.
public interface Progress {

    /// For whoever does not want to know.
    Progress NONE = new Progress() {
        @Override
        public void phase(String what) {}

        @Override
        public void begun(String operation, Urn urn) {}

        @Override
        public void ended(CompletedStep step) {}
    };

    /// @param what one line: what is done now, or waited for
    void phase(String what);

    /// @param operation `create`, `update`, `delete`, …
    void begun(String operation, Urn urn);

    void ended(CompletedStep step);

    /// Something that was done to a resource.
    ///
    /// @param operation `create`, `update`, `delete`, …; of a replacement each step
    /// @param succeeded whether it is done; one that is not may be half done
    record CompletedStep(String operation, Urn urn, boolean succeeded, Duration took) {}
}
