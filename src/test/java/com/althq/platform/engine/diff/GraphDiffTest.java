package com.althq.platform.engine.diff;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.options;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.PropertyChange.Effect;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphDiffTest {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String PARAMETER = "aws:ssm/parameter:Parameter";

    @Test
    void a_created_resource_lists_each_leaf_without_a_before() {
        var table = resource(
                TABLE,
                "orders",
                "name",
                "orders",
                "attributes",
                list(object("name", "pk", "type", "S")),
                "tags",
                object("a.b", "1"));

        assertThat(lines(only(ResourceGraph.EMPTY, graph(table))))
                .containsExactly(
                        "attributes[0].name: -> pk",
                        "attributes[0].type: -> S",
                        "name: -> orders",
                        "tags[\"a.b\"]: -> 1");
    }

    @Test
    void a_deleted_resource_lists_each_leaf_without_an_after() {
        var step = only(graph(resource(TABLE, "orders", "name", "orders", "hashKey", "pk")), ResourceGraph.EMPTY);

        assertThat(step.operation()).isEqualTo(Operation.DELETE);
        assertThat(lines(step)).containsExactly("hashKey: pk ->", "name: orders ->");
    }

    @Test
    void a_dropped_index_is_one_removed_element_and_no_cascade() {
        var step = only(
                graph(resource(TABLE, "orders", "globalSecondaryIndexes", list(index("a"), index("b"), index("c")))),
                graph(resource(TABLE, "orders", "globalSecondaryIndexes", list(index("a"), index("c")))));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
        assertThat(lines(step)).containsExactly("globalSecondaryIndexes[1]: {hashKey: pk, name: b} ->");
        assertThat(step.danger().map(Danger::consequence))
                .contains("its index b goes: queries by it fail from then on");
    }

    @Test
    void a_change_within_an_element_is_found_by_its_name_wherever_it_stands() {
        var step = only(
                graph(resource(TABLE, "orders", "globalSecondaryIndexes", list(index("a"), index("b")))),
                graph(resource(
                        TABLE,
                        "orders",
                        "globalSecondaryIndexes",
                        list(object("name", "b", "hashKey", "sk"), index("a")))));

        assertThat(lines(step)).containsExactly("globalSecondaryIndexes[0].hashKey: pk -> sk");
    }

    @Test
    void the_order_counts_in_a_list_and_not_in_a_set() {
        var base = graph(resource(TABLE, "orders", "attributes", list("a", "b"), "other", list("a", "b")));
        var head = graph(resource(TABLE, "orders", "attributes", list("b", "a"), "other", list("b", "a")));

        assertThat(lines(only(base, head))).containsExactly("other[0]: a ->", "other[1]: -> a");
    }

    @Test
    void life_cycle_rules_in_another_order_are_no_change_whatever_their_ids_are() {
        assertThat(plan(
                                rules(rule(0, "a/", 7), rule(1, "b/", 365), rule(2, "a/", 30)),
                                rules(rule(0, "a/", 30), rule(1, "a/", 7), rule(2, "b/", 365)))
                        .changes())
                .isEmpty();
    }

    @Test
    void a_life_cycle_rule_before_the_others_is_one_that_is_added() {
        assertThat(lines(only(rules(rule(0, "b/", 365)), rules(rule(0, "a/", 7), rule(1, "b/", 365)))))
                .containsExactly("rules[0]: -> {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0}");
    }

    @Test
    void the_first_life_cycle_rule_goes_and_the_second_stays() {
        assertThat(lines(only(rules(rule(0, "a/", 7), rule(1, "b/", 365)), rules(rule(0, "b/", 365)))))
                .containsExactly("rules[0]: {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0} ->");
    }

    @Test
    void of_two_life_cycle_rules_for_one_prefix_the_one_that_changes_is_found() {
        assertThat(lines(only(
                        rules(rule(0, "a/", 7), rule(1, "a/", 30), rule(2, "b/", 365)),
                        rules(rule(0, "a/", 14), rule(1, "a/", 30), rule(2, "b/", 365)))))
                .containsExactly("rules[0].expiration.days: 7 -> 14");
        assertThat(lines(only(rules(rule(0, "a/", 7), rule(1, "a/", 30)), rules(rule(0, "a/", 30)))))
                .containsExactly("rules[0]: {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0} ->");
    }

    @Test
    void a_life_cycle_rule_for_other_objects_is_another_rule() {
        assertThat(lines(only(rules(rule(0, "a/", 7)), rules(rule(0, "c/", 7)))))
                .containsExactly(
                        "rules[0]: {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0} ->",
                        "rules[0]: -> {expiration: {days: 7}, filter: {prefix: c/}, id: rule-0}");
    }

    @Test
    void an_index_under_another_name_is_another_index() {
        var step = only(
                graph(resource(TABLE, "orders", "globalSecondaryIndexes", list(index("a")))),
                graph(resource(TABLE, "orders", "globalSecondaryIndexes", list(index("b")))));

        assertThat(lines(step))
                .containsExactly(
                        "globalSecondaryIndexes[0]: {hashKey: pk, name: a} ->",
                        "globalSecondaryIndexes[0]: -> {hashKey: pk, name: b}");
    }

    private static ResourceGraph rules(Value... rules) {
        return graph(resource(
                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                "state_lifecycle",
                "rules",
                list((Object[]) rules)));
    }

    private static Value rule(int number, String prefix, int days) {
        return object("id", "rule-" + number, "filter", object("prefix", prefix), "expiration", object("days", days));
    }

    @Test
    void a_rule_without_an_identity_that_changes_is_compared_with_what_it_was() {
        var type = "aws:ec2/securityGroup:SecurityGroup";
        var step = only(
                graph(resource(type, "sg", "ingress", list(object("fromPort", 80), object("fromPort", 443)))),
                graph(resource(type, "sg", "ingress", list(object("fromPort", 8080), object("fromPort", 443)))));

        assertThat(lines(step)).containsExactly("ingress[0].fromPort: 80 -> 8080");
        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
    }

    @Test
    void a_block_that_is_added_is_listed_by_what_is_in_it_and_judged_as_a_whole() {
        var step = only(
                graph(resource(RUNTIME, "chat", "networkConfiguration", object("networkMode", "PUBLIC"))),
                graph(resource(
                        RUNTIME,
                        "chat",
                        "networkConfiguration",
                        object(
                                "networkMode",
                                "VPC",
                                "networkModeConfig",
                                object("subnets", list("s-1", "s-2"), "securityGroups", list("sg-1"))))));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
        assertThat(step.replacementNotRuledOut()).isFalse();
        assertThat(lines(step))
                .containsExactly(
                        "networkConfiguration.networkMode: PUBLIC -> VPC",
                        "networkConfiguration.networkModeConfig.securityGroups[0]: -> sg-1",
                        "networkConfiguration.networkModeConfig.subnets[0]: -> s-1",
                        "networkConfiguration.networkModeConfig.subnets[1]: -> s-2");
    }

    @Test
    void a_policy_with_its_keys_in_another_order_is_no_change() {
        var table = resource(TABLE, "orders", "name", "orders");
        var one = text("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Resource\":\"", ref(table, "arn"), "\"}]}");
        var other = text("{\"Statement\": [{\"Resource\":\"", ref(table, "arn"), "\"}], \"Version\":\"2012-10-17\"}");

        assertThat(plan(
                                graph(table, resource(ROLE_POLICY, "p", "policy", one)),
                                graph(table, resource(ROLE_POLICY, "p", "policy", other)))
                        .changes())
                .isEmpty();
    }

    @Test
    void the_order_of_anything_in_a_policy_is_no_change() {
        var table = resource(TABLE, "orders", "name", "orders");
        var one = text(
                "{\"Statement\":[{\"Action\":[\"a:b\",\"a:c\"],\"Resource\":[\"",
                ref(table, "arn"),
                "\",\"x\"],\"Principal\":{\"AWS\":[\"1\",\"2\"]},\"Condition\":{\"StringEquals\":{\"k\":[\"v\",\"w\"]}}},",
                "{\"NotAction\":[\"d:e\",\"d:f\"]}]}");
        var other = text(
                "{\"Statement\":[{\"NotAction\":[\"d:f\",\"d:e\"]},{\"Action\":[\"a:c\",\"a:b\"],\"Resource\":[\"x\",\"",
                ref(table, "arn"),
                "\"],\"Principal\":{\"AWS\":[\"2\",\"1\"]},\"Condition\":{\"StringEquals\":{\"k\":[\"w\",\"v\"]}}}]}");

        assertThat(plan(
                                graph(table, resource(ROLE_POLICY, "p", "policy", one)),
                                graph(table, resource(ROLE_POLICY, "p", "policy", other)))
                        .changes())
                .isEmpty();
    }

    @Test
    void a_policy_that_says_something_twice_instead_of_another_thing_changes() {
        var step = only(
                graph(resource(ROLE_POLICY, "p", "policy", "{\"Statement\":[{\"Action\":[\"a:b\",\"a:c\"]}]}")),
                graph(resource(ROLE_POLICY, "p", "policy", "{\"Statement\":[{\"Action\":[\"a:b\",\"a:b\"]}]}")));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
    }

    @Test
    void the_order_of_variables_and_secrets_is_no_change_of_a_task_and_that_of_a_command_is() {
        var base = task("[{\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}],"
                + "\"secrets\":[{\"name\":\"C\"},{\"name\":\"D\"}],\"command\":[\"x\",\"y\"]}]");
        var sameTask = task("[{\"secrets\":[{\"name\":\"D\"},{\"name\":\"C\"}],\"command\":[\"x\",\"y\"],"
                + "\"environment\":[{\"name\":\"B\",\"value\":\"2\"},{\"name\":\"A\",\"value\":\"1\"}]}]");
        var otherCommand = task("[{\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B\",\"value\":\"2\"}],"
                + "\"secrets\":[{\"name\":\"C\"},{\"name\":\"D\"}],\"command\":[\"y\",\"x\"]}]");

        assertThat(plan(base, sameTask).changes()).isEmpty();
        assertThat(plan(base, otherCommand).changes()).isNotEmpty();
    }

    private static ResourceGraph task(String containers) {
        return graph(resource("aws:ecs/taskDefinition:TaskDefinition", "task", "containerDefinitions", containers));
    }

    @Test
    void json_that_is_the_users_own_text_changes_with_every_character() {
        var step = only(
                graph(resource(PARAMETER, "p", "value", "{\"a\":1,\"b\":2}")),
                graph(resource(PARAMETER, "p", "value", "{\"b\":2,\"a\":1}")));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
    }

    @Test
    void another_key_of_a_table_makes_it_anew_and_unsettles_whoever_uses_its_arn() {
        var plan = plan(tableWithPolicy("pk"), tableWithPolicy("sk"));

        var table = step(plan, "orders");
        assertThat(table.operation()).isEqualTo(Operation.REPLACE);
        assertThat(table.changes()).singleElement().satisfies(it -> {
            assertThat(it.path()).isEqualTo("hashKey");
            assertThat(it.forcesReplace()).isTrue();
        });
        assertThat(table.danger())
                .hasValueSatisfying(it -> assertThat(it.subject() + ": " + it.consequence())
                        .isEqualTo("table orders: an empty one takes its place; its items are deleted"));

        var policy = step(plan, "access");
        assertThat(policy.operation()).isEqualTo(Operation.UPDATE);
        assertThat(policy.changes()).singleElement().satisfies(it -> {
            assertThat(it.path()).isEqualTo("policy");
            assertThat(it.cause()).contains(table.urn());
            assertThat(it.after().orElseThrow().scalars()).contains(new Value.Unknown("orders.arn"));
        });
        assertThat(step(plan, "role").operation()).isEqualTo(Operation.SAME);
    }

    private static ResourceGraph tableWithPolicy(String key) {
        var table = resource(TABLE, "orders", "name", "orders", "hashKey", key);
        var role = resource(ROLE, "role", "name", "orders-task");
        return graph(
                table,
                role,
                resource(
                        ROLE_POLICY,
                        "access",
                        "role",
                        ref(role, "name"),
                        "policy",
                        text("{\"Statement\":[{\"Resource\":\"", ref(table, "arn"), "\"}]}")));
    }

    @Test
    void replacements_travel_as_far_as_they_force_others() {
        var plan = plan(chain("a"), chain("b"));

        assertThat(plan.changes())
                .extracting(it -> it.name() + " " + it.operation().word())
                .containsExactly("role replace", "attachment replace", "function update");
    }

    /// A role that is renamed, an attachment that is tied to its id, a function that runs with it.
    private static ResourceGraph chain(String name) {
        var role = resource(ROLE, "role", "name", name);
        return graph(
                role,
                resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", "role", ref(role, "id")),
                resource("aws:lambda/function:Function", "function", "role", ref(role, "arn")));
    }

    @Test
    void a_reference_to_a_name_is_the_name() {
        var plan = plan(named("a"), named("b"));

        assertThat(lines(step(plan, "policy"))).containsExactly("role: a -> b");
        assertThat(step(plan, "policy").operation()).isEqualTo(Operation.REPLACE);
    }

    private static ResourceGraph named(String name) {
        var role = resource(ROLE, "role", "name", name);
        return graph(role, resource(ROLE_POLICY, "policy", "role", ref(role, "name")));
    }

    @Test
    void a_new_value_of_a_parameter_makes_a_new_version_and_with_it_a_new_task_definition() {
        var plan = plan(parameter("1"), parameter("2"));

        assertThat(step(plan, "secret").operation()).isEqualTo(Operation.UPDATE);
        assertThat(step(plan, "task").operation()).isEqualTo(Operation.REPLACE);
    }

    private static ResourceGraph parameter(String value) {
        var parameter = resource(PARAMETER, "secret", "value", value);
        return graph(
                parameter,
                resource(
                        "aws:ecs/taskDefinition:TaskDefinition",
                        "task",
                        "containerDefinitions",
                        text("[{\"label\":\"", ref(parameter, "version"), "\"}]")));
    }

    @Test
    void a_property_that_nobody_asked_the_provider_about_may_replace() {
        var step = only(graph(resource(TABLE, "t", "brandNew", "1")), graph(resource(TABLE, "t", "brandNew", "2")));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
        assertThat(step.replacementNotRuledOut()).isTrue();
        assertThat(step.danger())
                .hasValueSatisfying(it -> assertThat(it.kind().word()).isEqualTo("unknown"));
    }

    @Test
    void a_change_that_the_provider_does_not_see_is_said_to_have_no_effect() {
        var step = only(
                graph(resource(TABLE, "t", "ttl", object("enabled", true, "attributeName", "at"))),
                graph(resource(TABLE, "t")));

        assertThat(step.operation()).isEqualTo(Operation.UPDATE);
        assertThat(step.changes()).extracting(PropertyChange::effect).containsOnly(Effect.NONE);
        assertThat(step.danger())
                .hasValueSatisfying(it -> assertThat(it.consequence())
                        .isEqualTo(
                                "AWS keeps what is set now, the change has no effect: ttl.attributeName, ttl.enabled"));
    }

    @Test
    void switching_it_off_has_an_effect() {
        var step = only(
                graph(resource(TABLE, "t", "ttl", object("enabled", true))),
                graph(resource(TABLE, "t", "ttl", object("enabled", false))));

        assertThat(step.changes()).extracting(PropertyChange::effect).containsExactly(Effect.IN_PLACE);
        assertThat(step.danger()).isEmpty();
    }

    @Test
    void a_resource_under_another_provider_is_made_anew() {
        var a = resource("pulumi:providers:aws", "a", "region", "us-west-2");
        var b = resource("pulumi:providers:aws", "b", "region", "us-west-2");

        var plan = plan(graph(a, b, under(a)), graph(a, b, under(b)));

        assertThat(lines(step(plan, "orders"))).containsExactly("provider: a -> b");
        assertThat(step(plan, "orders").operation()).isEqualTo(Operation.REPLACE);
    }

    @Test
    void a_provider_in_another_region_makes_everything_under_it_anew() {
        var there = resource("pulumi:providers:aws", "aws", "region", "eu-west-1");
        var here = resource("pulumi:providers:aws", "aws", "region", "us-west-2");

        var plan = plan(graph(here, under(here)), graph(there, under(there)));

        assertThat(plan.changes()).extracting(Step::operation).containsOnly(Operation.REPLACE);
        assertThat(step(plan, "orders").changes())
                .extracting(PropertyChange::cause)
                .containsExactly(Optional.of(here.urn()));
    }

    private static Resource under(Resource provider) {
        var table = resource(TABLE, "orders", "name", "orders");
        return new Resource(
                table.urn(),
                Optional.of(provider.urn()),
                Optional.empty(),
                List.of(),
                table.inputs(),
                table.options(),
                Optional.empty());
    }

    @Test
    void dependencies_and_aliases_are_no_change_and_protection_is_one() {
        var base = graph(resource(TABLE, "t", options(false)));
        var table = resource(TABLE, "t");
        var other = new Resource(
                table.urn(),
                Optional.empty(),
                Optional.empty(),
                List.of(TestGraphs.urn(ROLE, "r")),
                table.inputs(),
                aliases("old"),
                Optional.empty());

        assertThat(plan(base, graph(other)).changes()).isEmpty();
        assertThat(lines(only(base, graph(resource(TABLE, "t", options(true))))))
                .containsExactly("protect: false -> true");
    }

    @Test
    void a_resource_that_the_base_knows_by_an_alias_is_the_same_one_also_where_others_refer_to_it() {
        var old = resource(TABLE, "old", "name", "orders");
        var now = resource(TABLE, "new", aliases("older", "old"), "name", "orders");
        var plan = plan(
                graph(old, resource(ROLE_POLICY, "p", "policy", text("on ", ref(old, "arn")))),
                graph(now, resource(ROLE_POLICY, "p", "policy", text("on ", ref(now, "arn")))));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.steps()).extracting(Step::name).containsExactlyInAnyOrder("new", "p");
        assertThat(plan.renamed()).isEqualTo(1);
    }

    @Test
    void a_whole_urn_is_an_alias_too_and_a_change_is_seen_under_the_new_name() {
        var old = resource(TABLE, "old", "name", "orders", "hashKey", "pk");
        var now = resource(TABLE, "new", aliases(old.urn().value()), "name", "orders", "hashKey", "id");

        assertThat(operations(plan(graph(old), graph(now)))).containsExactly("replace new");
    }

    @Test
    void an_alias_of_another_type_or_of_what_is_still_declared_renames_nothing() {
        var other = resource(ROLE, "old", "name", "orders");
        var now = resource(TABLE, "new", aliases("old", "kept"), "name", "orders");
        var kept = resource(TABLE, "kept", "name", "items");
        var plan = plan(graph(other, kept), graph(now, kept));

        assertThat(operations(plan)).containsExactlyInAnyOrder("create new", "delete old");
        assertThat(plan.renamed()).isZero();
    }

    @Test
    void a_resource_that_is_there_under_its_own_name_leaves_its_alias_alone() {
        var now = resource(TABLE, "new", aliases("old"));
        var plan = plan(graph(resource(TABLE, "new"), resource(TABLE, "old")), graph(now));

        assertThat(operations(plan)).containsExactly("delete old");
    }

    @Test
    void an_alias_that_two_resources_claim_is_neither_of_them() {
        var plan = plan(
                graph(resource(TABLE, "old")),
                graph(resource(TABLE, "a", aliases("old")), resource(TABLE, "b", aliases("old"))));

        assertThat(operations(plan)).containsExactlyInAnyOrder("create a", "create b", "delete old");
    }

    @Test
    void what_the_engine_is_told_to_ignore_is_no_change() {
        var type = "aws:ecs/service:Service";
        var base = graph(resource(type, "s", "desiredCount", 1, "loadBalancers", list(object("containerPort", 80))));
        var head = graph(resource(
                type,
                "s",
                options(false, "desiredCount", "loadBalancers[*].containerPort"),
                "desiredCount",
                2,
                "loadBalancers",
                list(object("containerPort", 81))));

        assertThat(plan(base, head).changes()).isEmpty();
    }

    private static Resource.Options aliases(String... aliases) {
        return new Resource.Options(
                false, false, Optional.empty(), List.of(), List.of(), List.of(aliases), Optional.empty());
    }

    private static List<String> operations(Plan plan) {
        return plan.changes().stream()
                .map(it -> it.operation().word() + " " + it.name())
                .toList();
    }

    private static Value index(String name) {
        return object("name", name, "hashKey", "pk");
    }

    private static Plan plan(ResourceGraph base, ResourceGraph head) {
        return new GraphDiff(base, head).plan(TestGraphs.STACK);
    }

    private static Step only(ResourceGraph base, ResourceGraph head) {
        var steps = plan(base, head).changes();
        assertThat(steps).hasSize(1);
        return steps.getFirst();
    }

    private static Step step(Plan plan, String name) {
        return plan.steps().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Step step) {
        return step.changes().stream()
                .map(it -> (it.path() + ": "
                                + it.before().map(ValueText::of).orElse("") + " -> "
                                + it.after().map(ValueText::of).orElse(""))
                        .replace(":  ->", ": ->")
                        .strip())
                .toList();
    }
}
