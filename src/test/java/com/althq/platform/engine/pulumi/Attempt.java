package com.althq.platform.engine.pulumi;

import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.apply.Apply;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Earlier;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.PlatformSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One apply of a test: of what, after which review, and what was agreed to beside.
final class Attempt {

    static final Review.Versions VERSIONS =
            new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
    static final String BLOB = "blob";
    static final Optional<String> COMMIT = Optional.of("commit");

    private final LiveStack stack;
    private final PlatformSpec spec;
    private final ApplyRequest.Reviewed reviewed;
    private Target target = LiveStack.target();
    private boolean strict;
    private Optional<String> acknowledged = Optional.empty();
    private Earlier earlier = Earlier.NONE;
    private Progress progress = Progress.NONE;

    Attempt(LiveStack stack, PlatformSpec spec, ApplyRequest.Reviewed reviewed) {
        this.stack = stack;
        this.spec = spec;
        this.reviewed = reviewed;
    }

    Attempt on(Target other) {
        target = other;
        return this;
    }

    Attempt strictly() {
        strict = true;
        return this;
    }

    Attempt acknowledging(String digest) {
        acknowledged = Optional.of(digest);
        return this;
    }

    Attempt after(Applied.Unfinished before) {
        earlier = new Earlier(before.interrupted(), before.state());
        return this;
    }

    Attempt after(Applied.NoImages before) {
        earlier = new Earlier(Set.of(), before.state());
        return this;
    }

    /// Something happens when a phase begins.
    Attempt when(String phase, Runnable happens) {
        progress = new Progress() {
            @Override
            public void phase(String what) {
                if (what.equals(phase)) {
                    happens.run();
                }
            }

            @Override
            public void begun(String operation, Urn urn) {}

            @Override
            public void ended(Deed deed) {}
        };
        return this;
    }

    Applied run() {
        var request = new ApplyRequest(
                target, spec, reviewed, BLOB, COMMIT, VERSIONS, strict, acknowledged, earlier, Duration.ZERO);
        return new Apply(stack.settings(), request, progress, new Cancellation()).run();
    }
}
