package com.althq.platform.spec.schema;

import com.althq.platform.spec.model.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The schema of platform.yaml as a page for people.
///
/// @param schema  `schema/platform-spec-v1.json`
/// @param example of a section, by its key: YAML that is a part of a valid file
record SpecReferencePage(JsonNode schema, UnaryOperator<String> example) {

    private static final String HEAD = """
            | key | type | default | allowed | meaning |
            |---|---|---|---|---|
            """;

    String page() {
        var spec = schema.at("/properties/spec");
        var sections = names(spec);
        return """
                # platform.yaml

                %s Every key there is, with its type, default and limits. This page is made from \
                [the schema](../schema/platform-spec-v1.json), which is what counts; \
                [editors](editors.md) can use it as well.

                %s
                ## The file

                %s%s
                ## Sections

                %s

                | section | |
                |---|---|
                %s
                %s""".formatted(
                        text(schema.path("description")),
                        """
                        `platform init` writes a file to begin with, `platform validate` says everything that is wrong with one.

                        The order of keys, and of the elements of a list, has no meaning, with two exceptions: programs are told of the first of `agentcoreRuntime.runtimes` as `AGENTCORE_RUNTIME_ARN`, and of two `compute.publicPaths` that differ only in special characters the first keeps its name in the program. An element is known by its name, a life-cycle rule by its prefix: one more or one less changes no other.
                        """,
                        HEAD,
                        envelope().collect(Collectors.joining()),
                        text(spec.path("description")),
                        sections.stream()
                                .map(key -> "| [`%s`](#%s) | %s |\n"
                                        .formatted(key, key.toLowerCase(Locale.ROOT), title(spec, key)))
                                .collect(Collectors.joining()),
                        sections.stream()
                                .map(key -> section(key, spec.at("/properties/" + key)))
                                .collect(Collectors.joining("\n")));
    }

    /// What is around the sections.
    private Stream<String> envelope() {
        return names(schema).stream()
                .flatMap(key -> key.equals("spec")
                        ? Stream.of("| `spec` | mapping | **required** |  | The [sections](#sections). |\n")
                        : rows("", key, schema));
    }

    private String section(String key, JsonNode section) {
        return """
                ## %s

                **%s.** %s

                %s%s
                ```yaml
                spec:
                %s```
                """.formatted(
                        key,
                        section.path("title").asText(),
                        text(section.path("description")),
                        section.has("oneOf")
                                ? ""
                                : HEAD
                                        + names(section).stream()
                                                .flatMap(name -> rows("", name, section))
                                                .collect(Collectors.joining()),
                        forms(section),
                        example.apply(key));
    }

    /// The ways to write a section that has several.
    private static String forms(JsonNode section) {
        return section.path("oneOf")
                .valueStream()
                .map(form -> "- **%s.** %s\n".formatted(form.path("title").asText(), text(form.path("description"))))
                .collect(Collectors.joining());
    }

    /// A property and everything in it.
    private static Stream<String> rows(String before, String key, JsonNode parent) {
        var property = parent.at("/properties/" + key);
        var required =
                parent.path("required").valueStream().anyMatch(it -> it.asText().equals(key));
        var path = before + key;
        boolean isList = property.path("items").has("properties");
        var inner = isList ? property.path("items") : property;
        var within = path + (isList ? "[]." : ".");
        return Stream.concat(
                Stream.of(row(path, property, required)),
                names(inner).stream().flatMap(name -> rows(within, name, inner)));
    }

    private static String row(String path, JsonNode property, boolean required) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        path,
                        type(property),
                        required ? "**required**" : standard(property),
                        String.join("; ", limits(property)),
                        cell(property.path("description")));
    }

    private static String type(JsonNode property) {
        return switch (property.path("type").asText()) {
            case "string" -> "text";
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + (property.at("/items/type").asText().equals("string") ? "texts" : "mappings");
            default -> "mapping";
        };
    }

    private static String standard(JsonNode property) {
        return property.has("default") ? "`" + property.path("default").asText() + "`" : "";
    }

    private static List<String> limits(JsonNode property) {
        var limits = new ArrayList<String>();
        if (property.path("deprecated").asBoolean()) {
            limits.add("deprecated");
        }
        if (property.path("minItems").asInt() > 0) {
            limits.add("at least " + property.path("minItems"));
        }
        if (property.path("uniqueItems").asBoolean()) {
            limits.add("no two alike");
        }
        var value = property.path("items").path("type").asText().equals("string") ? property.path("items") : property;
        if (value.has("const")) {
            limits.add("`" + value.path("const").asText() + "`");
        }
        if (value.path("enum").size() == Capability.values().length) {
            limits.add("names of sections");
        } else if (value.has("enum")) {
            limits.add(value.path("enum")
                    .valueStream()
                    .map(it -> "`" + it.asText() + "`")
                    .collect(Collectors.joining(", ")));
        }
        range(value, "minimum", "maximum").ifPresent(limits::add);
        range(value, "minLength", "maxLength")
                .map(it -> it.equals("at least 1") ? "not empty" : it + " characters")
                .ifPresent(limits::add);
        if (value.has("pattern")) {
            limits.add(PatternDescriptions.of(value.path("pattern").asText()).replace("|", "\\|"));
        }
        return limits;
    }

    private static Optional<String> range(JsonNode value, String least, String most) {
        if (value.has(least) && value.has(most)) {
            return Optional.of(value.path(least) + " to " + value.path(most));
        }
        return value.has(least)
                ? Optional.of("at least " + value.path(least))
                : Optional.of("at most " + value.path(most)).filter(_ -> value.has(most));
    }

    /// The properties of an object as a person reads them: those that have an order, then the rest.
    private static List<String> names(JsonNode object) {
        var names = new LinkedHashSet<String>();
        object.path("x-order").forEach(name -> names.add(name.asText()));
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static String title(JsonNode parent, String key) {
        return parent.at("/properties/" + key + "/title").asText();
    }

    /// Prose that Markdown leaves as it is.
    private static String text(JsonNode prose) {
        return prose.asText().replace("*", "\\*").replace("<", "\\<");
    }

    private static String cell(JsonNode prose) {
        return text(prose).replace("|", "\\|").replaceAll("\\s*\\n\\s*", " ");
    }
}
