package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.state.StateEditor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Whose a resource of an account is, by the tags that a stack puts on whatever it makes: `service`, `environment` and
/// `repository`. Tags are written by anybody and are text of strangers.
public sealed interface ResourceOwner {

    /// Its tags are those of this stack.
    record Own() implements ResourceOwner {}

    /// A tag names another stack.
    ///
    /// @param owner such as `service billing, repository althq/billing`
    record Foreign(String owner) implements ResourceOwner {}

    /// It could not be told.
    ///
    /// @param why half a sentence
    record Unknown(String why) implements ResourceOwner {}

    /// The tags that together say which stack made something; the first is always there.
    List<String> KEYS = List.of("service", "environment", "repository");

    /// @param entry as the provider reads it
    /// @param state of the stack that is to have it
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

    /// With those that every resource of a provider gets, where the provider tells them.
    private static Optional<JsonNode> tags(JsonNode outputs) {
        return List.of("tagsAll", "tags").stream()
                .map(outputs::path)
                .filter(it -> it.isObject() && !it.isEmpty())
                .findFirst();
    }

    /// Settings of a provider that are no scalars are kept as JSON in a text.
    private static JsonNode object(JsonNode setting) {
        try {
            return setting.isTextual() ? new ObjectMapper().readTree(setting.asText()) : setting;
        } catch (JsonProcessingException e) {
            return setting;
        }
    }
}
