package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.SimulatedResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Image repositories come first, and the rest only when the images are in them.
@RealProcess
class TwoStepsTest {

    @TempDir
    Path folder;

    private ReviewedStack stack;
    private PlatformSpec spec;

    @BeforeEach
    void start() throws IOException {
        stack = new ReviewedStack(folder);
        spec = LiveStack.fixture("platform-agent-factory");
        stack.secrets(spec);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void missing_images_stop_it_between_the_steps_and_the_same_review_goes_on() {
        var review = stack.review(spec);

        var stopped = stack.attempt(spec, review).run();

        assertThat(stopped).isInstanceOf(ApplyResult.MissingImages.class);
        var missing = (ApplyResult.MissingImages) stopped;
        assertThat(missing.images())
                .containsExactlyInAnyOrder(
                        new ApplyResult.MissingImage("agent-factory", "first", false),
                        new ApplyResult.MissingImage("agent-factory-claude-agent", "first", true),
                        new ApplyResult.MissingImage("agent-factory-pi-agent", "first", true));
        assertThat(stack.world().things())
                .hasSize(6)
                .extracting(SimulatedResource::type)
                .containsOnly(RequiredImages.TYPE, RequiredImages.POLICY_TYPE);
        assertThat(missing.completedSteps())
                .extracting(it -> it.urn().type())
                .filteredOn(it -> !it.startsWith("pulumi:providers:"))
                .hasSize(6);
        assertThat(stack.world().things(RequiredImages.POLICY_TYPE))
                .extracting(it -> it.inputs().path("repository").asText())
                .containsExactlyInAnyOrder("agent-factory", "agent-factory-claude-agent", "agent-factory-pi-agent");

        assertThat(stack.attempt(spec, review).run()).isInstanceOf(ApplyResult.MissingImages.class);
        var done = ReviewedStack.done(
                stack.images(spec, LiveStack.target()).attempt(spec, review).run());

        assertThat(done.unplanned()).isEmpty();
        assertThat(done.outputs())
                .isNotEmpty()
                .allSatisfy((_, it) -> assertThat(it).isNotInstanceOf(Value.Unknown.class));
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    @Test
    void what_it_has_made_itself_is_nothing_that_moved_since_a_review_that_is_strict() {
        var review = stack.review(spec);
        var stopped = (ApplyResult.MissingImages)
                stack.attempt(spec, review).strictly().run();
        stack.images(spec, LiveStack.target());

        var done = ReviewedStack.done(
                stack.attempt(spec, review).strictly().after(stopped).run());

        assertThat(done.changedParts()).isEmpty();
    }

    @Test
    void what_somebody_else_wrote_after_it_stopped_has_moved() {
        var review = stack.review(spec);
        var stopped = (ApplyResult.MissingImages) stack.attempt(spec, review).run();
        stack.images(spec, LiveStack.target());
        somebodyElseWrites();

        var refused = stack.attempt(spec, review).strictly().after(stopped).run();

        assertThat(((ApplyResult.Refused) refused).verdict().reasons())
                .extracting(it -> it.part().name())
                .containsExactly("STATE");
    }

    @Test
    void the_images_of_functions_are_asked_for_too() throws IOException {
        var functions = LiveStack.fixture("platform-lambda");
        var review = stack.secrets(functions).review(functions);

        var stopped = stack.attempt(functions, review).run();

        assertThat(((ApplyResult.MissingImages) stopped).images())
                .containsExactlyInAnyOrder(
                        new ApplyResult.MissingImage("thumbnails-resize", "first", false),
                        new ApplyResult.MissingImage("thumbnails-transcode", "first", false));
        assertThat(stack.world().things())
                .extracting(SimulatedResource::type)
                .doesNotContain("aws:lambda/function:Function");
    }

    @Test
    void with_the_images_there_it_is_one_go() {
        var review = stack.images(spec, LiveStack.target()).review(spec);

        var done = ReviewedStack.done(stack.attempt(spec, review).run());

        assertThat(done.completedSteps()).hasSize(review.rows().size());
        assertThat(done.unplanned()).isEmpty();
    }

    @Test
    void another_image_tag_is_checked_before_anything_is_touched_and_is_no_part_of_the_digest() throws IOException {
        stack.images(spec, LiveStack.target()).apply(spec);
        var second = LiveStack.target("second");
        var tagged = stack.review(spec, second);
        assertThat(tagged.rows()).isNotEmpty().allMatch(ReviewRow::isLate);
        assertThat(tagged.digest()).isEqualTo(stack.review(spec).digest());

        var stopped = stack.untouched(stack.attempt(spec, tagged).on(second)::run);
        assertThat(((ApplyResult.MissingImages) stopped).images()).hasSize(3);
        assertThat(((ApplyResult.MissingImages) stopped).completedSteps()).isEmpty();

        stack.images(spec, second);
        var done = ReviewedStack.done(
                stack.attempt(spec, stack.review(spec)).on(second).run());
        assertThat(done.completedSteps()).isNotEmpty();
        assertThat(stack.live().engine().preview(second, spec).rows()).isEmpty();
    }

    @Test
    void what_is_known_now_and_was_not_in_the_pull_request_makes_no_other_digest() {
        stack.live().environment().remove("GITHUB_PAT");
        var inThePullRequest = stack.review(spec);
        stack.secrets(spec);
        var second = LiveStack.target("second");

        assertThat(stack.attempt(spec, inThePullRequest).on(second).run())
                .isInstanceOf(ApplyResult.MissingImages.class);
        var before = stack.review(spec, second);
        assertThat(before.rows().size()).isLessThan(inThePullRequest.rows().size());
        assertThat(before.rows().stream().map(ReviewRow::hash))
                .isSubsetOf(
                        inThePullRequest.rows().stream().map(ReviewRow::hash).toList());
        var done = ReviewedStack.done(stack.images(spec, second)
                .attempt(spec, inThePullRequest)
                .on(second)
                .run());
        assertThat(done.changedParts()).extracting(it -> it.part().name()).isEqualTo(List.of("STATE"));
    }

    private void somebodyElseWrites() {
        var name = LiveStack.target().stack(spec.name());
        try (var session = new StackSession(stack.live().settings(), name, new Cancellation())) {
            var exported = session.exported().orElseThrow();
            assertThat(session.importState(exported.text()).ok()).isTrue();
            assertThat(session.version()).isNotEqualTo(exported.state().version());
        }
    }
}
