package com.althq.platform.plan.review;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.plan.review.TestService.DATA;
import static com.althq.platform.plan.review.TestService.REPOSITORY;
import static com.althq.platform.plan.review.TestService.access;
import static com.althq.platform.plan.review.TestService.creates;
import static com.althq.platform.plan.review.TestService.deletes;
import static com.althq.platform.plan.review.TestService.function;
import static com.althq.platform.plan.review.TestService.program;
import static com.althq.platform.plan.review.TestService.replaces;
import static com.althq.platform.plan.review.TestService.review;
import static com.althq.platform.plan.review.TestService.service;
import static com.althq.platform.plan.review.TestService.state;
import static com.althq.platform.plan.review.TestService.task;
import static com.althq.platform.plan.review.TestService.updates;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.ComparisonResult.Fits;
import com.althq.platform.plan.review.ComparisonResult.Refused;
import com.althq.platform.plan.review.Review.Place;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.plan.review.Review.Versions;
import com.althq.platform.plan.review.RowDifference.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReviewComparisonTest {

    private static final Resource READ = access("s3:GetObject");
    private static final Review REVIEWED = rows(
            StateResources.EMPTY, program(READ, task("v1", "info")), creates(READ), creates(DATA), creates(REPOSITORY));

    @Test
    void the_same_preview_fits() {
        assertThat(compare(REVIEWED, REVIEWED)).isEqualTo(new Fits(List.of(), List.of()));
    }

    @Test
    void more_actions_around_an_address_that_is_not_known_yet_are_refused() {
        var now =
                rows(StateResources.EMPTY, program(access("s3:*")), creates(READ), creates(DATA), creates(REPOSITORY));

        var difference = refused(compare(REVIEWED, now)).getFirst();

        assertThat(difference.part()).isEqualTo(Part.INPUTS);
        assertThat(difference.path()).isEqualTo("policy.Statement[0].Action");
        assertThat(difference.reviewed()).contains(new Value.Text("s3:GetObject"));
        assertThat(difference.now()).contains(new Value.Text("s3:*"));
    }

    @Test
    void a_list_in_another_order_fits_where_the_order_has_no_meaning() {
        var reviewed = table(List.of("by-a", "by-b"));
        var now = table(List.of("by-b", "by-a"));

        assertThat(compare(reviewed, now)).isInstanceOf(Fits.class);
        assertThat(refused(compare(reviewed, table(List.of("by-b", "by-c")))))
                .extracting(RowDifference::path)
                .containsExactly("globalSecondaryIndexes[0]", "globalSecondaryIndexes[1]");
    }

    @Test
    void a_policy_in_another_order_fits() {
        var reviewed = policy("\"s3:GetObject\",\"s3:PutObject\"");

        assertThat(compare(reviewed, policy("\"s3:PutObject\",\"s3:GetObject\"")))
                .isInstanceOf(Fits.class);
        assertThat(refused(compare(reviewed, policy("\"s3:PutObject\",\"s3:DeleteObject\""))))
                .extracting(RowDifference::path)
                .allMatch(it -> it.startsWith("policy.Statement[0]"));
    }

    private static Review table(List<String> indexes) {
        var table = resource(
                "aws:dynamodb/table:Table",
                "orders",
                "globalSecondaryIndexes",
                list(indexes.stream().map(it -> object("name", it)).toArray()));
        return rows(StateResources.EMPTY, program(table), creates(table));
    }

    private static Review policy(String actions) {
        var policy =
                resource(TestService.POLICY, "access", "policy", "{\"Statement\":[{\"Action\":[" + actions + "]}]}");
        return rows(StateResources.EMPTY, program(policy), creates(policy));
    }

    @TestFactory
    Stream<DynamicTest> a_part_that_binds_is_refused_whatever_the_rows_are() {
        return Map.of(
                        ChangedPart.Part.ENGINE,
                                place(new Place("offline", Optional.of("470935583836"), "aws", "us-west-2", false)),
                        ChangedPart.Part.ACCOUNT,
                                place(new Place("pulumi", Optional.of("207964198595"), "aws", "us-west-2", false)),
                        ChangedPart.Part.PARTITION,
                                place(new Place("pulumi", Optional.of("470935583836"), "aws-cn", "us-west-2", false)),
                        ChangedPart.Part.REGION,
                                place(new Place("pulumi", Optional.of("470935583836"), "aws", "eu-west-1", false)),
                        ChangedPart.Part.REFRESH,
                                place(new Place("pulumi", Optional.of("470935583836"), "aws", "us-west-2", true)),
                        ChangedPart.Part.STACK,
                                new Review(
                                        "prod.orders.us-west-2",
                                        REVIEWED.place(),
                                        REVIEWED.rows(),
                                        REVIEWED.spec(),
                                        REVIEWED.commit(),
                                        REVIEWED.versions(),
                                        REVIEWED.state()))
                .entrySet()
                .stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey().name(), () -> {
                    var refused = (Refused) compare(it.getValue(), REVIEWED);
                    assertThat(refused.reasons()).extracting(ChangedPart::part).containsExactly(it.getKey());
                }));
    }

    @Test
    void two_offline_reviews_are_refused_though_they_are_the_same() {
        var offline = place(new Place("offline", Optional.empty(), "aws", "us-west-2", false));

        assertThat(compare(offline, offline)).isInstanceOf(Refused.class);
    }

    @TestFactory
    Stream<DynamicTest> a_part_that_does_not_bind_is_applied_and_said_or_refused_when_strict() {
        return Map.of(
                        ChangedPart.Part.SPEC,
                                with("another", REVIEWED.commit(), REVIEWED.versions(), REVIEWED.state()),
                        ChangedPart.Part.COMMIT,
                                with(REVIEWED.spec(), Optional.empty(), REVIEWED.versions(), REVIEWED.state()),
                        ChangedPart.Part.PROGRAM, versions("2", "3.258.0", "7.48.0"),
                        ChangedPart.Part.CLI, versions("1.0.0", "3.259.0", "7.48.0"),
                        ChangedPart.Part.PROVIDERS, versions("1.0.0", "3.258.0", "7.49.0"),
                        ChangedPart.Part.STATE,
                                with(
                                        REVIEWED.spec(),
                                        REVIEWED.commit(),
                                        REVIEWED.versions(),
                                        Optional.of(new StateVersion("2026-11-25T10:31:00Z", "other"))))
                .entrySet()
                .stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey().name(), () -> {
                    var fits = (Fits) compare(REVIEWED, it.getValue());
                    assertThat(fits.notes()).extracting(ChangedPart::part).containsExactly(it.getKey());
                    assertThat(new ReviewComparison(REVIEWED, it.getValue(), _ -> false, EarlierApplies.NONE, true)
                                    .verdict())
                            .isEqualTo(new Refused(List.of(), fits.notes()));
                }));
    }

    @Test
    void what_was_not_reviewed_is_refused() {
        var now = rows(
                StateResources.EMPTY,
                program(READ, task("v1", "info")),
                creates(READ),
                creates(DATA),
                creates(REPOSITORY),
                creates(task("v1", "info")));

        assertThat(refused(compare(REVIEWED, now))).singleElement().satisfies(it -> {
            assertThat(it.part()).isEqualTo(Part.ROW);
            assertThat(it.reviewed()).isEmpty();
            assertThat(it.urn().name()).isEqualTo("task");
        });
    }

    @Test
    void what_is_missing_must_be_done() {
        var now = rows(state("v1", "info"), program(READ), creates(READ));
        var program = program(READ);

        assertThat(compare(REVIEWED, now)).isInstanceOf(Refused.class);
        var fits = (Fits) new ReviewComparison(
                        REVIEWED, now, it -> state("v1", "info").holds(it, program), EarlierApplies.NONE, false)
                .verdict();
        assertThat(fits.done()).extracting(it -> it.urn().name()).containsExactlyInAnyOrder("state", "orders_ecr");
    }

    @Test
    void what_is_missing_is_not_done_when_it_is_to_be_something_else_now_or_is_not_there() {
        var row = rows(StateResources.EMPTY, program(), creates(DATA)).rows().getFirst();
        var other = resource(TestService.BUCKET, "state", "bucket", "other");

        assertThat(state("v1", "info").holds(row, program())).isTrue();
        assertThat(StateResources.EMPTY.holds(row, program())).isFalse();
        assertThat(state("v1", "info").holds(row, graph(other))).isFalse();
        assertThat(state("v1", "info").holds(row, ResourceGraph.EMPTY)).isFalse();
    }

    @Test
    void a_delete_is_done_when_the_resource_is_gone() {
        var row =
                rows(state("v1", "info"), program(), deletes(service())).rows().getFirst();

        assertThat(state("v1", "info").holds(row, program())).isFalse();
        assertThat(StateResources.EMPTY.holds(row, program())).isTrue();
    }

    @Test
    void a_weaker_operation_with_the_same_goal_fits_and_a_stronger_one_does_not() {
        var program = program(function("v1", 256));
        var replace = rows(state("v1", "info"), program, replaces(function("v1", 256), "memorySize"));
        var update = rows(state("v1", "info"), program, updates(function("v1", 256), "memorySize"));

        assertThat(compare(replace, update)).isInstanceOf(Fits.class);
        assertThat(refused(compare(update, replace)))
                .extracting(RowDifference::part)
                .containsExactly(Part.OPERATION, Part.REPLACES);
    }

    @Test
    void fewer_properties_fit_and_more_do_not() {
        var program = program(function("v1", 256));
        var one = rows(state("v1", "info"), program, updates(function("v1", 256), "memorySize"));
        var two = rows(state("v1", "info"), program, updates(function("v1", 256), "memorySize", "timeout"));

        assertThat(compare(two, one)).isInstanceOf(Fits.class);
        assertThat(refused(compare(one, two))).extracting(RowDifference::part).containsExactly(Part.CHANGED);
    }

    @Test
    void another_before_is_refused_because_the_state_moved() {
        var program = program(task("v2", "debug"));
        var step = replaces(task("v2", "debug"), "containerDefinitions");
        var reviewed = rows(state("v1", "info"), program, step);
        var now = rows(state("v1", "warn"), program, step);
        now = with(now, Optional.of(new StateVersion("2026-11-25T10:44:00Z", "later")));

        assertThat(refused(compare(reviewed, now))).singleElement().satisfies(it -> {
            assertThat(it.part()).isEqualTo(Part.BEFORE);
            assertThat(it.path()).isEqualTo("containerDefinitions[0].environment[0].value");
            assertThat(it.causes()).containsExactly(ChangedPart.Part.STATE);
        });
    }

    @Test
    void what_failed_half_way_is_compared_without_what_was_before() {
        var program = program(task("v2", "debug"));
        var step = replaces(task("v2", "debug"), "containerDefinitions");
        var reviewed = rows(state("v1", "info"), program, step);
        var now = rows(state("v1", "warn"), program, step);

        assertThat(compare(reviewed, now)).isInstanceOf(Refused.class);
        assertThat(compare(reviewed, now, step.urn())).isInstanceOf(Fits.class);
        assertThat(compare(reviewed, now, service().urn())).isInstanceOf(Refused.class);
    }

    @Test
    void what_failed_while_it_was_made_may_be_there_and_is_then_updated() {
        var made = rows(state("v1", "info"), program(), updates(DATA, "tags"));
        var reviewed = rows(StateResources.EMPTY, program(), creates(DATA));

        assertThat(compare(reviewed, made)).isInstanceOf(Refused.class);
        assertThat(compare(reviewed, made, DATA.urn())).isInstanceOf(Fits.class);
    }

    @Test
    void what_failed_half_way_is_still_bound_to_its_goal() {
        var now =
                rows(StateResources.EMPTY, program(access("s3:*")), creates(READ), creates(DATA), creates(REPOSITORY));

        assertThat(compare(REVIEWED, now, READ.urn())).isInstanceOf(Refused.class);
    }

    @Test
    void late_rows_may_come_and_go() {
        var program = program(task("v2", "info"));
        var late = rows(state("v1", "info"), program, replaces(task("v2", "info"), "containerDefinitions"));
        var none = rows(state("v2", "info"), program);

        assertThat(late.rows()).singleElement().matches(ReviewRow::isLate);
        assertThat(late.digest()).isEqualTo(none.digest());
        assertThat(compare(late, none)).isInstanceOf(Fits.class);
        assertThat(compare(none, late)).isInstanceOf(Fits.class);
    }

    @Test
    void what_was_only_late_in_the_review_and_is_more_now_is_refused() {
        var late = rows(
                state("v1", "info"), program(task("v2", "info")), replaces(task("v2", "info"), "containerDefinitions"));
        var more = rows(
                state("v1", "info"),
                program(task("v2", "debug")),
                replaces(task("v2", "debug"), "containerDefinitions"));

        assertThat(refused(compare(late, more))).extracting(RowDifference::part).containsExactly(Part.ROW);
    }

    @Test
    void the_old_copy_that_a_reviewed_replacement_left_may_be_deleted() {
        var program = program(function("v1", 256));
        var replace = rows(state("v1", "info"), program, replaces(function("v1", 256), "memorySize"));
        var rest = rows(state("v1", "info"), program, deletes(function("v1", 256)));

        assertThat(new ReviewComparison(
                                replace, rest, it -> state("v1", "info").holds(it, program), EarlierApplies.NONE, false)
                        .verdict())
                .isInstanceOf(Fits.class);
        assertThat(new ReviewComparison(
                                replace,
                                rest,
                                it -> StateResources.EMPTY.holds(it, program),
                                EarlierApplies.NONE,
                                false)
                        .verdict())
                .isInstanceOf(Refused.class);
        assertThat(compare(rows(state("v1", "info"), program), rest)).isInstanceOf(Refused.class);
    }

    @Test
    void a_goal_never_moves_because_of_the_state() {
        var now = with(
                rows(StateResources.EMPTY, program(access("s3:*")), creates(READ), creates(DATA), creates(REPOSITORY)),
                Optional.empty());

        assertThat(refused(compare(REVIEWED, now)))
                .extracting(RowDifference::causes)
                .containsExactly(List.of());
    }

    private static Review rows(StateResources state, ResourceGraph program, Step... steps) {
        return review(ReviewRowBuilder.of(List.of(steps), state, program));
    }

    private static ComparisonResult compare(Review reviewed, Review now, Urn... interrupted) {
        return new ReviewComparison(
                        reviewed, now, _ -> false, new EarlierApplies(Set.of(interrupted), Optional.empty()), false)
                .verdict();
    }

    private static List<RowDifference> refused(ComparisonResult verdict) {
        assertThat(verdict).isInstanceOf(Refused.class);
        return ((Refused) verdict).differences();
    }

    private static Review place(Place place) {
        return new Review(
                REVIEWED.stack(),
                place,
                REVIEWED.rows(),
                REVIEWED.spec(),
                REVIEWED.commit(),
                REVIEWED.versions(),
                REVIEWED.state());
    }

    private static Review with(String spec, Optional<String> commit, Versions versions, Optional<StateVersion> state) {
        return new Review(REVIEWED.stack(), REVIEWED.place(), REVIEWED.rows(), spec, commit, versions, state);
    }

    private static Review with(Review review, Optional<StateVersion> state) {
        return new Review(
                review.stack(),
                review.place(),
                review.rows(),
                review.spec(),
                review.commit(),
                review.versions(),
                state);
    }

    private static Review versions(String program, String cli, String provider) {
        return with(
                REVIEWED.spec(),
                REVIEWED.commit(),
                new Versions(program, Optional.of(cli), new TreeMap<>(Map.of("aws", provider))),
                REVIEWED.state());
    }
}
