package com.althq.platform.plan.review;

import static com.althq.platform.graph.TestGraphs.STACK;
import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static com.althq.platform.plan.review.TestService.DATA;
import static com.althq.platform.plan.review.TestService.KEY;
import static com.althq.platform.plan.review.TestService.REPOSITORY;
import static com.althq.platform.plan.review.TestService.URL;
import static com.althq.platform.plan.review.TestService.access;
import static com.althq.platform.plan.review.TestService.containers;
import static com.althq.platform.plan.review.TestService.creates;
import static com.althq.platform.plan.review.TestService.deletes;
import static com.althq.platform.plan.review.TestService.function;
import static com.althq.platform.plan.review.TestService.held;
import static com.althq.platform.plan.review.TestService.program;
import static com.althq.platform.plan.review.TestService.replaces;
import static com.althq.platform.plan.review.TestService.service;
import static com.althq.platform.plan.review.TestService.state;
import static com.althq.platform.plan.review.TestService.tag;
import static com.althq.platform.plan.review.TestService.task;
import static com.althq.platform.plan.review.TestService.updates;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewRowBuilderTest {

    private static final Step NEW_TASK = replaces(task("v2", "info"), "containerDefinitions");
    private static final Step NEW_SERVICE = updates(service(), "taskDefinition");

    @Test
    void a_row_says_what_changes_what_it_was_and_what_it_is_to_be() {
        var row = only(updates(function("v1", 256), "memorySize"), state("v1", "info"), function("v1", 256));

        assertThat(row.operation()).isEqualTo(Operation.UPDATE);
        assertThat(row.changed()).containsExactly("memorySize");
        assertThat(row.before()).isEqualTo(object("memorySize", 128).values());
        assertThat(row.goal()).contains(ResourceGoal.of(function("v1", 256)));
        assertThat(row.isLate()).isFalse();
    }

    @Test
    void paths_count_by_the_property_they_begin_with() {
        var row = only(updates(DATA, "tags.b", "bucket", "tags.a[0].x"), state("v1", "info"));

        assertThat(row.changed()).containsExactly("bucket", "tags");
    }

    @Test
    void what_comes_has_nothing_before_and_what_goes_has_all_of_it() {
        var rows = ReviewRowBuilder.of(
                List.of(creates(access("s3:GetObject")), deletes(function("v1", 1))),
                state("v1", "info"),
                program(access("s3:GetObject")));

        assertThat(rows.getFirst().before()).isEmpty();
        assertThat(rows.getFirst().changed()).isEmpty();
        assertThat(rows.getLast().before())
                .isEqualTo(state("v1", "info").inputs(function("v1", 1).urn()));
        assertThat(rows.getLast().goal()).isEmpty();
    }

    @Test
    void neither_the_stack_nor_an_update_of_nothing_is_a_row() {
        var stack = resource("pulumi:pulumi:Stack", "platform-engine-dev");

        assertThat(ReviewRowBuilder.of(List.of(creates(stack), updates(DATA)), state("v1", "info"), program()))
                .isEmpty();
    }

    @Test
    void an_update_of_nothing_that_nobody_understands_is_a_row() {
        var danger =
                new Danger(Danger.Kind.UNKNOWN, "state", "pulumi says `melt`, and nobody here knows what that does");
        var step = new Step(Operation.UPDATE, DATA.urn(), List.of(), Optional.of(danger));

        assertThat(ReviewRowBuilder.of(List.of(step), state("v1", "info"), program()))
                .singleElement()
                .matches(it -> !it.isLate());
    }

    @Test
    void what_every_change_makes_anew_in_the_account_is_no_change_of_its_own() {
        var late = only(updates(KEY, "value", "version"), state("v1", "info"), KEY);
        var alone = only(updates(KEY, "version"), state("v1", "info"), KEY);
        var otherwise = only(updates(KEY, "value", "provider"), state("v1", "info"), KEY);

        assertThat(late.isLate()).isTrue();
        assertThat(late.changed()).containsExactly("value");
        assertThat(alone.isLate()).isFalse();
        assertThat(otherwise.isLate()).isFalse();
    }

    @Test
    void tags_that_follow_the_provider_are_bound() {
        var held = held("v1", "info");
        held.computeIfPresent(
                KEY.urn(),
                (_, it) -> held(TestService.fields(it.inputs()), object("version", 3, "tagsAll", object("a", "b"))));

        var row = only(updates(KEY, "value", "tagsAll"), new StateResources(held), KEY);

        assertThat(row.isLate()).isFalse();
        assertThat(row.changed()).containsExactly("tagsAll");
    }

    @Test
    void a_text_around_an_output_of_something_late_is_bound() {
        var caller = resource(TestService.FUNCTION, "caller", "description", text("calls ", ref(KEY, "version")));
        var held = held("v1", "info");
        held.put(caller.urn(), held(object("description", "calls 3"), object()));

        var rows = ReviewRowBuilder.of(
                List.of(updates(KEY, "value"), updates(caller, "description")),
                new StateResources(held),
                program(caller));

        assertThat(rows)
                .filteredOn(ReviewRow::isLate)
                .extracting(it -> it.urn().name())
                .containsExactly("API_KEY");
    }

    @Test
    void what_is_to_be_made_and_is_not_in_the_program_is_a_bug() {
        assertThatThrownBy(() -> ReviewRowBuilder.of(List.of(creates(access("s3:*"))), StateResources.EMPTY, program()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_tag_alone_is_late_and_so_is_the_service_that_follows_it() {
        var rows = ReviewRowBuilder.of(
                List.of(NEW_TASK, NEW_SERVICE), state("v1", "info"), program(task("v2", "info"), service()));

        assertThat(rows)
                .extracting(ReviewRow::late)
                .containsExactlyInAnyOrder(Set.of(LateBindingCause.IMAGE), Set.of(LateBindingCause.FOLLOWS));
        assertThat(ReviewRow.digest(STACK, rows)).isEqualTo(ReviewRow.digest(STACK, List.of()));
    }

    @Test
    void the_version_of_a_late_secret_makes_the_task_late_as_well() {
        var rows = ReviewRowBuilder.of(
                List.of(updates(KEY, "value"), replaces(task("v1", "info"), "containerDefinitions"), NEW_SERVICE),
                state("v1", "info"),
                program(task("v1", "info"), service()));

        assertThat(rows).hasSize(3).allMatch(ReviewRow::isLate);
    }

    @Test
    void another_variable_beside_the_tag_is_bound_and_the_tag_in_it_is_not() {
        var old = only(replaces(task("v2", "debug"), "containerDefinitions"), state("v1", "info"), task("v2", "debug"));
        var other = only(
                replaces(task("v3", "debug"), "containerDefinitions"), state("v0.9-rc", "info"), task("v3", "debug"));

        assertThat(old.isLate()).isFalse();
        assertThat(old.hash()).isEqualTo(other.hash());
        assertThat(old.before().get("containerDefinitions"))
                .isEqualTo(Value.joined(List.of(
                        new Value.Text(containers(URL, "¦", "info").split("¦", -1)[0]),
                        tag("v2"),
                        new Value.Text(containers(URL, "¦", "info").split("¦", -1)[1]))));
    }

    @Test
    void what_the_variable_was_counts() {
        var one = only(replaces(task("v2", "debug"), "containerDefinitions"), state("v1", "info"), task("v2", "debug"));
        var other =
                only(replaces(task("v2", "debug"), "containerDefinitions"), state("v1", "warn"), task("v2", "debug"));

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void variables_that_the_state_has_in_another_order_are_the_same_variables() {
        var level = "{\"name\":\"LEVEL\",\"value\":\"info\"}";
        var bucket = "{\"name\":\"BUCKET\",\"value\":\"orders-state\"}";

        assertThat(before(containers(URL, "v1", "info").replace(level + "," + bucket, bucket + "," + level))
                        .isLate())
                .isTrue();
    }

    @Test
    void another_repository_is_never_late() {
        assertThat(before(containers("elsewhere/evil", "v1", "info")).isLate()).isFalse();
        assertThat(before(containers("elsewhere/evil", "v1", "info")).before().toString())
                .contains("elsewhere/evil:", "image tag");
    }

    @Test
    void what_cannot_be_aligned_stays_as_it_is_and_is_bound() {
        for (var odd : List.of(
                "not JSON",
                "[]",
                containers(URL, "v1", "info") + " trailing",
                containers(URL, "a tag with spaces", "info"),
                containers(URL, "v".repeat(129), "info"),
                containers(URL, "-v", "info"),
                "{\"a\":1,\"a\":2}")) {
            var row = before(odd);
            assertThat(row.isLate()).as(odd).isFalse();
            assertThat(row.before())
                    .as(odd)
                    .isEqualTo(object("containerDefinitions", odd).values());
        }
    }

    @Test
    void a_field_too_many_or_too_few_is_bound() {
        for (var odd : List.of(
                containers(URL, "v1", "info").replace("\"name\":\"orders\",", ""),
                containers(URL, "v1", "info").replace("\"name\":\"orders\",", "\"name\":\"orders\",\"user\":\"root\","),
                containers(URL, "v1", "info").replace("\"LEVEL\"", "\"OTHER\""),
                containers(URL, "v1", "info").replace("\"3\"", "\"4\""))) {
            var row = before(odd);
            assertThat(row.isLate()).as(odd).isFalse();
            assertThat(row.before().toString()).as(odd).contains("image tag");
        }
    }

    @Test
    void escapes_before_a_tag_do_not_shift_it() {
        var row = before(containers(URL.replace("/", "\\/").replace("o", "\\u006f"), "v1", "info"));

        assertThat(row.isLate()).isTrue();
        assertThat(row.before().toString()).contains("\\u006frders:").doesNotContain("v1");
    }

    @Test
    void a_reference_to_something_else_than_before_is_bound() {
        var other = resource(TestService.BUCKET, "other", "bucket", "other");
        var moved = resource(
                TestService.FUNCTION,
                "function",
                "imageUri",
                text(ref(REPOSITORY, "repositoryUrl"), ":", tag("v2")),
                "environment",
                object(
                        "variables",
                        object("API_KEY", Value.Secret.ofEnvironment("API_KEY"), "LEVEL", ref(other, "bucket"))));
        var row = only(updates(moved, "imageUri", "environment"), state("v1", "info"), moved, other);

        assertThat(row.isLate()).isFalse();
        assertThat(row.changed()).containsExactly("environment");
    }

    @Test
    void a_reference_to_what_is_made_anew_is_bound() {
        var rows = ReviewRowBuilder.of(
                List.of(NEW_TASK, replaces(DATA, "bucket")), state("v1", "info"), program(task("v2", "info")));

        assertThat(rows).noneMatch(ReviewRow::isLate);
    }

    @Test
    void what_changes_late_in_a_bound_row_is_no_part_of_it() {
        var absent = only(
                updates(function("v2", 256), "environment", "imageUri", "memorySize"),
                state("v1", "info"),
                function("v2", 256));
        var there = only(updates(function("v1", 256), "memorySize"), state("v1", "info"), function("v1", 256));

        assertThat(absent.changed()).containsExactly("memorySize");
        assertThat(absent.hash()).isEqualTo(there.hash());
    }

    @Test
    void a_list_secret_alone_is_late_and_one_that_the_spec_holds_is_not() {
        assertThat(only(updates(KEY, "value"), state("v1", "info"), KEY).late())
                .containsExactly(LateBindingCause.SECRET);

        var encrypted = resource(
                TestService.PARAMETER,
                "API_KEY",
                "name",
                "/platform/API_KEY",
                "value",
                Value.Secret.ofKms("API_KEY", "abc"));
        assertThat(row(updates(encrypted, "value"), state("v1", "info"), encrypted)
                        .isLate())
                .isFalse();
    }

    @Test
    void the_credentials_of_a_provider_are_late_and_its_region_is_not() {
        var provider =
                resource("pulumi:providers:cloudflare", "cf", "apiToken", new Value.Secret("parameter:/cf"), "x", "1");
        var state = new StateResources(
                Map.of(provider.urn(), held(object("apiToken", TestService.SECRET_OF_STATE, "x", "0"), object())));

        assertThat(row(updates(provider, "apiToken"), state, provider).isLate()).isTrue();
        assertThat(row(updates(provider, "apiToken", "x"), state, provider).changed())
                .containsExactly("x");
    }

    @Test
    void a_text_that_a_secret_takes_the_place_of_is_not_shown() {
        var state = new StateResources(
                Map.of(KEY.urn(), held(object("name", "/platform/API_KEY", "value", "hunter2"), object())));

        var row = only(updates(KEY, "value"), state, KEY);

        assertThat(row.isLate()).isFalse();
        assertThat(row.toString()).doesNotContain("hunter2");
    }

    @Test
    void nothing_else_is_late_whatever_changes_in_it() {
        var rule = resource("aws:lb/listenerRule:ListenerRule", "rule", "image", tag("v2"));
        var state = new StateResources(Map.of(rule.urn(), held(object("image", "v1"), object())));

        assertThat(row(updates(rule, "image"), state, rule).isLate()).isFalse();
    }

    @Test
    void a_function_that_is_made_anew_for_its_image_is_bound() {
        var row = only(replaces(function("v2", 128), "imageUri"), state("v1", "info"), function("v2", 128));

        assertThat(row.isLate()).isFalse();
        assertThat(row.replaces()).containsExactly("imageUri");
    }

    @Test
    void an_update_that_names_a_property_in_which_nothing_differs_is_bound() {
        var row = only(updates(function("v1", 128), "imageUri"), state("v1", "info"), function("v1", 128));

        assertThat(row.isLate()).isFalse();
    }

    @Test
    void goals_are_the_same_before_and_after_what_they_refer_to_exists() {
        var policy = access("s3:GetObject");

        assertThat(row(creates(policy), StateResources.EMPTY, policy, DATA).hash())
                .isEqualTo(
                        row(creates(policy), state("v1", "info"), policy, DATA).hash());
    }

    @Test
    void a_dollar_sign_of_a_user_is_no_reference() {
        var reference = resource(TestService.POLICY, "access", "policy", ref(DATA, "arn"));
        var text = resource(TestService.POLICY, "access", "policy", "${state.arn}");

        assertThat(row(creates(reference), StateResources.EMPTY, reference).hash())
                .isNotEqualTo(row(creates(text), StateResources.EMPTY, text).hash());
    }

    @Test
    void the_order_of_steps_and_resources_counts_for_nothing() {
        var steps = new ArrayList<>(List.of(
                NEW_TASK,
                NEW_SERVICE,
                creates(access("s3:*")),
                updates(KEY, "value"),
                updates(function("v2", 9), "memorySize")));
        var resources = new ArrayList<>(
                List.of(REPOSITORY, DATA, KEY, task("v2", "info"), service(), access("s3:*"), function("v2", 9)));
        var expected = ReviewRowBuilder.of(steps, state("v1", "info"), graph(resources.toArray(Resource[]::new)));
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            Collections.shuffle(steps, random);
            Collections.shuffle(resources, random);
            assertThat(ReviewRowBuilder.of(steps, state("v1", "info"), graph(resources.toArray(Resource[]::new))))
                    .isEqualTo(expected);
        }
    }

    private static ReviewRow before(String containers) {
        var held = held("v1", "info");
        held.put(task("v2", "info").urn(), held(object("containerDefinitions", containers), object("arn", "task:5")));
        return only(NEW_TASK, new StateResources(held), task("v2", "info"));
    }

    private static ReviewRow only(Step step, StateResources state, Resource... resources) {
        var rows = ReviewRowBuilder.of(List.of(step), state, program(without(resources)));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static ReviewRow row(Step step, StateResources state, Resource... resources) {
        return ReviewRowBuilder.of(List.of(step), state, graph(resources)).getFirst();
    }

    private static Resource[] without(Resource... resources) {
        return List.of(resources).stream().filter(it -> !it.equals(KEY)).toArray(Resource[]::new);
    }
}
