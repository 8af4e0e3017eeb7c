package com.althq.platform.spec.schema;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.yaml.YamlTree;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A JSON Schema of one kind of file, compiled, and its check of a file. Editors and the documentation use the same
/// schema. A test ensures that its keywords and patterns have messages.
public final class FileSchema {
    private final JsonNode document;
    private final Schema schema;

    /// @param resource on the class path
    public FileSchema(String resource) {
        try {
            document = JsonTree.read(text(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(EcmaPattern::of)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(dialect(), builder -> builder.schemaRegistryConfig(config));
        schema = registry.getSchema(SchemaLocation.of(document.path("$id").asText()), document);
    }

    /// Draft 2020-12 with our annotation, which the validator would report as unknown otherwise.
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-order"))
                .build();
    }

    /// The text of a schema on the class path.
    public static String text(String resource) {
        try (var stream = FileSchema.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds the findings of the schema about a file.
    public void check(YamlTree tree, FindingCollector findings) {
        new SchemaFindings(document, tree, findings).add(schema.validate(tree.root()));
    }
}
