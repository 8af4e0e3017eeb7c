package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.state.StateEditor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// The stack that a resource belongs to by its tags `service`, `environment` and `repository`. Anybody can
/// write tags; their text is untrusted.
public sealed interface ResourceOwner {

    /// The tags are those of this stack.
    record Own() implements ResourceOwner {}

    /// A tag names another stack.
    ///
    /// @param owner such as `service billing, repository althq/billing`
    record Foreign(String owner) implements ResourceOwner {}

    /// The tags do not tell.
    ///
    /// @param why the reason, half a sentence
    record Unknown(String why) implements ResourceOwner {}

    /// The keys of the tags; the first is always present.
    List<String> KEYS = List.of("service", "environment", "repository");

    /// @param entry the state entry that the provider read
    /// @param state the state of this stack
    static ResourceOwner of(ObjectNode entry, StateEditor state) {
        var own = state.find("pulumi:providers:aws", "aws-tagged")
                .map(it -> object(it.path("inputs").path("defaultTags")).path("tags"))
                .filter(it -> it.hasNonNull(KEYS.getFirst()));
        if (own.isEmpty()) {
            return new Unknown("the stack has no tags of its own yet");
        }
        var tags = tags(entry.path("outputs"));
        if (tags.isEmpty()) {
            return new Unknown("it carries no tags");
        }
        var named = KEYS.stream().filter(tags.get()::hasNonNull).toList();
        if (named.stream()
                .anyMatch(it -> own.get().hasNonNull(it)
                        && !own.get()
                                .path(it)
                                .asText()
                                .equals(tags.get().path(it).asText()))) {
            return new Foreign(String.join(
                    ", ",
                    named.stream()
                            .map(it -> it + " " + tags.get().path(it).asText())
                            .toList()));
        }
        return named.contains(KEYS.getFirst())
                ? new Own()
                : new Unknown("it has no tag `%s`".formatted(KEYS.getFirst()));
    }

    /// With the provider's default tags where the outputs contain them.
    private static Optional<JsonNode> tags(JsonNode outputs) {
        return List.of("tagsAll", "tags").stream()
                .map(outputs::path)
                .filter(it -> it.isObject() && !it.isEmpty())
                .findFirst();
    }

    /// Provider settings that are not scalars are JSON in a string.
    private static JsonNode object(JsonNode setting) {
        try {
            return setting.isTextual() ? new ObjectMapper().readTree(setting.asText()) : setting;
        } catch (JsonProcessingException e) {
            return setting;
        }
    }
}
