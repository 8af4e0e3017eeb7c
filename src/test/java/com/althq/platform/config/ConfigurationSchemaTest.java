package com.althq.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The schema of the configuration as editors see it.
class ConfigurationSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema = read();
    private final JsonNode environment = schema.at("/properties/environments/additionalProperties");

    @Test
    void is_a_draft_2020_12_schema_with_an_identity_of_its_own() {
        var draft = SpecificationVersion.DRAFT_2020_12.getDialectId();
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(draft));

        assertThat(schema.path("$schema").textValue()).isEqualTo(draft);
        assertThat(schema.path("$id").textValue()).isEqualTo("https://platform.althq.com/action/v1");
        assertThat(meta.validate(schema)).isEmpty();
    }

    @Test
    void every_object_is_closed_and_orders_what_it_shows() {
        assertThat(objects()).hasSize(4).allSatisfy(object -> {
            assertThat(object.path("additionalProperties").isBoolean()).isTrue();
            assertThat(object.path("additionalProperties").booleanValue()).isFalse();
            assertThat(object.path("x-order").valueStream().map(JsonNode::asText))
                    .containsExactlyElementsOf(names(object.path("properties")));
        });
    }

    @Test
    void everything_has_a_title_and_a_description() {
        var described = new ArrayList<>(objects());
        objects().forEach(object -> object.path("properties").forEach(described::add));
        schema.findParents("pattern").stream().filter(it -> it.has("type")).forEach(described::add);

        assertThat(described).allSatisfy(it -> {
            assertThat(it.path("title").asText()).as(it.toString()).isNotBlank();
            assertThat(it.path("description").asText()).as(it.toString()).isNotBlank();
        });
    }

    @Test
    void its_defaults_are_those_that_hold() {
        var defaults = EnvironmentConfiguration.DEFAULT;
        assertThat(defaults(environment))
                .isEqualTo(json(Map.of(
                        "region", defaults.region(),
                        "protect", defaults.protect(),
                        "strictReview", defaults.strictReview(),
                        "approvals", defaults.approvals(),
                        "privateSubnets", defaults.privateSubnets())));
        var files = Configuration.Files.DEFAULT;
        assertThat(defaults(schema.at("/properties/files")))
                .isEqualTo(json(Map.of("include", files.include(), "exclude", files.exclude())));
        var shared = SharedLookupNames.DEFAULT;
        assertThat(defaults(schema.at("/properties/shared")))
                .isEqualTo(json(Map.of(
                        "privateSubnetTag",
                        shared.privateSubnetTag().key() + "="
                                + shared.privateSubnetTag().value(),
                        "loadBalancer",
                        shared.loadBalancer(),
                        "cloudflareZoneParameter",
                        shared.cloudflareZoneParameter(),
                        "cloudflareTokenParameter",
                        shared.cloudflareTokenParameter(),
                        "identityProvider",
                        shared.identityProvider())));
    }

    @Test
    void names_accounts_and_regions_are_what_the_command_line_takes_too() {
        assertThat(schema.at("/properties/environments/propertyNames/pattern").asText())
                .isEqualTo("^" + DeploymentTarget.ENVIRONMENT + "$");
        assertThat(environment.at("/properties/account/pattern").asText())
                .isEqualTo("^" + DeploymentTarget.ACCOUNT + "$");
        assertThat(environment.at("/properties/region/pattern").asText())
                .isEqualTo("^" + DeploymentTarget.REGION + "$");
    }

    @Test
    void the_examples_of_the_documentation_are_valid() throws IOException {
        var examples = Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(it -> it.group(1))
                .filter(it -> it.contains("environments:"))
                .toList();

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(
                                new ConfigurationReader(Optional.empty()).read(it.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(ConfigurationReadResult.Usable.class));
    }

    @Test
    void the_documentation_names_every_key_and_its_default() throws IOException {
        var page = Files.readString(Path.of("docs/configuration.md"));

        assertThat(objects().stream().flatMap(it -> names(it.path("properties")).stream()))
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        assertThat(schema.findValues("default").stream()
                        .filter(it -> it.isTextual() || it.isArray())
                        .flatMap(it -> it.isArray() ? it.valueStream() : List.of(it).stream())
                        .map(JsonNode::asText))
                .allSatisfy(it -> assertThat(page).contains(it));
    }

    private List<JsonNode> objects() {
        return List.of(schema, environment, schema.at("/properties/files"), schema.at("/properties/shared"));
    }

    private static JsonNode defaults(JsonNode object) {
        var defaults = JSON.createObjectNode();
        object.path("properties")
                .propertyStream()
                .filter(it -> it.getValue().has("default"))
                .forEach(it -> defaults.set(it.getKey(), it.getValue().path("default")));
        return defaults;
    }

    private static JsonNode json(Map<String, Object> values) {
        return JSON.valueToTree(values);
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Path.of("schema/platform-action-v1.json").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
