package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.schema.SpecSchema;
import com.althq.platform.spec.yaml.YamlTree;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text and number of a file that declares everything, with values there that the schema refuses.
class RefusedValueTest {

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\" \"",
            "\"A b!\"",
            "\"-a-\"",
            "\"a..b\"",
            "\"*.local\"",
            "\"/*\"",
            "\"f:latest\"",
            "\"f@sha256:0123\"",
            "\"470935583836.dkr.ecr.us-west-2.amazonaws.com/f:v1\"",
            "\"http://example.com/f\"",
            "\"pg_select!\"",
            "\"xn--x--s3alias\"",
            "\"" + "x".repeat(600) + "\"",
            "\"" + "X-".repeat(600) + "\"",
            "0",
            "-1",
            "1",
            "100000");

    /// A second mistake: it is still there when the value is one that the schema takes.
    private static final Set<String> OF_TWO_VALUES = Stream.of(
                    RuleId.DUPLICATE_NAME,
                    RuleId.NAME_COLLISION,
                    RuleId.NOT_UNIQUE,
                    RuleId.AFTER_ITSELF,
                    RuleId.AFTER_CYCLE,
                    RuleId.KEY_TYPE_CONFLICT,
                    RuleId.SAME_KEY_TWICE,
                    RuleId.EXPIRATION_BEFORE_TRANSITION,
                    RuleId.FARGATE_SIZE,
                    RuleId.RESERVED_WORD,
                    RuleId.RESERVED_SUFFIX,
                    RuleId.RESERVED_VARIABLE)
            .map(RuleId::id)
            .collect(Collectors.toUnmodifiableSet());

    static Stream<String> places() throws IOException {
        return WrongTypeTest.places();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_value_that_the_schema_refuses_is_not_spoken_of_by_another_check(String place) throws IOException {
        for (var value : VALUES) {
            var file = WrongTypeTest.file(place, value);
            var schema = new FindingCollector();
            SpecSchema.get().check(YamlTree.read(file, schema).orElseThrow(), schema);
            var spoken = at(place, schema.inReadingOrder());
            if (!spoken.isEmpty()) {
                assertThat(at(place, new SpecReader().read(file).findings()))
                        .as("%s: %s", place, value)
                        .filteredOn(it -> !OF_TWO_VALUES.contains(it.rule()))
                        .hasSize(spoken.size());
            }
        }
    }

    @Test
    void a_whole_reference_to_an_image_is_one_finding_with_the_name_to_write() throws IOException {
        for (var place : List.of("/spec/lambda/functions/0/image", "/spec/agentcoreRuntime/runtimes/0/image")) {
            for (var reference : List.of(
                    "f:latest",
                    "f@sha256:0123",
                    "ghcr.io/althq/f",
                    "470935583836.dkr.ecr.us-west-2.amazonaws.com/f:v1")) {
                var file = WrongTypeTest.file(place, "\"" + reference + "\"");

                assertThat(at(place, new SpecReader().read(file).findings()))
                        .as("%s: %s", place, reference)
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.rule()).isEqualTo(RuleId.IMAGE_REFERENCE.id());
                            assertThat(it.hint()).contains("`image: f`");
                        });
            }
        }
    }

    private static List<Finding> at(String place, List<Finding> findings) {
        return findings.stream().filter(it -> it.pointer().equals(place)).toList();
    }
}
