package com.althq.platform.plan.review;

import com.althq.platform.graph.Resource;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.plan.review.ReviewFormat.Intact;
import com.althq.platform.plan.review.ReviewFormat.Unreadable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads a review file strictly: another version, a missing or additional field, or a digest that does not match
/// the rows makes it invalid.
final class ReviewReader {

    /// The greatest nesting depth, far more than any resource has.
    private static final int DEEPEST = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(ReviewFormat.LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReviewReader() {}

    static ReviewFormat.Read read(String text) {
        if (text.length() > ReviewFormat.LONGEST) {
            return new Unreadable("is longer than " + ReviewFormat.LONGEST + " characters");
        }
        try {
            var json = new StrictJsonNode(parse(text), "");
            version(json.at("version"));
            var review = review(json.with(
                    "version",
                    "digest",
                    "stack",
                    "engine",
                    "account",
                    "partition",
                    "region",
                    "refresh",
                    "spec",
                    "commit",
                    "versions",
                    "state",
                    "rows"));
            return json.at("digest").text().equals(review.digest())
                    ? new Intact(review)
                    : new Unreadable("was changed: its digest is not the one of its rows");
        } catch (InvalidReviewException e) {
            return new Unreadable("is not one: " + e.getMessage());
        }
    }

    /// Parses JSON. The message of the parser is not passed on, as it quotes the text.
    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            throw new InvalidReviewException("it is not JSON");
        }
    }

    private static void version(StrictJsonNode version) {
        if (!version.node().isInt() || version.node().intValue() != ReviewFormat.VERSION) {
            throw new InvalidReviewException(
                    "its version is not " + ReviewFormat.VERSION + ", the only one that this program reads");
        }
    }

    private static Review review(StrictJsonNode json) {
        var place = new Review.Place(
                json.at("engine").text(),
                optional(json.at("account"), StrictJsonNode::text),
                json.at("partition").text(),
                json.at("region").text(),
                json.at("refresh").flag());
        return new Review(
                json.at("stack").text(),
                place,
                rows(json.at("rows")),
                json.at("spec").text(),
                optional(json.at("commit"), StrictJsonNode::text),
                versions(json.at("versions").with("program", "cli", "providers")),
                optional(json.at("state"), ReviewReader::state));
    }

    private static Review.Versions versions(StrictJsonNode json) {
        SortedMap<String, String> providers = new TreeMap<>();
        json.at("providers").fields().forEach((name, version) -> providers.put(name, version.text()));
        return new Review.Versions(
                json.at("program").text(), optional(json.at("cli"), StrictJsonNode::text), providers);
    }

    private static StateVersion state(StrictJsonNode json) {
        json.with("time", "hash");
        return new StateVersion(json.at("time").text(), json.at("hash").text());
    }

    private static List<ReviewRow> rows(StrictJsonNode json) {
        var seen = new HashSet<String>();
        var rows = json.elements().stream().map(ReviewReader::row).toList();
        rows.stream()
                .filter(it -> !seen.add(it.urn() + (it.deletes() ? " deleted" : "")))
                .findFirst()
                .ifPresent(_ -> {
                    throw new InvalidReviewException("it has two rows of one resource");
                });
        return rows;
    }

    private static ReviewRow row(StrictJsonNode json) {
        json.with("op", "urn", "type", "changed", "replaces", "before", "goal", "late");
        var urn = json.at("urn").urn();
        if (!json.at("type").text().equals(urn.type())) {
            throw json.at("type").isNot("the one of the URN");
        }
        try {
            return new ReviewRow(
                    operation(json.at("op")),
                    urn,
                    json.at("changed").texts(),
                    json.at("replaces").texts(),
                    ValueJson.fields(json.at("before")),
                    optional(json.at("goal"), ReviewReader::goal),
                    late(json.at("late")));
        } catch (IllegalArgumentException _) {
            throw json.isNot("a row");
        }
    }

    private static ResourceGoal goal(StrictJsonNode json) {
        json.with("provider", "parent", "dependsOn", "options", "inputs");
        var options = json.at("options")
                .with(
                        "protect",
                        "retainOnDelete",
                        "deleteBeforeReplace",
                        "version",
                        "ignoreChanges",
                        "additionalSecretOutputs");
        return new ResourceGoal(
                optional(json.at("provider"), StrictJsonNode::urn),
                optional(json.at("parent"), StrictJsonNode::urn),
                json.at("dependsOn").urns(),
                new Resource.Options(
                        options.at("protect").flag(),
                        options.at("retainOnDelete").flag(),
                        optional(options.at("deleteBeforeReplace"), StrictJsonNode::flag),
                        options.at("ignoreChanges").texts(),
                        options.at("additionalSecretOutputs").texts(),
                        List.of(),
                        optional(options.at("version"), StrictJsonNode::text)),
                ValueJson.fields(json.at("inputs")));
    }

    private static Operation operation(StrictJsonNode json) {
        for (var operation : Operation.values()) {
            if (operation.word().equals(json.text())) {
                return operation;
            }
        }
        throw json.isNot("an operation");
    }

    private static Set<LateBindingCause> late(StrictJsonNode json) {
        var causes = EnumSet.noneOf(LateBindingCause.class);
        for (var word : json.texts()) {
            var known = EnumSet.allOf(LateBindingCause.class);
            known.removeIf(it -> !it.word().equals(word));
            if (known.isEmpty() || !causes.addAll(known)) {
                throw json.isNot("a list of what may be late");
            }
        }
        return causes;
    }

    private static <T> Optional<T> optional(StrictJsonNode json, Function<StrictJsonNode, T> read) {
        return json.optional().map(read);
    }
}
