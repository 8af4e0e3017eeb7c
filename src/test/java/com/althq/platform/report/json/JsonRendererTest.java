package com.althq.platform.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import com.althq.platform.spec.finding.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

    private static final String QUEUE = "aws:sqs/queue:Queue";

    @Test
    void what_is_not_known_and_what_is_secret_cannot_be_taken_for_text() throws IOException {
        var of = new TestPlans("orders");
        of.creates(
                QUEUE,
                "q",
                Map.of(
                        "reference",
                        of.ref(QUEUE, "other", "arn"),
                        "unknown",
                        new Value.Unknown("vpc.id"),
                        "inText",
                        Value.joined(List.of(of.ref(QUEUE, "other", "arn"), new Value.Text("/*"))),
                        "secret",
                        new Value.Secret("TOKEN"),
                        "own",
                        "${other.arn}",
                        "late",
                        new Value.Late("tag", "a1b2"),
                        "whole",
                        365,
                        "fraction",
                        0.5,
                        "flag",
                        true));

        var inputs = preview(of).at("/resources/0/inputs");

        assertThat(inputs.toString()).isEqualTo("""
                {"flag":true,"fraction":0.5,"inText":"${other.arn}/*","late":"a1b2","own":"$${other.arn}",\
                "reference":{"$unknown":"${other.arn}"},"secret":{"$secret":true},\
                "unknown":{"$unknown":"${vpc.id}"},"whole":365}""");
    }

    @Test
    void a_create_lists_every_leaf_with_nothing_before_it() throws IOException {
        var of = new TestPlans("orders")
                .creates(
                        QUEUE,
                        "q",
                        Map.of(
                                "attributes", List.of(Map.of("name", "id", "type", "S")),
                                "tags", Map.of("Name", "q", "a.b", "c"),
                                "empty", List.of()));

        var changes = preview(of).at("/steps/0/changes");

        assertThat(changes).allMatch(it -> it.get("before").isNull());
        assertThat(changes)
                .extracting(it -> it.get("path").asText())
                .containsExactly("attributes[0].name", "attributes[0].type", "empty", "tags.Name", "tags[\"a.b\"]");
    }

    @Test
    void a_delete_lists_every_leaf_with_nothing_after_it() throws IOException {
        var changes = preview(new TestPlans("orders").deletes(QUEUE, "q", Map.of("tags", Map.of("Name", "q"))))
                .at("/steps/0/changes");

        assertThat(changes.toString())
                .isEqualTo("[{\"path\":\"tags.Name\",\"before\":\"q\",\"after\":null,\"forcesReplace\":false}]");
    }

    @Test
    void what_stays_is_a_resource_and_no_step() throws IOException {
        var json = preview(new TestPlans("orders").keeps(QUEUE, "q", Map.of()));

        assertThat(json.get("steps")).isEmpty();
        assertThat(json.get("resources")).hasSize(1);
        assertThat(json.at("/counts/same").asInt()).isEqualTo(1);
    }

    @Test
    void a_file_with_warnings_alone_is_valid() throws IOException {
        var warning = SampleReports.finding(Severity.WARNING, "no-effect", "no effect", 1, 1, "");

        var json = new ObjectMapper()
                .readTree(JsonRenderer.validation(List.of(new JsonRenderer.CheckedFile("a", List.of(warning)))));

        assertThat(json.at("/files/0/valid").asBoolean()).isTrue();
        assertThat(json.at("/files/0/findings/0/hint").isNull()).isTrue();
    }

    private static JsonNode preview(TestPlans of) throws IOException {
        return new ObjectMapper()
                .readTree(JsonRenderer.preview(
                        "dev", "us-west-2", SampleReports.previewed("platform.yaml", "orders", of.plan())));
    }
}
