package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.SimulatedResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An apply that stops in the middle: what was reviewed is finished by applying the same review again.
class InterruptedApplyTest extends ReviewedStackTestBase {

    private static final String TABLE = "aws:dynamodb/table:Table";

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void what_fails_on_the_way_is_made_by_the_next_apply_and_nothing_twice(int before) {
        var spec = BucketSpecs.versioned("one", "two");
        var review = stack.review(spec);
        stack.live()
                .standIn()
                .faults()
                .set(InjectedFault.fails("create", "", "no more today").after(before));

        var failed = stack.attempt(spec, review).run();

        assertThat(failed).isInstanceOf(ApplyResult.Unfinished.class);
        var unfinished = (ApplyResult.Unfinished) failed;
        assertThat(unfinished.cause()).contains("no more today");
        assertThat(unfinished.interrupted()).isNotEmpty();
        assertThat(unfinished.completedSteps().size()
                        + unfinished.interrupted().size()
                        + unfinished.notStarted().size())
                .isEqualTo(review.rows().size());

        var done =
                ReviewedStack.done(stack.attempt(spec, review).after(unfinished).run());

        assertThat(done.completedSteps())
                .hasSize(review.rows().size() - unfinished.completedSteps().size());
        assertThat(made()).doesNotHaveDuplicates();
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    @Test
    void credentials_that_expire_on_the_way_are_named_and_new_ones_go_on() {
        var spec = BucketSpecs.versioned("one", "two");
        var review = stack.review(spec);
        stack.live()
                .standIn()
                .faults()
                .set(InjectedFault.fails("create", "", InjectedFault.expires(0).message())
                        .after(2)
                        .always());

        var failed = (ApplyResult.Unfinished) stack.attempt(spec, review).run();

        assertThat(failed.cause())
                .startsWith("the AWS credentials have expired: get new ones and run the same command again (");
        assertThat(failed.completedSteps()).isNotEmpty();
        assertThat(failed.uncertain()).isEmpty();
        stack.live().standIn().faults().set();
        ReviewedStack.done(stack.attempt(spec, review).after(failed).run());
        assertThat(made()).doesNotHaveDuplicates();
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    @Test
    void tasks_that_do_not_come_up_are_no_success_and_the_way_to_look_is_said() throws IOException {
        var spec = LiveStack.fixture("platform-minimal");
        var review = stack.ready(spec).review(spec);
        stack.live()
                .standIn()
                .faults()
                .set(InjectedFault.fails(
                        "create",
                        "aws:ecs/service:Service",
                        "waiting for ECS Service (arn:aws:ecs:us-west-2:1:service/a/b) create: ECS deployment circuit"
                                + " breaker: tasks failed to start."));

        var failed = (ApplyResult.Unfinished) stack.attempt(spec, review).run();

        assertThat(failed.cause())
                .startsWith("the new tasks do not come up, and AWS goes back to the ones before: see `aws ecs"
                        + " describe-services` for the service's events, and the logs of its tasks (")
                .contains("tasks failed to start");
        ReviewedStack.done(stack.attempt(spec, review).after(failed).run());
    }

    @Test
    void a_change_of_which_the_answer_is_lost_is_finished() {
        stack.standing(BucketSpecs.expiring(1));
        var spec = BucketSpecs.expiring(2);
        var review = stack.review(spec);
        stack.live()
                .standIn()
                .faults()
                .set(InjectedFault.fails("update", "", "the line is dead").butMade());

        var failed = (ApplyResult.Unfinished) stack.attempt(spec, review).run();

        assertThat(failed.interrupted()).hasSize(1);
        ReviewedStack.done(stack.attempt(spec, review).after(failed).run());
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    @Test
    void what_was_made_and_never_said_is_not_made_again() {
        var spec = BucketSpecs.plain("one");
        var review = stack.review(spec);
        stack.live()
                .standIn()
                .faults()
                .set(InjectedFault.fails("create", "BucketV2", "the line is dead")
                        .butMade());

        var failed = (ApplyResult.Unfinished) stack.attempt(spec, review).run();
        var again = (ApplyResult.Unfinished)
                stack.attempt(spec, review).after(failed).run();

        assertThat(again.cause()).containsIgnoringCase("already");
        assertThat(again.uncertain())
                .singleElement()
                .satisfies(it -> assertThat(it.alreadyExists()).isTrue());
        assertThat(stack.world().things("aws:s3/bucketV2:BucketV2")).hasSize(1);
    }

    @Test
    void a_replacement_that_fails_between_its_two_halves_is_finished() {
        stack.standing(table("id"));
        var spec = table("other");
        var review = stack.review(spec);
        stack.live().standIn().faults().set(InjectedFault.fails("create", "Table", "no more today"));

        var failed = stack.attempt(spec, review).acknowledging(review.digest()).run();

        assertThat(failed).isInstanceOf(ApplyResult.Unfinished.class);
        assertThat(stack.world().things(TABLE)).isEmpty();
        ReviewedStack.done(stack.attempt(spec, review)
                .after((ApplyResult.Unfinished) failed)
                .acknowledging(review.digest())
                .run());
        assertThat(stack.world().things(TABLE)).hasSize(1);
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    @Test
    void what_nobody_knows_the_end_of_refuses() throws IOException {
        var spec = BucketSpecs.plain("one");
        stack.standing(spec);
        pending();
        var changed = BucketSpecs.versioned("one");
        var review = stack.review(changed);

        var applied = stack.untouched(stack.attempt(changed, review)::run);

        assertThat(applied).isInstanceOf(ApplyResult.Pending.class);
        assertThat(((ApplyResult.Pending) applied).operations())
                .singleElement()
                .asString()
                .contains("creating", "notes_");
    }

    /// As if the process had been killed while a bucket was being made.
    private void pending() throws IOException {
        var file = ReviewedStack.files(stack.live().backend()).stream()
                .filter(it ->
                        it.toString().contains("/stacks/") && it.toString().endsWith(".json"))
                .findFirst()
                .orElseThrow();
        var state = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        var latest = (ObjectNode) state.at("/checkpoint/latest");
        latest.withArrayProperty("pending_operations")
                .addObject()
                .put("type", "creating")
                .set("resource", latest.at("/resources/2").deepCopy());
        Files.writeString(file, state.toString());
    }

    private List<String> made() {
        return stack.world().things().stream().map(SimulatedResource::urn).toList();
    }

    private static PlatformSpec table(String key) {
        return LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: notes}
                spec:
                  dynamodb:
                    tables:
                      - {name: notes-all, partitionKey: %s}
                """.formatted(key));
    }
}
