package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.Target;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.PlatformSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was reviewed is applied, and nothing else: on the real command line.
class ApplyTest {

    @TempDir
    Path folder;

    private LiveStack stack;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void a_reviewed_stack_is_made_and_is_then_as_it_should_be() throws IOException {
        var spec = LiveStack.fixture("platform-s3-only");
        var review = review(spec, LiveStack.target());

        var applied = apply(spec, LiveStack.target(), review);

        assertThat(applied).isInstanceOf(Applied.Done.class);
        assertThat(((Applied.Done) applied).beyond()).isEmpty();
        var afterwards = stack.engine().preview(LiveStack.target(), spec);
        assertThat(afterwards.rows()).isEmpty();
        assertThat(afterwards.plan().changes()).isEmpty();
        assertThat(afterwards.plan().grants()).allMatch(it -> it.change() == Operation.SAME);
    }

    private Review review(PlatformSpec spec, Target target) {
        return stack.engine().preview(target, spec).review("blob", Optional.of("commit"), versions());
    }

    private Applied apply(PlatformSpec spec, Target target, Review review) {
        return new Apply(
                        stack.settings(),
                        new ApplyRequest(
                                target,
                                spec,
                                new ApplyRequest.Whole(review),
                                "blob",
                                Optional.of("commit"),
                                versions(),
                                false,
                                Optional.empty(),
                                Set.of(),
                                Duration.ZERO),
                        Progress.NONE,
                        new Cancellation())
                .run();
    }

    private static Review.Versions versions() {
        return new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
    }
}
