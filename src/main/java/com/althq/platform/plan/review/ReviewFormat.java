package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review.StateVersion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The file format of a review: JSON without values of secrets.
public final class ReviewFormat {

    /// The version of the format.
    static final int VERSION = 1;

    /// The most characters of a file; a stack of a thousand resources has about two million.
    static final int LONGEST = 20_000_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// Everything outside of ASCII is escaped, as a lone surrogate has no encoding in UTF-8.
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ReviewFormat() {}

    /// The result of reading a file.
    public sealed interface Read {}

    /// A review.
    public record Intact(Review review) implements Read {}

    /// The text is not a valid review.
    ///
    /// @param problem one line that continues `the review file …`, such as `is not one: it is not JSON`; without
    ///                content of the file
    public record Unreadable(String problem) implements Read {}

    /// Reads a text; never throws.
    public static Read read(String text) {
        return ReviewReader.read(text);
    }

    /// The text of a review, in ASCII, ending in a new line. Equal reviews have equal texts.
    public static String write(Review review) {
        var root = JSON.objectNode()
                .put("version", VERSION)
                .put("digest", review.digest())
                .put("stack", review.stack())
                .put("engine", review.place().engine())
                .put("account", review.place().account().orElse(null))
                .put("partition", review.place().partition())
                .put("region", review.place().region())
                .put("refresh", review.place().refresh())
                .put("spec", review.spec())
                .put("commit", review.commit().orElse(null));
        root.set("versions", versions(review.versions()));
        root.set("state", nullable(review.state().map(ReviewFormat::state)));
        var rows = JSON.arrayNode();
        review.rows().forEach(it -> rows.add(row(it)));
        root.set("rows", rows);
        return print(root);
    }

    private static ObjectNode versions(Review.Versions versions) {
        var providers = JSON.objectNode();
        versions.providers().forEach(providers::put);
        var node = JSON.objectNode()
                .put("program", versions.program())
                .put("cli", versions.cli().orElse(null));
        node.set("providers", providers);
        return node;
    }

    private static ObjectNode state(StateVersion state) {
        return JSON.objectNode().put("time", state.time()).put("hash", state.hash());
    }

    private static ObjectNode row(ReviewRow row) {
        var node = JSON.objectNode()
                .put("op", row.operation().word())
                .put("urn", row.urn().value())
                .put("type", row.type());
        node.set("changed", texts(row.changed()));
        node.set("replaces", texts(row.replaces()));
        node.set("before", ValueJson.write(row.before()));
        node.set("goal", nullable(row.goal().map(ReviewFormat::goal)));
        node.set("late", texts(row.late().stream().map(LateBindingCause::word).toList()));
        return node;
    }

    private static ObjectNode goal(ResourceGoal goal) {
        var options = goal.options();
        var said = JSON.objectNode()
                .put("protect", options.protect())
                .put("retainOnDelete", options.retainOnDelete())
                .put("deleteBeforeReplace", options.deleteBeforeReplace().orElse(null))
                .put("version", options.version().orElse(null));
        said.set("ignoreChanges", texts(options.ignoreChanges()));
        said.set("additionalSecretOutputs", texts(options.additionalSecretOutputs()));
        var node = JSON.objectNode()
                .put("provider", goal.provider().map(Urn::value).orElse(null))
                .put("parent", goal.parent().map(Urn::value).orElse(null));
        node.set("dependsOn", texts(goal.dependsOn().stream().map(Urn::value).toList()));
        node.set("options", said);
        node.set("inputs", ValueJson.write(goal.inputs()));
        return node;
    }

    private static JsonNode nullable(Optional<ObjectNode> node) {
        return node.isPresent() ? node.get() : JSON.nullNode();
    }

    private static ArrayNode texts(Collection<String> texts) {
        var array = JSON.arrayNode();
        List.copyOf(texts).forEach(array::add);
        return array;
    }

    private static String print(ObjectNode root) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of JSON cannot fail to be written", e);
        }
    }
}
