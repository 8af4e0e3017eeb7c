package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {

    private static final String ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final Resource BUCKET = resource("aws:s3/bucketV2:BucketV2", "state", "bucket", "orders-state");
    private static final Resource ROLE = resource("aws:iam/role:Role", "task", "name", "orders-task");

    @Test
    void each_action_on_each_resource_is_a_grant() {
        var arn = ref(BUCKET, "arn");
        var document = text(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":[\"",
                arn,
                "\",\"",
                arn,
                "/*\"]}]}");

        assertThat(lines(policy(document)))
                .containsExactly(
                        "orders-task: s3:GetObject on ${state.arn}",
                        "orders-task: s3:GetObject on ${state.arn}/*",
                        "orders-task: s3:PutObject on ${state.arn}",
                        "orders-task: s3:PutObject on ${state.arn}/*");
    }

    @Test
    void a_single_statement_and_a_single_text_need_no_list() {
        assertThat(lines(policy(json("{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'*'}}"))))
                .containsExactly("orders-task: s3:* on *");
    }

    @Test
    void a_users_text_that_looks_like_a_reference_is_shown_as_text() {
        assertThat(lines(policy(json("{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'${state.arn}'}}"))))
                .containsExactly("orders-task: s3:* on $${state.arn}");
    }

    @Test
    void a_users_text_cannot_pass_for_the_place_of_a_reference() {
        var document = text(
                "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"symboln0z\",\"Resource\":\"",
                ref(BUCKET, "arn"),
                "\"}}");

        assertThat(lines(policy(document))).containsExactly("orders-task: symboln0z on ${state.arn}");
    }

    @Test
    void a_condition_stays_visible() {
        var grants = grants(policy(json("{'Statement':{'Effect':'Allow','Action':'iam:PassRole','Resource':'r',"
                + "'Condition':{'StringEquals':{'iam:PassedToService':'a.amazonaws.com','aws:x':['1','2']}}}}")));

        assertThat(grants)
                .extracting(Grant::condition)
                .containsExactly(
                        Optional.of("aws:x StringEquals [1, 2] and iam:PassedToService StringEquals a.amazonaws.com"));
    }

    @Test
    void what_is_denied_is_never_a_grant_that_allows() {
        var grants = grants(policy(json("{'Statement':{'Effect':'Deny','Action':'*','Resource':'*'}}")));

        assertThat(grants).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Grant.Kind.DENY);
            assertThat(it.isWide()).isFalse();
        });
    }

    @Test
    void everything_but_something_is_one_wide_grant() {
        var grants = grants(policy(json("{'Statement':[{'Effect':'Allow','NotAction':['iam:*','s3:*'],"
                + "'NotResource':'arn:aws:s3:::a'}]}")));

        assertThat(grants).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("* except iam:*, s3:*");
            assertThat(it.resource()).isEqualTo("* except arn:aws:s3:::a");
            assertThat(it.isWide()).isTrue();
        });
    }

    @Test
    void all_actions_of_a_service_on_what_is_declared_are_not_wide() {
        assertThat(grants(policy(json("{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::a'}}"))))
                .extracting(Grant::isWide)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{'Statement':[{'Effect':'Allow','Action':'s3:*','Resource':'*'}]",
                "{'Version':'2012-10-17'}",
                "{'Statement':['s3:*']}",
                "{'Statement':{'Effect':'allow','Action':'s3:*','Resource':'*'}}",
                "{'Statement':{'Action':'s3:*','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':[],'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':7,'Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'s3:*'}}",
                "{'Statement':{'Effect':'Allow','Action':'a','NotAction':'b','Resource':'*'}}",
                "{'Statement':{'Effect':'Allow','Action':'a','Resource':'*','Condition':'none'}}",
                "{'Statement':{'Effect':'Deny','Effect':'Allow','Action':'a','Resource':'*'}}"
            })
    void a_policy_that_cannot_be_understood_is_said_to_be_unreadable(String document) {
        assertThat(grants(policy(json(document)))).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Grant.Kind.UNREADABLE);
            assertThat(it.principal()).isEqualTo("orders-task");
            assertThat(it.isWide()).isTrue();
        });
    }

    @Test
    void a_policy_that_only_the_account_knows_is_unreadable_too() {
        assertThat(List.of(new Value.Secret("environment:POLICY"), new Value.Unknown("policy"), ref(BUCKET, "policy")))
                .allSatisfy(it ->
                        assertThat(grants(policy(it))).extracting(Grant::kind).containsExactly(Grant.Kind.UNREADABLE));
    }

    @Test
    void a_statement_that_is_understood_counts_beside_one_that_is_not() {
        assertThat(grants(policy(json("{'Statement':[{'Effect':'Allow','Action':'a','Resource':'r'},{}]}"))))
                .extracting(Grant::kind)
                .containsExactly(Grant.Kind.ALLOW, Grant.Kind.UNREADABLE);
    }

    @Test
    void a_trust_policy_says_which_service_may_assume_the_role() {
        var role = resource(
                "aws:iam/role:Role",
                "task",
                "name",
                "orders-task",
                "assumeRolePolicy",
                json("{'Statement':[{'Effect':'Allow','Principal':{'Service':['ecs-tasks.amazonaws.com']},"
                        + "'Action':'sts:AssumeRole'},{'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole'}]}"));

        assertThat(lines(graph(role)))
                .containsExactly(
                        "*: sts:AssumeRole on orders-task", "ecs-tasks.amazonaws.com: sts:AssumeRole on orders-task");
        assertThat(grants(graph(role))).extracting(Grant::isWide).containsExactly(true, false);
    }

    @Test
    void a_policy_of_aws_is_named_and_one_of_our_own_is_read() {
        var ours = resource(
                "aws:iam/policy:Policy",
                "ours",
                "policy",
                json("{'Statement':{'Effect':'Allow','Action':'a:B','Resource':'r'}}"));
        var type = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

        assertThat(lines(graph(
                        ROLE,
                        ours,
                        resource(type, "x", "role", ref(ROLE, "id"), "policyArn", "arn:aws:iam::aws:policy/Some"),
                        resource(type, "y", "role", ref(ROLE, "name"), "policyArn", ref(ours, "arn")))))
                .containsExactly("orders-task: a:B on r", "orders-task: managed policy Some on as the policy says");
    }

    @Test
    void policies_that_sit_in_the_role_or_on_the_resource_are_read_as_well() {
        var role = resource(
                "aws:iam/role:Role",
                "task",
                "name",
                "orders-task",
                "managedPolicyArns",
                list("arn:aws:iam::aws:policy/ReadOnlyAccess"),
                "inlinePolicies",
                list(object(
                        "name",
                        "n",
                        "policy",
                        json("{'Statement':{'Effect':'Allow','Action':'a:B','Resource':'r'}}"))));
        var onBucket = resource(
                "aws:s3/bucketPolicy:BucketPolicy",
                "open",
                "policy",
                json("{'Statement':{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'r'}}"));
        var images = resource("aws:ecr/lifecyclePolicy:LifecyclePolicy", "images", "policy", json("{'rules':[]}"));
        var permission = resource(
                "aws:lambda/permission:Permission",
                "call",
                "principal",
                "events.amazonaws.com",
                "action",
                "lambda:InvokeFunction",
                "function",
                "f",
                "sourceArn",
                "arn:x");

        assertThat(lines(graph(role, onBucket, images, permission)))
                .containsExactly(
                        "*: s3:GetObject on r",
                        "events.amazonaws.com: lambda:InvokeFunction on f",
                        "orders-task: a:B on r",
                        "orders-task: managed policy ReadOnlyAccess on as the policy says");
    }

    @Test
    void an_address_without_sign_in_lets_anybody_in() {
        var type = "aws:lambda/functionUrl:FunctionUrl";

        assertThat(lines(graph(resource(type, "open", "functionName", "f", "authorizationType", "NONE"))))
                .containsExactly("*: lambda:InvokeFunctionUrl on f");
        assertThat(lines(graph(resource(type, "closed", "functionName", "f", "authorizationType", "AWS_IAM"))))
                .isEmpty();
    }

    @Test
    void a_role_without_a_name_of_its_own_is_named_by_its_reference() {
        var role = resource("aws:iam/role:Role", "task");

        assertThat(lines(graph(
                        role,
                        resource(
                                ROLE_POLICY,
                                "p",
                                "role",
                                ref(role, "id"),
                                "policy",
                                json("{'Statement':{'Effect':'Allow','Action':'a:B','Resource':'r'}}")))))
                .containsExactly("${task.name}: a:B on r");
    }

    @Test
    void what_appears_what_goes_and_what_stays_is_told_apart() {
        var base = policy(json("{'Statement':{'Effect':'Allow','Action':['a:Old','a:Same'],'Resource':'r'}}"));
        var head = policy(json("{'Statement':{'Effect':'Allow','Action':['a:New','a:Same'],'Resource':'r'}}"));

        assertThat(Grants.between(base.readable(), head.readable()))
                .extracting(it -> it.action() + " " + it.change().word())
                .containsExactly("a:New create", "a:Old delete", "a:Same same");
    }

    @Test
    void a_condition_that_goes_is_another_grant() {
        var base = policy(json("{'Statement':{'Effect':'Allow','Action':'a','Resource':'r',"
                + "'Condition':{'StringEquals':{'k':'v'}}}}"));
        var head = policy(json("{'Statement':{'Effect':'Allow','Action':'a','Resource':'r'}}"));

        assertThat(Grants.between(base.readable(), head.readable()))
                .extracting(Grant::change)
                .containsExactly(Operation.CREATE, Operation.DELETE);
    }

    @Test
    void the_same_grant_for_two_reasons_is_one_with_both() {
        var document = json("{'Statement':{'Effect':'Allow','Action':'a','Resource':'r'}}");
        var one = resource(ROLE_POLICY, "one", "role", ref(ROLE, "name"), "policy", document);
        var two = resource(ROLE_POLICY, "two", "role", ref(ROLE, "name"), "policy", document);

        assertThat(grants(graph(ROLE, one, two))).extracting(Grant::sections).containsExactly("one, two");
    }

    private static ResourceGraph policy(Value document) {
        return graph(ROLE, resource(ROLE_POLICY, "access", "role", ref(ROLE, "name"), "policy", document));
    }

    private static Value json(String text) {
        return new Value.Text(text.replace('\'', '"'));
    }

    private static List<Grant> grants(ResourceGraph graph) {
        return Grants.between(ResourceGraph.EMPTY, graph.readable());
    }

    private static List<String> lines(ResourceGraph graph) {
        return grants(graph).stream()
                .map(it -> it.principal() + ": " + it.action() + " on " + it.resource())
                .toList();
    }
}
