package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.plan.Danger;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What changing one property of platform.yaml does, for every property there is.
class PropertyChangesTest {

    @Test
    void every_edit_leads_to_the_plan_that_is_written_below_it() throws IOException {
        var text = new ArrayList<String>();
        var blocks = PropertyEdit.blocks();
        text.add(blocks.getFirst());
        var edits = PropertyEdit.all();
        for (var i = 0; i < edits.size(); i++) {
            var steps = edits.get(i).steps();
            text.add(Stream.concat(
                            Stream.of(blocks.get(i + 1)),
                            steps.isEmpty()
                                    ? Stream.of("  > nothing")
                                    : steps.stream().map(it -> "  > " + line(it)))
                    .collect(Collectors.joining("\n")));
        }

        GoldenFile.assertMatches(PropertyEdit.FILE, String.join("\n\n", text) + "\n");
    }

    @Test
    void every_property_of_the_schema_has_an_edit() throws IOException {
        var schema = new ObjectMapper().readTree(new File("schema/platform-spec-v1.json"));
        var properties = Stream.concat(
                properties("metadata.", schema.at("/properties/metadata")),
                properties("", schema.at("/properties/spec")));

        assertThat(PropertyEdit.all().stream().map(PropertyEdit::property).distinct())
                .containsExactlyInAnyOrderElementsOf(properties.toList());
    }

    @Test
    void an_edit_is_one_of_the_property_that_it_stands_under() throws IOException {
        assertThat(PropertyEdit.all())
                .allSatisfy(it -> assertThat(it.place()).matches(place -> within(place, it.property())));
    }

    private static boolean within(String place, String property) {
        return place.equals(property) || place.startsWith(property + ".") || place.startsWith(property + "[");
    }

    private static Stream<String> properties(String before, JsonNode object) {
        return object.path("properties").propertyStream().flatMap(it -> {
            var path = before + it.getKey();
            var property = it.getValue();
            return property.path("items").has("properties")
                    ? Stream.concat(Stream.of(path), properties(path + "[].", property.path("items")))
                    : Stream.concat(Stream.of(path), properties(path + ".", property));
        });
    }

    private static String line(Step step) {
        return step.operation().word() + " " + step.type() + " " + step.name() + paths(step)
                + step.danger().map(PropertyChangesTest::danger).orElse("");
    }

    private static String paths(Step step) {
        return switch (step.operation()) {
            case CREATE, DELETE, IMPORT, READ, SAME -> "";
            case UPDATE, REPLACE ->
                step.changes().stream()
                        .map(it -> it.path() + mark(it.effect()))
                        .distinct()
                        .collect(Collectors.joining(", ", ": ", ""));
        };
    }

    private static String mark(PropertyChange.Effect effect) {
        return switch (effect) {
            case REPLACES -> "!";
            case IN_PLACE -> "";
            case NOT_RULED_OUT -> "?";
            case NONE -> "~";
        };
    }

    private static String danger(Danger danger) {
        return Stream.of(danger.kind().word(), danger.subject(), danger.consequence())
                .collect(Collectors.joining(": ", " [", "]"));
    }
}
