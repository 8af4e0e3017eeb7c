package com.althq.platform.report.words;

import static com.althq.platform.report.TestPlans.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.report.TestPlans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiffLinesTest {

    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";

    @Test
    void of_a_container_only_what_changes_is_shown_by_the_names_in_it() {
        assertThat(changed(
                        TASK,
                        "containerDefinitions",
                        "[{'name':'orders','image':'a:1','environment':[{'name':'PORT','value':'80'},"
                                + "{'name':'OLD','value':'1'}]}]",
                        "[{'name':'orders','image':'a:1','environment':[{'name':'NEW','value':'2'},"
                                + "{'name':'PORT','value':'8080'}]}]"))
                .containsExactly(
                        "-   containerDefinitions[orders].environment[PORT].value: 80",
                        "-   containerDefinitions[orders].environment[OLD].value: 1",
                        "+   containerDefinitions[orders].environment[PORT].value: 8080",
                        "+   containerDefinitions[orders].environment[NEW].value: 2  (replaces)");
    }

    @Test
    void of_a_policy_the_statements_that_change_are_shown_whole() {
        assertThat(changed(
                        POLICY,
                        "policy",
                        "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':['s3:*'],'Resource':['a']},"
                                + "{'Effect':'Allow','Action':['a:*','b:*'],'Resource':['b']}]}",
                        "{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':['a:*','b:*'],"
                                + "'Resource':['b','c']},{'Effect':'Allow','Action':['s3:*'],'Resource':['a']}]}"))
                .containsExactly(
                        "-   policy.Statement[1].Action: [a:*, b:*]",
                        "-   policy.Statement[1].Effect: Allow",
                        "-   policy.Statement[1].Resource: [b]",
                        "+   policy.Statement[0].Action: [a:*, b:*]",
                        "+   policy.Statement[0].Effect: Allow",
                        "+   policy.Statement[0].Resource: [b, c]  (replaces)");
    }

    @Test
    void of_a_block_that_is_another_one_only_what_differs_is_shown() {
        var before = Map.of("name", "by-status", "hashKey", "status", "projectionType", "ALL");
        var after = Map.of("name", "by-status", "hashKey", "state", "projectionType", "ALL");
        var plan = new TestPlans("x")
                .updates(
                        "aws:dynamodb/table:Table",
                        "t",
                        Map.of(),
                        change("globalSecondaryIndexes[0]", before, after, false))
                .plan();

        assertThat(DiffLines.lines(plan.steps()).subList(1, 3))
                .containsExactly(
                        "-   globalSecondaryIndexes[0].hashKey: status",
                        "+   globalSecondaryIndexes[0].hashKey: state");
    }

    @Test
    void another_order_is_shown() {
        assertThat(changed(POLICY, "policy", "{'Action':['a','b']}", "{'Action':['b','a']}"))
                .containsExactly(
                        "-   policy.Action: a",
                        "-   policy.Action: b",
                        "+   policy.Action: b",
                        "+   policy.Action: a  (replaces)");
        assertThat(changed(POLICY, "policy", "[{'name':'a'},{'name':'b'}]", "[{'name':'b'},{'name':'a'}]"))
                .containsExactly(
                        "-   policy: [{\"name\":\"a\"},{\"name\":\"b\"}]",
                        "+   policy: [{\"name\":\"b\"},{\"name\":\"a\"}]  (replaces)");
    }

    @Test
    void json_that_is_the_users_own_text_stays_as_it_is_written() {
        assertThat(changed(TASK, "environment.SETTINGS", "{'a':1}", "{'a':2}"))
                .containsExactly(
                        "-   environment.SETTINGS: {\"a\":1}", "+   environment.SETTINGS: {\"a\":2}  (replaces)");
    }

    @Test
    void a_name_in_a_document_cannot_end_its_place() {
        assertThat(changed(POLICY, "policy", "[{'name':'x','value':'1'}]", "[{'name':'a]: b','value':'1'}]"))
                .contains("+   policy[\"a]: b\"].value: 1  (replaces)");
    }

    private static List<String> changed(String type, String path, String before, String after) {
        var plan = new TestPlans("x")
                .updates(type, "x", Map.of(), change(path, before.replace('\'', '"'), after.replace('\'', '"'), true))
                .plan();
        var lines = DiffLines.lines(plan.changes());
        return lines.subList(1, lines.size());
    }
}
