package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody changed things past us: who compares the state with the account first sees it, and repairs it.
class RefreshTest extends ReviewedStackTestBase {

    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";

    @Test
    void a_property_that_somebody_changed_is_put_back() {
        var spec = BucketSpecs.versioned("one");
        stack.apply(spec);
        var versioning = stack.world().things(VERSIONING).getFirst();
        stack.world().tamper(versioning.name(), "versioningConfiguration", Map.of("status", "Suspended"));
        assertThat(stack.preview(spec).rows()).isEmpty();

        var preview = refreshed(spec);

        assertThat(preview.rows()).extracting(ReviewRow::operation).containsExactly(Operation.UPDATE);
        assertThat(preview.rows().getFirst().before().toString()).contains("Suspended");
        assertThat(preview.plan().changes())
                .singleElement()
                .satisfies(step -> assertThat(step.changes()).singleElement().satisfies(it -> {
                    assertThat(it.path()).isEqualTo("versioningConfiguration.status");
                    assertThat(it.before()).contains(new Value.Text("Suspended"));
                    assertThat(it.after()).contains(new Value.Text("Enabled"));
                }));
        ReviewedStack.done(stack.attempt(spec, ReviewedStack.review(preview)).run());
        assertThat(stack.world().thing(versioning.name()).outputs().toString()).contains("Enabled");
        assertThat(refreshed(spec).rows()).isEmpty();
    }

    @Test
    void what_somebody_deleted_is_made_again() {
        var spec = BucketSpecs.versioned("one");
        stack.apply(spec);
        var name = stack.world().things(VERSIONING).getFirst().name();
        stack.world().remove(name);
        assertThat(stack.preview(spec).rows()).isEmpty();

        var preview = refreshed(spec);

        assertThat(preview.rows()).extracting(ReviewRow::operation).containsExactly(Operation.CREATE);
        Review review = ReviewedStack.review(preview);
        var done = ReviewedStack.done(stack.attempt(spec, review).run());
        assertThat(done.unplanned()).isEmpty();
        assertThat(stack.world().things(VERSIONING)).hasSize(1);
        assertThat(refreshed(spec).rows()).isEmpty();
    }

    private LivePreviewResult refreshed(PlatformSpec spec) {
        return new PulumiEngine(stack.live().settings(), true, new Cancellation()).preview(LiveStack.target(), spec);
    }
}
