package com.althq.platform.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.ConfigurationReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    /// Keywords that describe and never refuse. `format` is among them: our own rule checks the one URL.
    private static final Set<String> DESCRIBING = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "x-order",
            "format",
            "contentEncoding",
            "properties",
            "items");

    @ParameterizedTest
    @ValueSource(strings = {SpecSchema.RESOURCE, ConfigurationReader.SCHEMA})
    void everyKeywordThatTheSchemaUsesHasWords(String resource) throws IOException {
        var used = new HashSet<String>();
        collectKeywords(schema(resource), used);

        used.removeAll(DESCRIBING);
        assertThat(SchemaFindings.KEYWORDS).containsAll(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {SpecSchema.RESOURCE, ConfigurationReader.SCHEMA})
    void everyPatternOfTheSchemaHasWords(String resource) throws IOException {
        assertThat(StreamSupport.stream(schema(resource).findValues("pattern").spliterator(), false)
                        .map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(PatternDescriptions::describes);
    }

    @Test
    void aPatternEndsAtTheEndOfTheTextNotBeforeItsLastLineBreak() {
        var name = EcmaPattern.of("^[a-z]+$");

        assertThat(name.matches("abc")).isTrue();
        assertThat(name.matches("abc\n")).isFalse();
        assertThat(name.matches("abc\ndef")).isFalse();
    }

    @Test
    void aPatternOfRepeatedGroupsDoesNotExhaustTheStack() {
        var repository = EcmaPattern.of("^[a-z]+(-[a-z]+)*$");

        assertThat(repository.matches("a" + "-a".repeat(255))).isTrue();
        assertThat(repository.matches("a" + "-a".repeat(100_000))).isFalse();
    }

    @Test
    void theNearestWordIsAFewSlipsAway() {
        var known = List.of("versioning", "encryption", "lifecycleRules", "S", "s3");

        assertThat(SpellingSuggestion.of("verisoning", known)).contains("versioning");
        assertThat(SpellingSuggestion.of("lifecycle_rules", known)).contains("lifecycleRules");
        assertThat(SpellingSuggestion.of("S3", known)).contains("s3");
        assertThat(SpellingSuggestion.of("colour", known)).isEmpty();
        assertThat(SpellingSuggestion.of("X", known)).isEmpty();
        assertThat(SpellingSuggestion.of("versioning".repeat(10_000), known)).isEmpty();
    }

    private static void collectKeywords(JsonNode schema, Set<String> keywords) {
        schema.propertyStream().forEach(keyword -> {
            keywords.add(keyword.getKey());
            switch (keyword.getKey()) {
                case "properties" -> keyword.getValue().forEach(property -> collectKeywords(property, keywords));
                case "oneOf" -> keyword.getValue().forEach(branch -> collectKeywords(branch, keywords));
                case "items", "additionalProperties", "propertyNames" -> collectKeywords(keyword.getValue(), keywords);
                default -> {
                    // holds no schema
                }
            }
        });
    }

    private static JsonNode schema(String resourceName) throws IOException {
        try (var resource = WordsTest.class.getResourceAsStream(resourceName)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(resource));
        }
    }
}
