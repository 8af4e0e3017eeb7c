package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult;
import com.althq.platform.plan.review.ResourceGoal;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.RowDifference;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What was not reviewed is not done, and nothing else either.
class UnreviewedChangeTest extends ReviewedStackTestBase {

    @Test
    void a_policy_that_grants_more_around_an_arn_that_does_not_exist_yet() throws IOException {
        var spec = LiveStack.fixture("platform-s3-agentcore-dynamodb");
        var live = stack.ready(spec).review(spec);
        var narrower = changed(
                live,
                it -> it.value().contains("s3:*") ? new Value.Text(it.value().replace("s3:*", "s3:GetObject")) : it);
        assertThat(narrower.digest()).isNotEqualTo(live.digest());

        var refused = refused(spec, narrower);

        assertThat(refused.differences())
                .isNotEmpty()
                .allMatch(it ->
                        it.part() == RowDifference.Part.INPUTS && it.path().startsWith("policy"));
        assertThat(refused.differences().toString()).contains("s3:*", "s3:GetObject");
    }

    @Test
    void another_input_another_resource_and_one_less() throws IOException {
        var one = BucketSpecs.versioned("one");
        var reviewed = stack.review(one);

        assertThat(paths(refused(BucketSpecs.plain("one"), reviewed))).isNotEmpty();
        assertThat(refused(BucketSpecs.versioned("one", "two"), reviewed).differences())
                .isNotEmpty()
                .allMatch(it ->
                        it.part() == RowDifference.Part.ROW && it.reviewed().isEmpty())
                .allMatch(it -> it.urn().name().contains("two"));
        assertThat(refused(one, stack.review(BucketSpecs.versioned("one", "two")))
                        .differences())
                .isNotEmpty()
                .allMatch(it -> it.part() == RowDifference.Part.ROW && it.now().isEmpty());
    }

    @Test
    void a_state_that_holds_something_else_than_was_reviewed() {
        stack.standing(BucketSpecs.expiring(7));
        var reviewed = stack.review(BucketSpecs.expiring(9));
        stack.apply(BucketSpecs.expiring(8));

        var refused = refused(BucketSpecs.expiring(9), reviewed);

        assertThat(refused.differences())
                .isNotEmpty()
                .allMatch(it -> it.part() == RowDifference.Part.BEFORE)
                .allMatch(it -> it.causes().equals(List.of(ChangedPart.Part.STATE)));
    }

    @Test
    void a_digest_that_is_another_and_no_review_at_all() {
        var spec = BucketSpecs.plain("one");
        var digest = stack.review(spec).digest();

        var other = new ApplyAttempt(stack.live(), spec, new ApplyRequest.ReviewedDigest("sha256:0", false));
        assertThat(stack.untouched(other::run)).isInstanceOf(ApplyResult.NotReviewed.class);
        var none = stack.untouched(new ApplyAttempt(stack.live(), spec, new ApplyRequest.NoReview())::run);
        assertThat(((ApplyResult.NotReviewed) none).preview().plan().digest()).isEqualTo(digest);
        ReviewedStack.done(new ApplyAttempt(stack.live(), spec, new ApplyRequest.ReviewedDigest(digest, false)).run());
    }

    private ComparisonResult.Refused refused(PlatformSpec spec, Review review) {
        var applied = stack.untouched(stack.attempt(spec, review)::run);
        assertThat(applied).isInstanceOf(ApplyResult.Refused.class);
        return ((ApplyResult.Refused) applied).verdict();
    }

    private static List<String> paths(ComparisonResult.Refused refused) {
        return refused.differences().stream().map(RowDifference::path).toList();
    }

    private static Review changed(Review review, UnaryOperator<Value.Text> change) {
        var rows = review.rows().stream()
                .map(row -> row.goal().isEmpty() ? row : changed(row, row.goal().get(), change))
                .toList();
        return new Review(
                review.stack(),
                review.place(),
                rows,
                review.spec(),
                review.commit(),
                review.versions(),
                review.state());
    }

    private static ReviewRow changed(ReviewRow row, ResourceGoal goal, UnaryOperator<Value.Text> change) {
        var inputs = new TreeMap<String, Value>();
        goal.inputs()
                .forEach((name, value) ->
                        inputs.put(name, value.map(it -> it instanceof Value.Text text ? change.apply(text) : it)));
        var other = new ResourceGoal(goal.provider(), goal.parent(), goal.dependsOn(), goal.options(), inputs);
        return new ReviewRow(
                row.operation(),
                row.urn(),
                row.changed(),
                row.replaces(),
                row.before(),
                Optional.of(other),
                row.late());
    }
}
