package com.althq.platform.spec.schema;

import com.althq.platform.spec.Findings;
import com.althq.platform.spec.yaml.YamlTree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/// `schema/platform-spec-v1.json`, the one that editors and the documentation use too.
public final class SpecSchema {
    /// On the class path.
    public static final String RESOURCE = "/schema/platform-spec-v1.json";

    /// The order in which a form or a page shows the properties.
    static final String ORDER = "x-order";

    private final JsonNode document;
    private final Schema schema;

    private SpecSchema(JsonNode document) {
        this.document = document;
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(WholeText::of)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(dialect(), builder -> builder.schemaRegistryConfig(config));
        schema = registry.getSchema(SchemaLocation.of(document.path("$id").asText()), document);
    }

    /// Draft 2020-12 and our own annotations, which a validator has to know to pass over them in silence.
    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword(ORDER))
                .build();
    }

    /// Read and compiled when it is first asked for: not every command needs it.
    public static SpecSchema get() {
        return Loaded.SCHEMA;
    }

    /// The schema as it is in the repository.
    public static String text() {
        try (var resource = SpecSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(resource, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds whatever the schema says against this file.
    public void check(YamlTree tree, Findings findings) {
        new SchemaFindings(document, tree, findings).add(schema.validate(tree.root()));
    }

    private static final class Loaded {
        static final SpecSchema SCHEMA = new SpecSchema(document());

        private static JsonNode document() {
            try {
                return new ObjectMapper().readTree(text());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
