package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds data goes only when somebody said yes to just that.
@RealProcess
class AcknowledgedTest {

    @TempDir
    Path folder;

    @Test
    void a_bucket_goes_only_with_a_yes_to_the_digest_of_the_plan() throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            stack.standing(BucketSpecs.plain("one", "two"));
            var spec = BucketSpecs.plain("one");
            var review = stack.review(spec);

            var refused = stack.untouched(stack.attempt(spec, review)::run);
            assertThat(((ApplyResult.NotAcknowledged) refused).acknowledgement().steps())
                    .extracting(Step::name)
                    .singleElement()
                    .asString()
                    .contains("two");
            var other = stack.review(BucketSpecs.plain("two")).digest();
            assertThat(stack.untouched(stack.attempt(spec, review).acknowledging(other)::run))
                    .isInstanceOf(ApplyResult.NotAcknowledged.class);

            ReviewedStack.done(
                    stack.attempt(spec, review).acknowledging(review.digest()).run());
            assertThat(stack.world().things("aws:s3/bucketV2:BucketV2")).hasSize(1);
        }
    }

    @Test
    void objects_expire_sooner_only_with_a_yes_to_the_digest_of_the_plan() throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            stack.apply(BucketSpecs.expiring(9));
            var spec = BucketSpecs.expiring(3);
            var review = stack.review(spec);

            var refused = stack.untouched(stack.attempt(spec, review)::run);
            var asked = ((ApplyResult.NotAcknowledged) refused).acknowledgement();
            assertThat(asked.isExpiryOnly()).isTrue();
            assertThat(asked.digest()).isEqualTo(review.digest());
            assertThat(asked.steps())
                    .singleElement()
                    .satisfies(it -> assertThat(it.danger())
                            .hasValueSatisfying(
                                    danger -> assertThat(danger.subject()).isEqualTo("bucket notes-one")));
            assertThat(stack.untouched(stack.attempt(spec, review)
                            .acknowledging(stack.review(BucketSpecs.expiring(2)).digest())::run))
                    .isInstanceOf(ApplyResult.NotAcknowledged.class);

            ReviewedStack.done(
                    stack.attempt(spec, review).acknowledging(review.digest()).run());
            stack.apply(BucketSpecs.expiring(4));
        }
    }

    @Test
    void a_first_rule_for_a_bucket_that_is_there_needs_a_yes_and_one_for_a_new_bucket_none() throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            stack.apply(BucketSpecs.plain("one"));
            var spec = BucketSpecs.expiring(3);

            assertThat(stack.untouched(stack.attempt(spec, stack.review(spec))::run))
                    .isInstanceOf(ApplyResult.NotAcknowledged.class);
        }
        try (var stack = new ReviewedStack(Files.createDirectory(folder.resolve("another")))) {
            stack.apply(BucketSpecs.expiring(3));
        }
    }
}
