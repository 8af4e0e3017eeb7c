package com.althq.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The schema as those see it who read it without us: editors, a wizard, the pages made from it.
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectNode SCHEMA = read(Path.of("schema/platform-spec-v1.json"));

    /// A schema within the schema, and where it stands.
    private record Place(String path, ObjectNode schema) {

        boolean hasProperties() {
            return schema.path("properties").isObject();
        }

        Stream<Place> properties() {
            return schema.path("properties").propertyStream().map(entry -> to("/" + entry.getKey(), entry.getValue()));
        }

        Stream<Place> children() {
            return Stream.of(
                            properties(),
                            Stream.of("items", "additionalProperties", "propertyNames")
                                    .filter(keyword -> schema.path(keyword).isObject())
                                    .map(keyword -> to("/" + keyword, schema.path(keyword))),
                            schema.path("oneOf").valueStream().map(branch -> to("/oneOf", branch)))
                    .flatMap(places -> places);
        }

        Stream<Place> withAllBelow() {
            return Stream.concat(Stream.of(this), children().flatMap(Place::withAllBelow));
        }

        private Place to(String step, JsonNode node) {
            return new Place(path + step, (ObjectNode) node);
        }

        @Override
        public String toString() {
            return path.isEmpty() ? "/" : path;
        }
    }

    private static Stream<Place> places() {
        return new Place("", SCHEMA).withAllBelow();
    }

    @Test
    void isADraft202012Schema() {
        var meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(SCHEMA.path("$schema").textValue()).isEqualTo(SpecificationVersion.DRAFT_2020_12.getDialectId());
        assertThat(meta.validate(SCHEMA)).isEmpty();

        var broken = SCHEMA.deepCopy().put("type", "strng");
        assertThat(meta.validate(broken)).as("the meta-schema really is asked").isNotEmpty();
    }

    @Test
    void isIdentifiedByTheVersionThatFilesName() {
        var apiVersion = SCHEMA.at("/properties/apiVersion/const").textValue();
        assertThat(SCHEMA.path("$id").textValue()).isEqualTo("https://" + apiVersion);
    }

    @Test
    void knowsTheCapabilitiesAndNothingElse() {
        var keys = Arrays.stream(Capability.values()).map(Capability::key).toList();
        var sections = SCHEMA.at("/properties/spec/properties");

        assertThat(names(sections)).containsAll(keys).hasSize(keys.size() + 1).contains("secrets");
        assertThat(keys)
                .allSatisfy(key -> assertThat(texts(sections.path(key).at("/properties/after/items/enum")))
                        .as("what %s can come after", key)
                        .containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void everyPropertyHasATitleAndADescription() {
        assertThat(places().flatMap(Place::properties)).isNotEmpty().allSatisfy(property -> {
            assertThat(property.schema().path("title").asText())
                    .as("title of %s", property)
                    .isNotBlank();
            assertThat(property.schema().path("description").asText())
                    .as("description of %s", property)
                    .isNotBlank();
        });
    }

    @Test
    void everyPlaceHasATitle() {
        assertThat(places().filter(place -> !place.path().endsWith("/propertyNames")))
                .allSatisfy(place -> assertThat(place.schema().path("title").asText())
                        .as("%s", place)
                        .isNotBlank());
    }

    @Test
    void everyObjectIsClosed() {
        assertThat(places().filter(Place::hasProperties)).isNotEmpty().allSatisfy(object -> {
            assertThat(object.schema().path("type").asText()).as("%s", object).isEqualTo("object");
            assertThat(object.schema().path("additionalProperties"))
                    .as("%s", object)
                    .isEqualTo(JSON.getNodeFactory().booleanNode(false));
        });
    }

    @Test
    void everyMapSaysWhatItsValuesAre() {
        assertThat(places().filter(place -> place.schema().path("type").asText().equals("object"))
                        .filter(place -> !place.hasProperties()))
                .isNotEmpty()
                .allSatisfy(map -> assertThat(
                                map.schema().at("/additionalProperties/type").isTextual())
                        .as("%s", map)
                        .isTrue());
    }

    @Test
    void everyObjectOrdersExactlyThePropertiesThatItShows() {
        assertThat(places().filter(Place::hasProperties)).isNotEmpty().allSatisfy(object -> {
            var order = texts(object.schema().path("x-order"));
            assertThat(order).as("x-order of %s", object).doesNotHaveDuplicates();
            assertThat(names(object.schema().path("properties"))).containsAll(order);
            assertThat(object.properties()
                            .filter(property -> !order.contains(
                                    property.path().substring(object.path().length() + 1))))
                    .as("left out of the x-order of %s though there is something to choose", object)
                    .allMatch(SchemaTest::offersNoChoice);
        });
    }

    private static boolean offersNoChoice(Place property) {
        return property.schema().path("enum").size() == 1
                || property.schema().path("deprecated").asBoolean();
    }

    @Test
    void everyRequiredPropertyExistsAndHasNoDefault() {
        assertThat(places().filter(place -> place.schema().has("required")))
                .isNotEmpty()
                .allSatisfy(object -> {
                    var required = texts(object.schema().path("required"));
                    assertThat(names(object.schema().path("properties")))
                            .as("%s", object)
                            .containsAll(required);
                    assertThat(object.properties()
                                    .filter(it -> required.contains(
                                            it.path().substring(object.path().length() + 1))))
                            .noneMatch(property -> property.schema().has("default"));
                });
    }

    @Test
    void everyDefaultIsAllowed() {
        assertThat(places().filter(place -> place.schema().has("default")))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(
                                schema(place.schema()).validate(place.schema().path("default")))
                        .as("default of %s", place)
                        .isEmpty());
    }

    @Test
    void everyPatternIsAnchoredAtBothEnds() {
        assertThat(places().filter(place -> place.schema().has("pattern")))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.schema().path("pattern").asText())
                        .as("%s", place)
                        .startsWith("^")
                        .satisfiesAnyOf(
                                pattern -> assertThat(pattern).endsWith("$"),
                                pattern -> assertThat(pattern)
                                        .as("whatever follows")
                                        .isEqualTo("^/")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "agentcoreRuntime"})
    void holdsTheSectionsOfTheSpecificationAsGiven(String key) {
        var given = specified(key);
        var ours = (ObjectNode) SCHEMA.at("/properties/spec/properties/" + key).deepCopy();
        remove(ours, "after");
        if (ours.at("/properties/runtimes/items") instanceof ObjectNode runtime) {
            remove(runtime, "architecture");
        }
        removeWhatIsMissing(ours, given, Set.of("title", "x-order", "default"));

        assertThat(sorted(ours)).isEqualTo(sorted(given));
    }

    /// The schema of a section as `docs/specification.md` prints it.
    private static ObjectNode specified(String key) {
        var blocks = Pattern.compile("^```json$(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
        return blocks.matcher(text(Path.of("docs/specification.md")))
                .results()
                .map((MatchResult block) -> object(block.group(1)))
                .filter(block -> block.has(key))
                .map(block -> (ObjectNode) block.path(key))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(ObjectNode object, String property) {
        assertThat(((ObjectNode) object.path("properties")).remove(property)).isNotNull();
        var order = (ArrayNode) object.path("x-order");
        order.removeIf(name -> name.asText().equals(property));
    }

    private static void removeWhatIsMissing(JsonNode ours, JsonNode given, Set<String> removable) {
        if (ours instanceof ObjectNode object) {
            object.remove(removable.stream().filter(name -> !given.has(name)).toList());
            object.propertyStream()
                    .forEach(entry -> removeWhatIsMissing(entry.getValue(), given.path(entry.getKey()), removable));
        }
    }

    private static String sorted(JsonNode node) {
        try {
            return JSON.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .withDefaultPrettyPrinter()
                    .writeValueAsString(JSON.convertValue(node, Object.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void acceptsTheFixture(Path fixture) {
        assertThat(text(fixture)).as("says what it shows").startsWith("# ");
        assertThat(schema(SCHEMA).validate(yaml(text(fixture)))).isEmpty();
    }

    static List<Path> fixtures() throws IOException {
        try (var files = Files.list(Path.of("fixtures"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void holdsTheExampleOfTheSpecificationAsGiven() {
        var fixture = text(Path.of("fixtures/platform-agent-factory.yaml"));
        var withoutComment = fixture.substring(fixture.indexOf('\n') + 1);
        assertThat(text(Path.of("docs/specification.md"))).contains("```yaml\n" + withoutComment + "```");
    }

    @Test
    void hasAFixtureForEverySectionAloneAndOneForAll() throws IOException {
        var declared = new HashSet<Set<String>>();
        for (var fixture : fixtures()) {
            var sections = new HashSet<>(names(yaml(text(fixture)).path("spec")));
            sections.remove("secrets");
            declared.add(sections);
        }
        var all = Arrays.stream(Capability.values()).map(Capability::key).toList();
        assertThat(declared).contains(Set.copyOf(all));
        assertThat(all).allSatisfy(key -> assertThat(declared).contains(Set.of(key)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secrets: []                                             | true
            secrets: [API_KEY, _TOKEN2]                             | true
            secrets: [API_KEY, API_KEY]                             | false
            secrets: [api-key]                                      | false
            secrets: ["API_KEY\\n"]                                 | false
            secrets: [2]                                            | false
            secrets: API_KEY                                        | false
            secrets:                                                | false
            secrets: {}                                             | false
            secrets: {API_KEY: {dev: AQICAHi+/w==}}                 | true
            secrets: {API_KEY: {dev: AQIC, my-Own-3: "AQIC\\nAHi="}}| true
            secrets: {API_KEY: {}}                                  | false
            secrets: {API_KEY: {dev: ""}}                           | false
            secrets: {API_KEY: {dev: "***"}}                        | false
            secrets: {API_KEY: {dev.eu: AQIC}}                      | false
            secrets: {api-key: {dev: AQIC}}                         | false
            secrets: {API_KEY: AQIC}                                | false
            databse: {}                                             | false
            compute: {after: [lambda, lambda]}                      | false
            compute: {after: [secrets]}                             | false
            compute: {cpu: 300}                                     | false
            compute: {port: 80.5}                                   | false
            compute: {publicPaths: [webhooks]}                      | false
            compute: {healthCheck: {path: health}}                  | false
            storage: {efs: {accessPoint: {path: /}}}                | true
            storage: {efs: {accessPoint: {path: /a/b/c/d}}}         | true
            storage: {efs: {accessPoint: {path: /a/b/c/d/e}}}       | false
            storage: {efs: {accessPoint: {path: data}}}             | false
            storage: {efs: {accessPoint: {path: /a/../b}}}          | false
            lambda: {}                                              | true
            'lambda: {functions: [{name: f, image: a/b_c--d.e}]}'   | true
            'lambda: {functions: [{name: f, image: Big}]}'          | false
            'lambda: {functions: [{name: f, image: "i:latest"}]}'   | false
            serviceDiscovery: {namespace: "a b"}                    | false
            """)
    void decidesWhatASpecMayHold(String section, boolean accepted) {
        var file = """
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: hello}
                spec: {%s}
                """.formatted(section);
        List<Error> errors = schema(SCHEMA).validate(yaml(file));
        assertThat(errors.isEmpty()).as("%s: %s", section, errors).isEqualTo(accepted);
    }

    private static Schema schema(JsonNode node) {
        return REGISTRY.getSchema(node);
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(text));
    }

    private static ObjectNode read(Path file) {
        return object(text(file));
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
