package com.althq.platform.engine.pulumi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Values that nobody is to read, in every form in which programs write them.
record PlantedSecrets(List<String> values) {

    /// The account itself holds them in clear.
    private static final Set<String> ACCOUNT = Set.of("world.json", "calls.jsonl", "faults.json");

    static PlantedSecrets of(String... values) {
        return new PlantedSecrets(List.of(values));
    }

    /// The forms that occur in a text.
    List<String> in(String text) {
        return forms().filter(text::contains).toList();
    }

    /// The files below a folder that hold one.
    List<Path> under(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> !ACCOUNT.contains(it.getFileName().toString()))
                    .filter(it -> forms().map(form -> new String(form.getBytes(UTF_8), ISO_8859_1))
                            .anyMatch(content(it)::contains))
                    .toList();
        }
    }

    private Stream<String> forms() {
        return values.stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.lines()))
                .distinct()
                .flatMap(it -> Stream.of(it, base64(it), escaped(it), html(escaped(it)), escaped(escaped(it))))
                .distinct();
    }

    static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
    }

    static String escaped(String value) {
        var quoted = JsonNodeFactory.instance.textNode(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    static String html(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
