package com.althq.platform.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.model.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The generator itself.
class RandomSpecTest {

    private final List<RandomSpec> files =
            LongStream.range(0, 200).mapToObj(RandomSpec::of).toList();

    @Test
    void whatever_it_makes_is_valid() {
        assertThat(files).allSatisfy(it -> assertThat(it.read()).as("%s", it).isInstanceOf(SpecReadResult.Valid.class));
    }

    @Test
    void it_makes_files_for_everywhere_and_of_everything() {
        assertThat(files)
                .extracting(it -> it.target().region())
                .contains("us-west-2", "eu-central-1", "us-gov-west-1", "cn-north-1");
        assertThat(files).extracting(it -> it.target().account().isPresent()).contains(true, false);
        assertThat(files).extracting(it -> it.target().protect()).contains(true, false);
        assertThat(files.stream().flatMap(it -> it.spec().sections().stream()))
                .extracting(it -> it.capability())
                .contains(Capability.values());
    }

    @Test
    void every_property_of_the_schema_is_there_somewhere() {
        var made = files.stream().flatMap(it -> properties("", it.file())).distinct();

        assertThat(made.toList()).containsAll(declared("", RandomSpec.SCHEMA).toList());
    }

    private static Stream<String> properties(String path, JsonNode value) {
        return Stream.concat(
                value.propertyStream().flatMap(it -> within(path + "." + it.getKey(), it.getValue())),
                StreamSupport.stream(value.spliterator(), false)
                        .filter(_ -> value.isArray())
                        .flatMap(it -> properties(path + "[]", it)));
    }

    private static Stream<String> within(String path, JsonNode value) {
        return Stream.concat(Stream.of(path), properties(path, value));
    }

    private static Stream<String> declared(String path, JsonNode schema) {
        return Stream.concat(
                schema.path("properties").propertyStream().flatMap(it -> {
                    var below = path + "." + it.getKey();
                    return Stream.concat(Stream.of(below), declared(below, it.getValue()));
                }),
                schema.has("items") ? declared(path + "[]", schema.get("items")) : Stream.empty());
    }
}
