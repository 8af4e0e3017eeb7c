package com.althq.platform.engine.pulumi.preview;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.ResourceSteps;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.PropertyChange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivePropertyChangesTest {

    private static final String RULES = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String TABLE = "aws:dynamodb/table:Table";

    @Test
    void a_rule_before_the_others_is_the_only_one_that_changes() throws JsonProcessingException {
        var changes = changes(
                RULES,
                "{'rules': [" + rule(0, "b/", 365) + "]}",
                list(rule("rule-0", "a/", 7), rule("rule-1", "b/", 365)),
                "rules[0].filter.prefix",
                "rules[0].expiration.days",
                "rules[1]");

        assertThat(changes)
                .containsExactly(
                        "rules[0]: -> {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0, status: Enabled}");
    }

    @Test
    void the_first_rule_goes_and_the_second_stays_as_it_is() throws JsonProcessingException {
        var changes = changes(
                RULES,
                "{'rules': [" + rule(0, "a/", 7) + "," + rule(1, "b/", 365) + "]}",
                list(rule("rule-0", "b/", 365)),
                "rules[0].filter.prefix",
                "rules[0].expiration.days",
                "rules[1]");

        assertThat(changes)
                .containsExactly(
                        "rules[0]: {expiration: {days: 7}, filter: {prefix: a/}, id: rule-0, status: Enabled} ->");
    }

    @Test
    void rules_that_are_only_numbered_anew_get_other_ids_and_nothing_else() throws JsonProcessingException {
        var changes = changes(
                RULES,
                "{'rules': [" + rule(0, "b/", 365) + "," + rule(1, "a/", 7) + "]}",
                list(rule("rule-0", "a/", 7), rule("rule-1", "b/", 365)),
                "rules[0].filter.prefix",
                "rules[0].expiration.days",
                "rules[1].filter.prefix",
                "rules[1].expiration.days");

        assertThat(changes).containsExactly("rules[0].id: rule-1 -> rule-0", "rules[1].id: rule-0 -> rule-1");
    }

    @Test
    void what_the_provider_filled_in_is_no_change_of_an_element() throws JsonProcessingException {
        var changes = changes(
                TABLE,
                "{'globalSecondaryIndexes': [{'__defaults': ['readCapacity'], 'name': 'b', 'readCapacity': 0},"
                        + "{'__defaults': [], 'name': 'c'}]}",
                "globalSecondaryIndexes",
                list(object("name", "a"), object("name", "b")),
                "globalSecondaryIndexes[0].name",
                "globalSecondaryIndexes[1].name");

        assertThat(changes)
                .containsExactly("globalSecondaryIndexes[0]: -> {name: a}", "globalSecondaryIndexes[1]: {name: c} ->");
    }

    @Test
    void an_element_that_makes_the_resource_anew_says_so() throws JsonProcessingException {
        var now = resource(TABLE, "orders", "localSecondaryIndexes", list(object("name", "a"), object("name", "b")));
        var steps = steps(
                TABLE,
                "{'localSecondaryIndexes': [{'name': 'b'}]}",
                Map.of("localSecondaryIndexes[0].name", "update-replace", "localSecondaryIndexes[1]", "add-replace"));

        assertThat(LivePropertyChanges.of(steps, Optional.of(now)))
                .extracting(PropertyChange::path, PropertyChange::forcesReplace)
                .containsExactly(tuple("localSecondaryIndexes[0]", true));
    }

    @Test
    void what_the_state_has_as_declared_is_told_as_the_provider_tells_it() throws JsonProcessingException {
        var changes = changes(
                TABLE,
                "{'attributes': [{'name': 'a'}]}",
                "attributes",
                list(object("name", "a")),
                "attributes[0].type");

        assertThat(changes).containsExactly("attributes[0].type: ->");
    }

    private static String rule(int number, String prefix, int days) {
        return ("{'__defaults': [], 'id': 'rule-%d', 'status': 'Enabled', "
                        + "'filter': {'__defaults': [], 'prefix': '%s'}, 'expiration': {'__defaults': [], 'days': %d}}")
                .formatted(number, prefix, days);
    }

    private static Value rule(String id, String prefix, int days) {
        return object(
                "id", id, "status", "Enabled", "filter", object("prefix", prefix), "expiration", object("days", days));
    }

    private static List<String> changes(String type, String state, Value rules, String... paths)
            throws JsonProcessingException {
        return changes(type, state, "rules", rules, paths);
    }

    private static List<String> changes(String type, String state, String property, Value after, String... paths)
            throws JsonProcessingException {
        var details = new HashMap<String, String>();
        List.of(paths).forEach(it -> details.put(it, "update"));
        return LivePropertyChanges.of(steps(type, state, details), Optional.of(resource(type, "it", property, after)))
                .stream()
                .map(it -> (it.path() + ": " + it.before().map(ValueText::of).orElse("") + " -> "
                                + it.after().map(ValueText::of).orElse(""))
                        .replace(":  ->", ": ->")
                        .strip())
                .toList();
    }

    private static ResourceSteps steps(String type, String state, Map<String, String> details)
            throws JsonProcessingException {
        var steps = new ResourceSteps();
        steps.add(new EngineEvent.Step(
                "update",
                "urn:pulumi:dev::platform::" + type + "::it",
                type,
                Optional.of(new ObjectMapper()
                        .readTree("{'inputs': %s}".formatted(state).replace('\'', '"'))),
                Optional.empty(),
                List.of(),
                List.of(),
                details));
        return steps;
    }
}
