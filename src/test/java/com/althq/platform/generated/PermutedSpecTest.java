package com.althq.platform.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.spec.SpecReadResult;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The order in which somebody writes a file plans nothing, makes nothing else to review, and exports the same.
class PermutedSpecTest {

    private static final int COUNT = Integer.getInteger("generated.count", 100);

    @Test
    void another_order_of_a_random_file_plans_nothing() {
        var files = LongStream.range(0, COUNT)
                .mapToObj(RandomSpec::of)
                .filter(it -> it.read() instanceof SpecReadResult.Valid)
                .toList();

        assertThat(files).hasSizeGreaterThan(COUNT * 9 / 10);
        files.forEach(PermutedSpecTest::plansNothing);
    }

    @Test
    void another_order_of_a_fixture_plans_nothing() throws IOException {
        var files = PermutedFiles.fixtures();

        assertThat(files).hasSizeGreaterThan(10);
        files.forEach(PermutedSpecTest::plansNothing);
    }

    @Test
    void another_order_of_a_file_with_several_elements_in_every_list_plans_nothing() {
        for (var order = 0; order < 20; order++) {
            plansNothing(PermutedFiles.full(order));
        }
    }

    @Test
    void the_full_file_has_several_elements_in_every_list_of_the_schema() {
        var file = PermutedFiles.full(0).file();

        assertThat(lists("", RandomSpec.SCHEMA).filter(it -> !it.endsWith("after")))
                .isNotEmpty()
                .allSatisfy(
                        list -> assertThat(sizes(file, list).mapToInt(it -> it).max())
                                .as(list)
                                .matches(most -> most.orElse(0) > 1));
    }

    @Test
    void the_lists_whose_order_has_a_meaning_are_lists_of_the_schema() {
        assertThat(lists("", RandomSpec.SCHEMA))
                .containsAll(Permutation.Meaning.byList().keySet());
    }

    private static void plansNothing(RandomSpec file) {
        var other = PermutedFiles.permuted(file, new Random(file.seed()));
        var engine = new OfflineEngine();
        var stack = file.target().stack(file.spec().name());
        var base = engine.graph(file.target(), file.spec());
        var head = engine.graph(other.target(), other.spec());

        assertThat(engine.compare(stack, base, head).changes())
                .as("%s%nto %s", file, other.text())
                .isEmpty();
        assertThat(engine.compare(stack, ResourceGraph.EMPTY, head).digest())
                .as("%s%nto %s", file, other.text())
                .isEqualTo(engine.compare(stack, ResourceGraph.EMPTY, base).digest());
        assertThat(head.outputs()).isEqualTo(base.outputs());
    }

    private static Stream<String> lists(String property, JsonNode schema) {
        var here = schema.has("items") || schema.path("oneOf").toString().contains("\"items\"")
                ? Stream.of(property)
                : Stream.<String>empty();
        return Stream.of(
                        here,
                        schema.path("properties")
                                .propertyStream()
                                .flatMap(it -> lists(RandomFile.path(property, it.getKey()), it.getValue())),
                        schema.path("items").isObject()
                                ? lists(property + "[]", schema.get("items"))
                                : Stream.<String>empty())
                .flatMap(it -> it);
    }

    /// How many elements each list has that is at this place.
    private static Stream<Integer> sizes(JsonNode file, String list) {
        var found = Stream.of(file.get("spec"));
        for (var part : List.of(list.split("\\.", -1))) {
            found = found.map(it -> it.path(part.replace("[]", "")))
                    .flatMap(it -> part.endsWith("[]") ? it.valueStream() : Stream.of(it));
        }
        return found.map(JsonNode::size);
    }
}
