package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.PlatformSpec;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// One block of `changes/changes.txt`: an edit of one property of a valid platform.yaml. The file says how it is
/// written.
///
/// @param property where the schema has it: `s3.buckets[].versioning`
/// @param words    what is changed
/// @param given    edits of the file that is there before
/// @param edits    what is changed in it, the property first
/// @param note     what a reader should know beyond the plan
public record PropertyEdit(
        String property, String words, List<String> given, List<String> edits, Optional<String> note) {

    public static final String FILE = "changes/changes.txt";

    private static final Path FOLDER = Path.of("src/test/resources");
    private static final Path BASE = FOLDER.resolve("changes/base.yaml");
    public static final DeploymentTarget TARGET = new DeploymentTarget(
            "dev",
            "us-west-2",
            Optional.of("470935583836"),
            Optional.of("a1b2c3d"),
            Optional.of("althq/orders"),
            false);

    /// The blocks of the file, the first of which is its explanation, each without its plan.
    static List<String> blocks() throws IOException {
        return Stream.of(Files.readString(FOLDER.resolve(FILE)).split("\\n\\n+"))
                .map(block -> String.join(
                        "\n", block.lines().filter(it -> !it.startsWith("  >")).toList()))
                .toList();
    }

    public static List<PropertyEdit> all() throws IOException {
        return blocks().stream().skip(1).map(PropertyEdit::of).toList();
    }

    private static PropertyEdit of(String block) {
        var title = block.lines().findFirst().orElseThrow();
        var colon = title.indexOf(": ");
        return new PropertyEdit(
                title.substring(0, colon),
                title.substring(colon + 2),
                lines(block, "  given "),
                lines(block, "  edit "),
                lines(block, "  note ").stream().findFirst());
    }

    private static List<String> lines(String block, String start) {
        return block.lines()
                .filter(it -> it.startsWith(start))
                .map(it -> it.substring(start.length()))
                .toList();
    }

    /// Where the first edit is, as the schema names it.
    String place() {
        return edits.getFirst()
                .replaceFirst("^- ", "")
                .replaceFirst(" = .*", "")
                .replaceAll("\\[\\d+]", "[]");
    }

    /// The sections in which something is changed, before or by the edit; `spec` where all of them are.
    Set<String> sections() {
        return Stream.concat(given.stream(), edits.stream())
                .map(it -> it.replaceFirst("^- ", "").replaceFirst("[ .\\[].*", ""))
                .collect(Collectors.toSet());
    }

    /// Both edits as one.
    PropertyEdit and(PropertyEdit other) {
        return new PropertyEdit(
                property + "; " + other.property,
                words + "; " + other.words,
                Stream.concat(given.stream(), other.given.stream()).toList(),
                Stream.concat(edits.stream(), other.edits.stream()).toList(),
                Optional.empty());
    }

    /// Whether both versions of the file are valid.
    boolean isPossible() throws IOException {
        var file = (ObjectNode) yaml(Files.readString(BASE));
        given.forEach(it -> apply(it, file));
        var base = read(file);
        edits.forEach(it -> apply(it, file));
        return base instanceof SpecReadResult.Valid && read(file) instanceof SpecReadResult.Valid;
    }

    /// A specification and what it is after the edit.
    public record Specs(PlatformSpec base, PlatformSpec head) {}

    public Specs specs() throws IOException {
        var file = (ObjectNode) yaml(Files.readString(BASE));
        given.forEach(it -> apply(it, file));
        var base = spec(file);
        edits.forEach(it -> apply(it, file));
        return new Specs(base, spec(file));
    }

    /// What the edit does. Another name is another stack, which is made beside the old one.
    public List<Step> steps() throws IOException {
        return plans().flatMap(it -> it.changes().stream()).toList();
    }

    /// Whose rights change by it.
    public List<Grant> grants() throws IOException {
        return plans().flatMap(it -> it.grants().stream()).toList();
    }

    /// What is planned for it.
    PlannedLines lines() throws IOException {
        var plans = plans().toList();
        return PlannedLines.of(
                plans.stream().flatMap(it -> it.changes().stream()).toList(),
                plans.stream().flatMap(it -> it.grants().stream()).toList());
    }

    private Stream<Plan> plans() throws IOException {
        var specs = specs();
        var changes = specs.base().name().equals(specs.head().name())
                ? Stream.of(new ServiceChange(Optional.of(specs.base()), Optional.of(specs.head())))
                : Stream.of(
                        new ServiceChange(Optional.of(specs.base()), Optional.empty()),
                        new ServiceChange(Optional.empty(), Optional.of(specs.head())));
        return changes.map(it -> new OfflineEngine().preview(TARGET, it));
    }

    private PlatformSpec spec(JsonNode file) {
        var read = read(file);
        assertThat(read).as("%s: %s", property, words).isInstanceOf(SpecReadResult.Valid.class);
        return ((SpecReadResult.Valid) read).spec();
    }

    private static SpecReadResult read(JsonNode file) {
        return new SpecReader().read(file.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    private static void apply(String edit, ObjectNode file) {
        if (edit.startsWith("- ")) {
            remove(pointer(edit.substring(2)), file);
        } else {
            var is = edit.indexOf(" = ");
            set(pointer(edit.substring(0, is)), yaml(edit.substring(is + 3)), file);
        }
    }

    private static void remove(JsonPointer place, ObjectNode file) {
        assertThat(file.at(place).isMissingNode()).as("nothing at %s", place).isFalse();
        switch (file.at(place.head())) {
            case ArrayNode list -> list.remove(place.last().getMatchingIndex());
            case ObjectNode map -> map.remove(place.last().getMatchingProperty());
            default -> throw new IllegalArgumentException(place.toString());
        }
    }

    private static void set(JsonPointer place, JsonNode value, ObjectNode file) {
        switch (file.at(place.head())) {
            case ArrayNode list when place.last().getMatchingIndex() == list.size() -> list.add(value);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), value);
            case ObjectNode map -> map.set(place.last().getMatchingProperty(), value);
            default -> throw new IllegalArgumentException(place.toString());
        }
    }

    private static JsonPointer pointer(String path) {
        var place = "/" + path.replace("[", ".").replace("]", "").replace('.', '/');
        return JsonPointer.compile(path.startsWith("metadata") || path.equals("spec") ? place : "/spec" + place);
    }

    private static JsonNode yaml(String text) {
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
}
