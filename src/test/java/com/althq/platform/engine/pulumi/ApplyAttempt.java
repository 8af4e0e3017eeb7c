package com.althq.platform.engine.pulumi;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.ReviewedApply;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One apply of a test: of what, after which review, and what was agreed to beside.
final class ApplyAttempt {

    static final Review.Versions VERSIONS =
            new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
    static final String BLOB = "blob";
    static final Optional<String> COMMIT = Optional.of("commit");

    private final LiveStack stack;
    private final PlatformSpec spec;
    private final ApplyRequest.Reviewed reviewed;
    private DeploymentTarget target = LiveStack.target();
    private boolean strict;
    private Optional<String> acknowledged = Optional.empty();
    private EarlierApplies earlier = EarlierApplies.NONE;
    private Progress progress = Progress.NONE;

    ApplyAttempt(LiveStack stack, PlatformSpec spec, ApplyRequest.Reviewed reviewed) {
        this.stack = stack;
        this.spec = spec;
        this.reviewed = reviewed;
    }

    ApplyAttempt on(DeploymentTarget other) {
        target = other;
        return this;
    }

    ApplyAttempt strictly() {
        strict = true;
        return this;
    }

    ApplyAttempt acknowledging(String digest) {
        acknowledged = Optional.of(digest);
        return this;
    }

    ApplyAttempt after(ApplyResult.Unfinished before) {
        earlier = new EarlierApplies(before.interrupted(), before.state());
        return this;
    }

    ApplyAttempt after(ApplyResult.MissingImages before) {
        earlier = new EarlierApplies(Set.of(), before.state());
        return this;
    }

    /// Something happens when a phase begins.
    ApplyAttempt when(String phase, Runnable happens) {
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
            public void ended(CompletedStep step) {}
        };
        return this;
    }

    ApplyResult run() {
        var request = new ApplyRequest(
                target, spec, reviewed, BLOB, COMMIT, VERSIONS, strict, acknowledged, earlier, Duration.ZERO);
        return new ReviewedApply(stack.settings(), request, progress, new Cancellation()).run();
    }
}
