package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.RuleId;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every place of a file that declares everything, with values of every type there, also such that no number holds.
class WrongTypeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "470935583836",
            "-470935583836",
            "470935583836.5",
            "1.5",
            "true",
            "\"\"",
            "\"text\"",
            "[]",
            "[470935583836]",
            "{}",
            "{\"a\": 470935583836}");

    static Stream<String> places() throws IOException {
        return places("", everything());
    }

    @ParameterizedTest
    @MethodSource("places")
    void aWrongTypeIsSaidOnceAndIsTheOnlyErrorThatComesOfIt(String place) throws IOException {
        for (var value : VALUES) {
            var findings = read(place, value);
            var mistyped = findings.stream()
                    .filter(it -> it.rule().equals(RuleId.WRONG_TYPE.id())
                            && it.pointer().equals(place))
                    .toList();
            if (!mistyped.isEmpty()) {
                assertThat(findings)
                        .as("%s: %s", place, value)
                        .filteredOn(it -> it.isError() || isIn(it, place))
                        .hasSize(1);
            }
        }
    }

    private static boolean isIn(Finding finding, String place) {
        return (finding.pointer() + "/").startsWith(place + "/");
    }

    private static List<Finding> read(String place, String value) throws IOException {
        return new SpecReader().read(file(place, value)).findings();
    }

    /// The file that declares everything, with another value at one place.
    static byte[] file(String place, String value) throws IOException {
        var file = everything();
        var parent = file.at(place.substring(0, place.lastIndexOf('/')));
        var key = JsonPointer.compile(place).last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(key, JSON.readTree(value));
        }
        return JSON.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> places(String pointer, JsonNode node) {
        var below = node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(i -> places(pointer + "/" + i, node.get(i)))
                : node.propertyStream().flatMap(it -> places(pointer + "/" + it.getKey(), it.getValue()));
        return Stream.concat(pointer.isEmpty() ? Stream.empty() : Stream.of(pointer), below);
    }

    private static JsonNode everything() throws IOException {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(SpecCorpus.FOLDER.resolve("good-everything.yaml")));
        return JSON.valueToTree(loaded);
    }
}
