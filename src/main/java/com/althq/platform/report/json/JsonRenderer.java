package com.althq.platform.report.json;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.OperationCounts;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.Report;
import com.althq.platform.report.words.ValueLeaves;
import com.althq.platform.spec.finding.Finding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Renders findings and previews as JSON, for `--format json` of `validate` and `preview`. Keys and their order are
/// fixed; a method for each object keeps the whole format in one file. Text appears as it is in the file; control
/// characters are escaped as JSON requires.
public final class JsonRenderer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonRenderer() {}

    /// One validated file with its findings.
    public record CheckedFile(String path, List<Finding> findings) {
        public CheckedFile {
            findings = List.copyOf(findings);
        }

        boolean valid() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    /// The preview of a report with one previewed file; for any other report the findings of each file.
    public static String of(Report report) {
        return report.files().getFirst() instanceof FileReport.Previewed it
                ? preview(report.environment(), report.region(), it)
                : validation(report.files().stream()
                        .map(it -> new CheckedFile(it.path(), it.findings()))
                        .toList());
    }

    /// The output of `validate --format json`, ending in a new line.
    public static String validation(List<CheckedFile> files) {
        var root = JSON.objectNode();
        root.set("files", array(files, JsonRenderer::checked));
        return print(root);
    }

    /// The output of `preview --format json`, ending in a new line.
    public static String preview(String environment, String region, Previewed file) {
        var plan = file.plan();
        var root = JSON.objectNode()
                .put("service", file.service())
                .put("environment", environment)
                .put("region", region)
                .put("stack", plan.stack())
                .put("engine", plan.engine())
                .put("digest", plan.digest());
        root.set("counts", counts(plan.counts()));
        root.put("renamed", plan.renamed());
        root.set("steps", array(plan.changes(), JsonRenderer::step));
        root.set("resources", array(plan.head().resources(), JsonRenderer::resource));
        root.set("grants", array(plan.grants(), JsonRenderer::grant));
        root.set("outputs", JsonValueWriter.of(plan.head().outputs()));
        root.set("warnings", array(file.findings(), JsonRenderer::finding));
        var notes = root.putArray("notes");
        file.notes().forEach(notes::add);
        return print(root);
    }

    private static ObjectNode checked(CheckedFile file) {
        var node = JSON.objectNode().put("path", file.path()).put("valid", file.valid());
        node.set("findings", array(file.findings(), JsonRenderer::finding));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        return JSON.objectNode()
                .put("severity", finding.severity().word())
                .put("rule", finding.rule())
                .put("message", finding.message())
                .put("pointer", finding.pointer())
                .put("line", finding.position().line())
                .put("column", finding.position().column())
                .put("hint", finding.hint().orElse(null));
    }

    private static ObjectNode counts(OperationCounts counts) {
        var node = JSON.objectNode()
                .put("create", counts.create())
                .put("update", counts.update())
                .put("replace", counts.replace())
                .put("delete", counts.delete())
                .put("same", counts.same());
        return counts.importedOrRead() == 0 ? node : node.put("taken", counts.importedOrRead());
    }

    private static ObjectNode step(Step step) {
        var node = JSON.objectNode()
                .put("op", step.operation().word())
                .put("urn", step.urn().value())
                .put("type", step.type())
                .put("name", step.name());
        node.set("changes", array(ValueLeaves.of(step.changes()), JsonRenderer::change));
        node.set("danger", step.danger().map(JsonRenderer::danger).orElse(JSON.nullNode()));
        return node;
    }

    private static ObjectNode change(PropertyChange change) {
        var node = JSON.objectNode().put("path", change.path());
        node.set("before", value(change.before()));
        node.set("after", value(change.after()));
        return node.put("forcesReplace", change.forcesReplace());
    }

    private static JsonNode value(Optional<Value> value) {
        return value.map(JsonValueWriter::of).orElse(JSON.nullNode());
    }

    private static JsonNode danger(Danger danger) {
        return JSON.objectNode()
                .put("kind", danger.kind().word())
                .put("subject", danger.subject())
                .put("consequence", danger.consequence());
    }

    private static ObjectNode resource(Resource resource) {
        var node = JSON.objectNode()
                .put("urn", resource.urn().value())
                .put("type", resource.type())
                .put("name", resource.name())
                .put("provider", resource.provider().map(Urn::value).orElse(null))
                .put("parent", resource.parent().map(Urn::value).orElse(null));
        var dependsOn = node.putArray("dependsOn");
        resource.dependsOn().forEach(urn -> dependsOn.add(urn.value()));
        node.set("inputs", JsonValueWriter.of(resource.inputs()));
        return node;
    }

    private static ObjectNode grant(Grant grant) {
        var node = JSON.objectNode().put("principal", grant.principal());
        node.putArray("actions").add(grant.action());
        node.putArray("resources").add(grant.resource());
        return node.put("because", grant.sections())
                .put("change", grant.change().word())
                .put("kind", grant.kind().name().toLowerCase(Locale.ROOT))
                .put("condition", grant.condition().orElse(null));
    }

    private static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> one) {
        var array = JSON.arrayNode();
        items.forEach(item -> array.add(one.apply(item)));
        return array;
    }

    public static String print(JsonNode node) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
