package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Somebody else changes a stack while an apply of it is between two of its steps.
class OvertakenTest extends ReviewedStackTestBase {

    private static final String REPOSITORIES = "making the image repositories";
    private static final String APPLYING = "applying";

    @Test
    void a_write_between_the_look_and_the_lock_stops_it() {
        stack.standing(BucketSpecs.expiring(1));
        var spec = BucketSpecs.expiring(2);
        var before = writes();

        var applied = stack.attempt(spec, stack.review(spec))
                .when(APPLYING, () -> stack.apply(BucketSpecs.expiring(3)))
                .run();

        assertThat(applied).isInstanceOf(ApplyResult.ConcurrentChange.class);
        assertThat(((ApplyResult.ConcurrentChange) applied).repositoriesCreated())
                .isFalse();
        assertThat(writes()).hasSize(before.size() + 1);
        assertThat(stack.preview(BucketSpecs.expiring(3)).rows()).isEmpty();
        done(spec, stack.review(spec));
    }

    @Test
    void a_refresh_does_not_hide_a_write_between_the_look_and_the_lock() {
        stack.standing(BucketSpecs.expiring(1));
        var spec = BucketSpecs.expiring(2);
        var before = writes();

        var applied = stack.attempt(spec, refreshed(spec))
                .when(APPLYING, () -> stack.apply(BucketSpecs.expiring(3)))
                .run();

        assertThat(applied).isInstanceOf(ApplyResult.ConcurrentChange.class);
        assertThat(writes()).hasSize(before.size() + 1);
        assertThat(stack.preview(BucketSpecs.expiring(3)).rows()).isEmpty();
        done(spec, refreshed(spec));
    }

    @Test
    void a_write_before_the_repositories_are_made_stops_it() throws IOException {
        var spec = LiveStack.fixture("platform-agentcore-only");
        var review = stack.ready(spec).review(spec);

        var applied = stack.attempt(spec, review)
                .when(REPOSITORIES, () -> stack.apply(spec))
                .run();

        assertThat(applied).isInstanceOf(ApplyResult.ConcurrentChange.class);
        assertThat(((ApplyResult.ConcurrentChange) applied).repositoriesCreated())
                .isFalse();
        assertThat(writes()).doesNotHaveDuplicates();
    }

    @Test
    void a_write_between_the_repositories_and_the_rest_stops_it() throws IOException {
        assertOvertakenBetweenTheSteps(LiveStack.fixture("platform-agentcore-only"));
    }

    @Test
    void a_write_between_the_two_steps_stops_it_on_a_stack_that_stands_too() throws IOException {
        var buckets = "spec:\n  s3: {buckets: [{name: notes-data}]}\n";
        stack.apply(LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: my-agent-service}
                """ + buckets));
        var spec = LiveStack.spec(Files.readString(Path.of("fixtures/platform-agentcore-only.yaml"))
                .replace("spec:\n", buckets));

        assertOvertakenBetweenTheSteps(spec);
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    private void assertOvertakenBetweenTheSteps(PlatformSpec spec) {
        var review = stack.ready(spec).review(spec);

        var applied = stack.attempt(spec, review)
                .when(
                        APPLYING,
                        () -> ReviewedStack.done(stack.attempt(spec, review).run()))
                .run();

        assertThat(applied).isInstanceOf(ApplyResult.ConcurrentChange.class);
        assertThat(((ApplyResult.ConcurrentChange) applied).repositoriesCreated())
                .isTrue();
        assertThat(writes()).doesNotHaveDuplicates();
    }

    /// With a yes to the objects that expire sooner by it.
    private void done(PlatformSpec spec, Review review) {
        ReviewedStack.done(
                stack.attempt(spec, review).acknowledging(review.digest()).run());
    }

    private Review refreshed(PlatformSpec spec) {
        var engine = new PulumiEngine(stack.live().settings(), true, new Cancellation());
        return ReviewedStack.review(engine.preview(LiveStack.target(), spec));
    }

    /// What was made, changed or deleted so far.
    private List<String> writes() {
        return stack.live().standIn().log().writes().stream()
                .map(it -> it.operation() + " " + it.subject())
                .toList();
    }
}
