package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.STACK;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.options;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.plan.review.ReviewRowBuilder;
import com.althq.platform.plan.review.StateResources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final Resource STATE = resource(BUCKET, "state", "bucket", "orders-state");

    @Test
    void the_same_plan_has_the_same_digest_in_every_run_of_the_program() {
        assertThat(digest(STATE, access("s3:GetObject")))
                .isEqualTo("sha256:3509830d82d56ef2505a8faf2dcbb01917f1a050eeabfec556b5704f4287c47d");
    }

    @Test
    void the_order_of_resources_and_steps_counts_for_nothing() {
        var resources = IntStream.range(0, 40)
                .mapToObj(i -> resource(BUCKET, "b" + i, "bucket", "name-" + i))
                .toList();
        var expected = digest(resources);
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var shuffled = new ArrayList<>(resources);
            Collections.shuffle(shuffled, random);
            assertThat(digest(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void one_changed_value_changes_it() {
        assertThat(digest(STATE, access("s3:*"))).isNotEqualTo(digest(STATE, access("s3:GetObject")));
    }

    @Test
    void a_text_that_imitates_a_reference_is_none() {
        var reference = ref(STATE, "arn");
        var imitation = new Value.Text(ValueText.symbol(reference));
        var escaped = new Value.Text("$" + ValueText.symbol(reference));
        var urn = new Value.Text("[\"ref\",\"" + STATE.urn() + "\",\"arn\"]");
        var list = list("ref", STATE.urn().value(), "arn");

        assertThat(List.of(reference, imitation, escaped, urn, list))
                .extracting(it -> digest(STATE, resource(POLICY, "p", "x", it)))
                .doesNotHaveDuplicates();
    }

    @Test
    void where_a_reference_stands_in_a_text_counts() {
        var arn = ref(STATE, "arn");

        assertThat(digest(STATE, resource(POLICY, "p", "x", text(arn, "/*"))))
                .isNotEqualTo(digest(STATE, resource(POLICY, "p", "x", text("/*", arn))));
    }

    @Test
    void another_tag_of_an_image_is_the_same_plan_and_another_repository_is_not() {
        assertThat(digest(image("shop/orders:", "v1"))).isEqualTo(digest(image("shop/orders:", "v2")));
        assertThat(digest(image("shop/orders:", "v1"))).isNotEqualTo(digest(image("evil/orders:", "v1")));
    }

    @Test
    void a_tag_that_is_written_out_is_not_a_late_one() {
        assertThat(digest(resource(POLICY, "p", "x", "shop/orders:v1")))
                .isNotEqualTo(digest(image("shop/orders:", "v1")));
    }

    @Test
    void a_secret_counts_by_where_it_comes_from() {
        assertThat(digest(secret("environment:A"))).isNotEqualTo(digest(secret("environment:B")));
    }

    @Test
    void a_text_around_a_secret_is_known_by_which_secret_it_is() {
        assertThat(Digest.of(around("kms:API_KEY:1")))
                .isEqualTo(Digest.of(around("kms:API_KEY:1")))
                .isNotEqualTo(Digest.of(around("kms:API_KEY:2")));
    }

    private static Value around(String source) {
        return Value.joined(List.of(new Value.Text("Bearer "), new Value.Secret(source)));
    }

    @Test
    void what_the_engine_is_told_counts_and_other_names_in_the_state_do_not() {
        var options = options(false);
        var aliased = new Resource.Options(
                false, false, Optional.empty(), List.of(), List.of(), List.of("old"), Optional.empty());

        assertThat(digest(resource(BUCKET, "b", aliased))).isEqualTo(digest(resource(BUCKET, "b", options)));
        assertThat(digest(resource(BUCKET, "b", options(true)))).isNotEqualTo(digest(resource(BUCKET, "b", options)));
    }

    @Test
    void nothing_and_something_of_the_same_look_differ() {
        assertThat(List.of(
                        list(), object(), list(""), list("list"), list(list()), object("a", ""), object("a", object())))
                .extracting(it -> digest(resource(BUCKET, "b", "x", it)))
                .doesNotHaveDuplicates();
        assertThat(List.of("\ud83d", "\ud83e", "?", "\\ud83d"))
                .extracting(it -> digest(resource(BUCKET, "b", "x", it)))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stays_the_same_is_no_part_of_it_and_the_stack_is() {
        var graph = new ResourceGraph(List.of(STATE), new TreeMap<>());
        var same = List.of(new Step(Operation.SAME, STATE.urn(), List.of(), Optional.empty()));

        assertThat(digest(STACK, same, graph)).isEqualTo(digest(STACK, List.of(), ResourceGraph.EMPTY));
        assertThat(digest("prod.orders.us-west-2", same, graph)).isNotEqualTo(digest(STACK, same, graph));
    }

    @Test
    void a_delete_is_not_the_delete_of_something_else() {
        var graph = ResourceGraph.EMPTY;

        assertThat(digest(STACK, List.of(delete(STATE)), graph))
                .isNotEqualTo(digest(STACK, List.of(delete(resource(BUCKET, "other"))), graph));
    }

    private static Step delete(Resource resource) {
        return new Step(Operation.DELETE, resource.urn(), List.of(), Optional.empty());
    }

    private static Resource access(String action) {
        return resource(
                POLICY,
                "access",
                "policy",
                text("{\"Statement\":[{\"Action\":\"" + action + "\",\"Resource\":\"", ref(STATE, "arn"), "\"}]}"));
    }

    private static Resource image(String repository, String tag) {
        return resource(POLICY, "p", "x", text(repository, new Value.Late("image tag", tag)));
    }

    private static Resource secret(String source) {
        return resource(POLICY, "p", "x", new Value.Secret(source));
    }

    private static String digest(Resource... resources) {
        return digest(List.of(resources));
    }

    private static String digest(List<Resource> resources) {
        var steps = resources.stream()
                .map(it -> new Step(Operation.CREATE, it.urn(), List.of(), Optional.empty()))
                .toList();
        return digest(STACK, steps, new ResourceGraph(resources, new TreeMap<>()));
    }

    private static String digest(String stack, List<Step> steps, ResourceGraph graph) {
        return ReviewRow.digest(stack, ReviewRowBuilder.of(steps, StateResources.EMPTY, graph));
    }
}
