package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.Review;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A review of which a part beside the rows is another one now.
class MovedPartsTest extends ReviewedStackTestBase {

    @Test
    void nothing_is_applied_from_another_place_or_another_way_to_look() {
        var spec = BucketSpecs.plain("one");
        var review = stack.review(spec);
        var place = review.place();
        var others = Map.of(
                ChangedPart.Part.ENGINE,
                new Review.Place("offline", place.account(), place.partition(), place.region(), place.refresh()),
                ChangedPart.Part.ACCOUNT,
                new Review.Place(place.engine(), Optional.of("111111111111"), place.partition(), place.region(), false),
                ChangedPart.Part.PARTITION,
                new Review.Place(place.engine(), place.account(), "aws-cn", place.region(), place.refresh()),
                ChangedPart.Part.REGION,
                new Review.Place(place.engine(), place.account(), place.partition(), "us-east-1", place.refresh()));

        others.forEach((part, other) -> {
            var applied = stack.untouched(stack.attempt(spec, at(other, review))::run);
            assertThat(((ApplyResult.Refused) applied).verdict().reasons())
                    .extracting(ChangedPart::part)
                    .containsExactly(part);
        });
    }

    @Test
    void it_is_looked_at_in_the_way_of_the_review() {
        stack.standing(BucketSpecs.plain("one"));
        var spec = BucketSpecs.versioned("one");
        var review = stack.review(spec);
        var place = review.place();
        var refreshed =
                at(new Review.Place(place.engine(), place.account(), place.partition(), place.region(), true), review);

        var applied = ReviewedStack.done(stack.attempt(spec, refreshed).run());

        assertThat(applied.preview().place().refresh()).isTrue();
    }

    @Test
    void another_account_of_the_credentials_is_said_and_nothing_is_changed() {
        var spec = BucketSpecs.plain("one");
        var anywhere = new DeploymentTarget(
                "dev", "us-west-2", Optional.empty(), Optional.of("first"), Optional.empty(), false);
        var review = stack.review(spec, anywhere);
        stack.world().account("111111111111");

        var applied = stack.untouched(stack.attempt(spec, review).on(anywhere)::run);

        assertThat(((ApplyResult.Refused) applied).verdict().reasons())
                .extracting(ChangedPart::part)
                .contains(ChangedPart.Part.ACCOUNT);
    }

    @Test
    void each_other_part_alone_is_said_and_refused_only_where_that_is_asked() {
        stack.standing(BucketSpecs.expiring(1));
        var days = 2;
        for (var part : List.copyOf(parts(stack.review(BucketSpecs.expiring(1))).keySet())) {
            var spec = BucketSpecs.expiring(days++);
            var moved = Optional.ofNullable(parts(stack.review(spec)).get(part)).orElseThrow();

            var refused = stack.untouched(stack.attempt(spec, moved).strictly()::run);
            assertThat(((ApplyResult.Refused) refused).verdict().differences()).isEmpty();
            assertThat(((ApplyResult.Refused) refused).verdict().reasons())
                    .extracting(ChangedPart::part)
                    .containsExactly(part);

            var done = ReviewedStack.done(stack.attempt(spec, moved).run());
            assertThat(done.changedParts()).extracting(ChangedPart::part).containsExactly(part);
            assertThat(done.completedSteps()).hasSize(1);
        }
    }

    private static Map<ChangedPart.Part, Review> parts(Review it) {
        var versions = it.versions();
        var parts = new EnumMap<ChangedPart.Part, Review>(ChangedPart.Part.class);
        parts.put(ChangedPart.Part.SPEC, with(it, "other", it.commit(), versions, it.state()));
        parts.put(ChangedPart.Part.COMMIT, with(it, it.spec(), Optional.of("other"), versions, it.state()));
        parts.put(ChangedPart.Part.PROGRAM, with(it, new Review.Versions("0", versions.cli(), versions.providers())));
        parts.put(
                ChangedPart.Part.CLI,
                with(it, new Review.Versions(versions.program(), Optional.of("v2"), versions.providers())));
        parts.put(
                ChangedPart.Part.PROVIDERS,
                with(it, new Review.Versions(versions.program(), versions.cli(), new TreeMap<>(Map.of("aws", "6")))));
        parts.put(
                ChangedPart.Part.STATE,
                with(it, it.spec(), it.commit(), versions, Optional.of(new Review.StateVersion("then", "0123456789"))));
        return parts;
    }

    private static Review with(Review it, Review.Versions versions) {
        return with(it, it.spec(), it.commit(), versions, it.state());
    }

    private static Review with(
            Review it,
            String spec,
            Optional<String> commit,
            Review.Versions versions,
            Optional<Review.StateVersion> state) {
        return new Review(it.stack(), it.place(), new ArrayList<>(it.rows()), spec, commit, versions, state);
    }

    private static Review at(Review.Place place, Review it) {
        return new Review(it.stack(), place, it.rows(), it.spec(), it.commit(), it.versions(), it.state());
    }
}
