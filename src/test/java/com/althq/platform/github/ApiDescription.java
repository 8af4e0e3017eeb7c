package com.althq.platform.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What GitHub says of its own API, as far as this program uses it; see `tools/github-api/generate`.
final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What GitHub may leave out of an answer, and what reads it takes for absent. All else that is read is always
    /// there.
    private static final Set<String> MAY_BE_ABSENT = Set.of("previous_filename", "size", "body");

    private static final String JSON_TYPE = "application/json";

    private final JsonNode operations;

    ApiDescription() {
        try (var in = ApiDescription.class.getResourceAsStream("/github/api.json")) {
            operations = JSON.readTree(in).path("operations");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A request, and the answer to it.
    ///
    /// @param query  its parameters, each once
    /// @param body   empty where it has none
    /// @param answer empty where there is none, or it is no JSON
    record Exchange(
            String method, String path, Map<String, String> query, String body, int status, Optional<String> answer) {

        String line() {
            return method + " " + path;
        }
    }

    /// What is not as GitHub describes it, one line each.
    List<String> problems(Exchange exchange) {
        var operation = StreamSupport.stream(
                        ((Iterable<Map.Entry<String, JsonNode>>) operations.properties()).spliterator(), false)
                .filter(it -> pattern(it.getKey(), it.getValue().path("path"))
                        .matcher(exchange.line())
                        .matches())
                .map(Map.Entry::getValue)
                .findFirst();
        if (operation.isEmpty()) {
            return List.of(exchange.line() + ": GitHub has no such operation");
        }
        var problems = new ArrayList<String>();
        query(operation.get().path("query"), exchange.query(), problems);
        if (!exchange.body().isEmpty()) {
            var schema = operation.get().path("body").path(JSON_TYPE);
            new Values(problems, true).check(schema, read(exchange.body()), "the body that is sent");
        } else if (operation.get().has("body")) {
            problems.add("it needs a body");
        }
        var answers = operation.get().path("answers");
        if (!answers.has(String.valueOf(exchange.status()))) {
            problems.add("GitHub never answers " + exchange.status());
        }
        var schema = answers.path(String.valueOf(exchange.status())).path(JSON_TYPE);
        exchange.answer().ifPresent(it -> new Values(problems, false).check(schema, read(it), "the answer"));
        return problems.stream().map(it -> exchange.line() + ": " + it).toList();
    }

    /// @param parts the parts of the path that are named in braces
    private static Pattern pattern(String operation, JsonNode parts) {
        return Pattern.compile(Pattern.compile("\\{([a-z_]+)}")
                .matcher(operation)
                .replaceAll(
                        it -> parts.path(it.group(1)).path("type").asText().equals("integer") ? "[0-9]+" : "[^/]+"));
    }

    private static void query(JsonNode known, Map<String, String> query, List<String> problems) {
        query.forEach((name, value) -> {
            if (!known.has(name)) {
                problems.add("there is no query parameter " + name);
            } else if (known.path(name).path("type").asText().equals("integer") && !value.matches("\\d+")) {
                problems.add("the query parameter %s is no number: %s".formatted(name, value));
            }
        });
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Holds values against schemas.
    ///
    /// @param whole whether all that is required has to be there; else whether all that is there has to be required
    private record Values(List<String> problems, boolean whole) {

        void check(JsonNode schema, JsonNode value, String at) {
            var choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
            if (!choices.isEmpty()) {
                if (StreamSupport.stream(choices.spliterator(), false).noneMatch(it -> fits(it, value))) {
                    problems.add(at + " is none of what it can be: " + value);
                }
                return;
            }
            schema.path("allOf").forEach(it -> check(it, value, at));
            if (value.isNull()
                    ? !schema.path("nullable").asBoolean()
                    : !isOf(schema.path("type").asText(), value)) {
                problems.add("%s is no %s: %s".formatted(at, schema.path("type").asText(), value));
                return;
            }
            if (schema.has("enum")
                    && StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .noneMatch(value::equals)) {
                problems.add("%s is none of %s: %s".formatted(at, schema.path("enum"), value));
            }
            value.properties().forEach(it -> property(schema, it.getKey(), it.getValue(), at));
            if (value.isArray()) {
                value.forEach(it -> check(schema.path("items"), it, at + "[]"));
            }
            if (whole) {
                schema.path("required").forEach(it -> {
                    if (!value.has(it.asText())) {
                        problems.add("%s lacks %s".formatted(at, it.asText()));
                    }
                });
            }
        }

        private void property(JsonNode schema, String name, JsonNode value, String at) {
            var known = schema.path("properties");
            if (!known.has(name)) {
                if (!known.isMissingNode()) {
                    problems.add("%s has no %s".formatted(at, name));
                }
                return;
            }
            var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .anyMatch(it -> it.asText().equals(name));
            if (!whole && schema.has("required") && !required && !MAY_BE_ABSENT.contains(name)) {
                problems.add("%s need not have %s".formatted(at, name));
            }
            check(known.path(name), value, at + "." + name);
        }

        private boolean fits(JsonNode schema, JsonNode value) {
            var found = new ArrayList<String>();
            new Values(found, whole).check(schema, value, "");
            return found.isEmpty();
        }

        private static boolean isOf(String type, JsonNode value) {
            return switch (type) {
                case "string" -> value.isTextual();
                case "integer" -> value.isIntegralNumber();
                case "number" -> value.isNumber();
                case "boolean" -> value.isBoolean();
                case "array" -> value.isArray();
                case "object" -> value.isObject();
                case "" -> true;
                default -> throw new IllegalStateException("another type: " + type);
            };
        }
    }
}
