package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Urn;
import java.time.Duration;

/// Receives the progress of a command, from one thread at a time.
public interface Progress {

    /// Ignores everything.
    Progress NONE = new Progress() {
        @Override
        public void phase(String what) {}

        @Override
        public void begun(String operation, Urn urn) {}

        @Override
        public void ended(CompletedStep step) {}
    };

    /// A new phase.
    ///
    /// @param what one line: what is done or waited for now
    void phase(String what);

    /// @param operation `create`, `update`, `delete`, …
    void begun(String operation, Urn urn);

    void ended(CompletedStep step);

    /// A step that has ended.
    ///
    /// @param operation the engine's word: `create`, `update`, `delete`, …; each step of a replacement is
    ///     reported
    /// @param succeeded false if it failed; it may then be half done
    record CompletedStep(String operation, Urn urn, boolean succeeded, Duration took) {}
}
