package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.agent;
import static com.althq.platform.capability.TestSections.agents;
import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.buckets;
import static com.althq.platform.capability.TestSections.cache;
import static com.althq.platform.capability.TestSections.compute;
import static com.althq.platform.capability.TestSections.database;
import static com.althq.platform.capability.TestSections.discovery;
import static com.althq.platform.capability.TestSections.function;
import static com.althq.platform.capability.TestSections.functions;
import static com.althq.platform.capability.TestSections.schedules;
import static com.althq.platform.capability.TestSections.storage;
import static com.althq.platform.capability.TestSections.table;
import static com.althq.platform.capability.TestSections.tables;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.S3Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The compiler does not see a property name that the provider does not know.
class ProviderContractTest {

    private static final ProviderSchema SCHEMA = ProviderSchema.read();

    @Test
    void the_provider_takes_everything_that_a_specification_can_lead_to() {
        assertThat(SCHEMA.violations(everything().graph())).isEmpty();
    }

    @Test
    void the_provider_takes_each_section_alone() {
        assertThat(SCHEMA.violations(RecordedGraph.of(compute()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(storage()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(cache()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(database()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(discovery()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(schedules()).graph())).isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(functions(function("resize", "images")))
                        .graph()))
                .isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(bucket("orders-state")).graph()))
                .isEmpty();
        assertThat(SCHEMA.violations(RecordedGraph.of(table("orders-jobs")).graph()))
                .isEmpty();
        assertThat(SCHEMA.violations(
                        RecordedGraph.of(agents(agent("helper", "helper"))).graph()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_provider_takes_what_the_fixtures_lead_to(Path fixture) throws IOException {
        var read = new SpecReader().read(Files.readAllBytes(fixture));

        assertThat(read).isInstanceOf(SpecReadResult.Valid.class);
        assertThat(SCHEMA.violations(
                        new OfflineEngine().graph(RecordedGraph.DEV, ((SpecReadResult.Valid) read).spec())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_provider_drops_nothing_of_what_the_fixtures_lead_to(Path fixture) throws IOException {
        var read = (SpecReadResult.Valid) new SpecReader().read(Files.readAllBytes(fixture));

        assertThat(DroppedInputs.of(new OfflineEngine().graph(RecordedGraph.DEV, read.spec())))
                .isEmpty();
    }

    @Test
    void what_the_provider_drops_is_found() {
        var empty = Value.fields(Map.of());
        var zero = fields("failureThreshold", new Value.Numeric(0));
        var name = "orders_discovery_svc";

        assertThat(DroppedInputs.of(everything().graph())).isEmpty();
        assertThat(List.of(empty, zero, fields("a", empty)))
                .allSatisfy(it -> assertThat(DroppedInputs.of(graphWith(name, "healthCheckCustomConfig", it)))
                        .containsExactly(name + ".healthCheckCustomConfig"));
        assertThat(DroppedInputs.of(graphWith(
                        "orders_svc", "placementConstraints", new Value.Items(List.of(fields("type", empty))))))
                .containsExactly("orders_svc.placementConstraints[0]");
        assertThat(DroppedInputs.of(graphWith("orders_svc", "triggers", new Value.Items(List.of()))))
                .containsExactly("orders_svc.triggers");
        assertThat(DroppedInputs.of(
                        graphWith(name, "healthCheckCustomConfig", fields("failureThreshold", new Value.Numeric(1)))))
                .isEmpty();
    }

    @Test
    void the_provider_takes_what_is_protected() {
        var target = RecordedGraph.in("us-west-2", Optional.empty(), true);

        assertThat(SCHEMA.violations(RecordedGraph.of(target, DeclaredSecrets.none(), storage(), cache(), database())
                        .graph()))
                .isEmpty();
    }

    static List<Path> fixtures() throws IOException {
        try (var files = Files.list(Path.of("fixtures"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_misspelt_property_is_found() {
        var runtime = "orders_helper_agentcore_runtime";

        assertThat(violationsWith(runtime, "agentRuntimeNames", new Value.Text("helper")))
                .containsExactly(runtime + ": unknown property agentRuntimeNames");
        assertThat(violationsWith(
                        runtime,
                        "authorizerConfiguration",
                        fields("customJwtAuthorizer", fields("allowedAudience", new Value.Items(List.of())))))
                .containsExactly(
                        runtime + ".authorizerConfiguration.customJwtAuthorizer: no discoveryUrl",
                        runtime + ".authorizerConfiguration.customJwtAuthorizer: unknown property allowedAudience");
        assertThat(violationsWith(
                        "orders_platform_access_policy",
                        "includes",
                        new Value.Items(List.of(fields("everybody", Value.fields(Map.of()))))))
                .containsExactly("orders_platform_access_policy.includes[0]: unknown property everybody");
    }

    @Test
    void a_value_of_another_kind_is_found() {
        assertThat(violationsWith("orders_agentcore_memory", "eventExpiryDuration", new Value.Text("365")))
                .containsExactly("orders_agentcore_memory.eventExpiryDuration: a string where \"number\" is expected");
        assertThat(violationsWith("orders_agentcore_memory_semantic", "namespaces", new Value.Text("default")))
                .containsExactly(
                        "orders_agentcore_memory_semantic.namespaces: a string where [\"string\"] is expected");
    }

    @Test
    void a_resource_without_an_explicit_provider_is_found() {
        var graph = new ResourceGraph(
                everything().graph().resources().stream()
                        .map(it -> it.name().equals("orders_agentcore_memory")
                                ? new Resource(
                                        it.urn(),
                                        Optional.empty(),
                                        it.parent(),
                                        it.dependsOn(),
                                        it.inputs(),
                                        it.options(),
                                        it.grantReason())
                                : it)
                        .toList(),
                new TreeMap<>());

        assertThat(SCHEMA.violations(graph)).containsExactly("orders_agentcore_memory: no explicit provider");
    }

    private static List<String> violationsWith(String name, String property, Value value) {
        return SCHEMA.violations(graphWith(name, property, value));
    }

    private static ResourceGraph graphWith(String name, String property, Value value) {
        return new ResourceGraph(
                everything().graph().resources().stream()
                        .map(it -> it.name().equals(name) ? with(it, property, value) : it)
                        .toList(),
                new TreeMap<>());
    }

    private static Resource with(Resource resource, String property, Value value) {
        var inputs = new TreeMap<>(resource.inputs());
        inputs.put(property, value);
        return new Resource(
                resource.urn(),
                resource.provider(),
                resource.parent(),
                resource.dependsOn(),
                inputs,
                resource.options(),
                resource.grantReason());
    }

    private static Value fields(String name, Value value) {
        return Value.fields(Map.of(name, value));
    }

    private static RecordedGraph everything() {
        return RecordedGraph.of(
                RecordedGraph.DEV,
                new DeclaredSecrets.Named(List.of("API_KEY")),
                compute("/webhooks/*"),
                storage(),
                cache(),
                database(),
                discovery(),
                schedules(),
                functions(function("resize", "helper"), function("crop", "images")),
                buckets(
                        new S3Section.Bucket("orders-state", true, "AES256", List.of()),
                        new S3Section.Bucket(
                                "orders-logs",
                                false,
                                "aws:kms",
                                List.of(new S3Section.LifecycleRule("logs/", Optional.of(30), Optional.of(90))))),
                tables(
                        table("orders-plain", Optional.empty(), Optional.empty()),
                        table(
                                "orders-jobs",
                                Optional.of(new DynamodbSection.Key("at", "N")),
                                Optional.of("expires_at"),
                                new DynamodbSection.Index(
                                        "by-owner",
                                        new DynamodbSection.Key("owner", "S"),
                                        Optional.of(new DynamodbSection.Key("at", "N")),
                                        "ALL"))),
                agents(
                        new AgentcoreRuntimeSection.Authorizer(
                                "https://accounts.google.com/.well-known/openid-configuration",
                                List.of("orders"),
                                List.of("app")),
                        agent("helper", "helper"),
                        agent("inside", "inside", NetworkMode.VPC, Map.of("WORK_DIR", "/tmp/agent"))));
    }
}
