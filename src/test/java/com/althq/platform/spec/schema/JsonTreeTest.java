package com.althq.platform.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @ParameterizedTest
    @ValueSource(strings = {SpecSchema.RESOURCE, "/schema/platform-action-v1.json"})
    void a_schema_is_what_an_object_mapper_reads(String resource) throws IOException {
        assertThat(JsonTree.read(FileSchema.text(resource)))
                .isEqualTo(new ObjectMapper().readTree(FileSchema.text(resource)));
    }

    @Test
    void every_kind_of_value_is_read_and_written_as_an_object_mapper_does() throws IOException {
        var json = """
                {"text": "a \\"b\\" \\u00e9\\n", "number": 3, "fraction": 1.5, "yes": true, "no": false, "none": null,
                 "list": [1, [], {}, "x"], "object": {"": "empty"}}
                """;

        var read = JsonTree.read(json);

        assertThat(read)
                .isEqualTo(new ObjectMapper().readTree(json))
                .hasToString(new ObjectMapper().readTree(json).toString());
        assertThat(read.path("text"))
                .hasToString(new ObjectMapper().readTree(json).path("text").toString());
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> JsonTree.read("{\"open\": ")).isInstanceOf(IOException.class);
    }
}
