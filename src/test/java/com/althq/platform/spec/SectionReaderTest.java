package com.althq.platform.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.Authorizer;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.S3Section.Bucket;
import com.althq.platform.spec.model.S3Section.LifecycleRule;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import com.althq.platform.spec.name.PhysicalNames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionReaderTest {

    @Test
    void everySectionHasTheDefaultsOfTheContract() {
        var spec = spec("""
                  compute: {}
                  storage: {}
                  cache: {}
                  database: {dbName: orders, dbUsername: app}
                  dynamodb:
                    tables: [{name: items, partitionKey: id, gsi: [{name: by-user, partitionKey: user}]}]
                  lambda: {functions: [{name: resize, image: resizer}]}
                  serviceDiscovery: {}
                  eventbridge: {}
                  s3: {buckets: [{name: demo-state}]}
                  agentcoreRuntime: {runtimes: [{name: agent, image: agent-image}]}
                """);

        var id = new DynamodbSection.Key("id", "S");
        var user = new DynamodbSection.Key("user", "S");
        var index = new DynamodbSection.Index("by-user", user, Optional.empty(), "ALL");
        assertThat(spec)
                .isEqualTo(new PlatformSpec(
                        "demo",
                        Optional.empty(),
                        List.of(
                                new StorageSection(
                                        true,
                                        "AFTER_30_DAYS",
                                        new StorageSection.AccessPoint("/data", 1000, 1000),
                                        List.of()),
                                new CacheSection("cache.t3.micro", 1, List.of()),
                                new DatabaseSection("orders", "app", "db.t3.micro", 20, List.of()),
                                new DynamodbSection(
                                        List.of(new DynamodbSection.Table(
                                                "items",
                                                id,
                                                Optional.empty(),
                                                Optional.empty(),
                                                DynamodbSection.Billing.PAY_PER_REQUEST,
                                                List.of(index))),
                                        List.of()),
                                new ServiceDiscoverySection("demo.local", List.of()),
                                new S3Section(List.of(new Bucket("demo-state", false, "AES256", List.of())), List.of()),
                                new AgentcoreRuntimeSection(
                                        List.of(new AgentRuntime(
                                                "agent",
                                                "agent-image",
                                                Optional.empty(),
                                                NetworkMode.PUBLIC,
                                                Map.of())),
                                        Optional.empty(),
                                        List.of()),
                                new ComputeSection(80, 512, 1024, 1, "/health", List.of(), List.of()),
                                new LambdaSection(
                                        List.of(new LambdaSection.Function("resize", "resizer", 2048, 120)), List.of()),
                                new EventbridgeSection("demo-schedules", List.of())),
                        new DeclaredSecrets.Named(List.of())));
    }

    @Test
    void whatTheFileSaysReplacesEveryDefault() throws IOException {
        var spec = valid(Files.readAllBytes(SpecCorpus.FOLDER.resolve("good-everything.yaml")));

        var index = new DynamodbSection.Index(
                "by-user",
                new DynamodbSection.Key("user_id", "S"),
                Optional.of(new DynamodbSection.Key("agent_id", "N")),
                "KEYS_ONLY");
        assertThat(spec.description()).contains("AI agents: chat and autonomous");
        assertThat(spec.sections())
                .containsExactly(
                        new StorageSection(
                                false,
                                "AFTER_7_DAYS",
                                new StorageSection.AccessPoint("/models", 1, Integer.MAX_VALUE),
                                List.of()),
                        new CacheSection("cache.r6g.large", 6, List.of()),
                        new DatabaseSection(
                                "orders", "app", "db.t3.small", 100, List.of(Capability.STORAGE, Capability.CACHE)),
                        new DynamodbSection(
                                List.of(new DynamodbSection.Table(
                                        "agent-factory-conversations",
                                        new DynamodbSection.Key("agent_id", "N"),
                                        Optional.of(new DynamodbSection.Key("session_sk", "B")),
                                        Optional.of("expires_at"),
                                        DynamodbSection.Billing.PAY_PER_REQUEST,
                                        List.of(index))),
                                List.of()),
                        new ServiceDiscoverySection("agents.local", List.of()),
                        new S3Section(
                                List.of(new Bucket(
                                        "agent-factory-state",
                                        true,
                                        "aws:kms",
                                        List.of(new LifecycleRule("", Optional.of(30), Optional.of(31))))),
                                List.of()),
                        new AgentcoreRuntimeSection(
                                List.of(
                                        new AgentRuntime(
                                                "claude_agent",
                                                "claude-agent",
                                                Optional.of("Claude Agent SDK runtime"),
                                                NetworkMode.VPC,
                                                Map.of("WORK_DIR", "/tmp/agent")),
                                        new AgentRuntime(
                                                "pi_agent",
                                                "claude-agent",
                                                Optional.empty(),
                                                NetworkMode.PUBLIC,
                                                Map.of())),
                                Optional.of(new Authorizer(
                                        "https://accounts.google.com/.well-known/openid-configuration",
                                        List.of("agent-factory"),
                                        List.of())),
                                List.of()),
                        new ComputeSection(
                                3000,
                                1024,
                                2048,
                                3,
                                "/ready",
                                List.of("/webhooks/*"),
                                List.of(Capability.AGENTCORE_RUNTIME)),
                        new LambdaSection(
                                List.of(new LambdaSection.Function("resize", "resize", 10240, 900)), List.of()),
                        new EventbridgeSection("agent-factory", List.of()));
        assertThat(spec.secrets()).isEqualTo(new DeclaredSecrets.Named(List.of("ANTHROPIC_API_KEY", "GITHUB_PAT")));
    }

    @Test
    void ofCpuAndMemoryTheOneThatIsLeftOutKeepsItsDefault() {
        assertThat(spec("  compute: {cpu: 256}\n").section(ComputeSection.class))
                .hasValueSatisfying(compute -> assertThat(compute.memory()).isEqualTo(1024));
        assertThat(spec("  compute: {memory: 4096}\n").section(ComputeSection.class))
                .hasValueSatisfying(compute -> assertThat(compute.cpu()).isEqualTo(512));
    }

    @Test
    void yamlTwelveDecidesWhatIsTextAndWhatIsANumber() throws IOException {
        var spec = valid(Files.readAllBytes(SpecCorpus.FOLDER.resolve("good-yaml-1-2.yaml")));

        var runtime = spec.section(AgentcoreRuntimeSection.class)
                .orElseThrow()
                .runtimes()
                .getFirst();
        assertThat(runtime.name()).isEqualTo("no");
        assertThat(runtime.image()).isEqualTo("on");
        assertThat(runtime.environmentVariables())
                .containsExactly(
                        Map.entry("COUNTRY", "no"),
                        Map.entry("DAY", "2026-01-02"),
                        Map.entry("TIME", "12:30:00"),
                        Map.entry("YES", "y"),
                        Map.entry("on", "off"));
        var rules =
                spec.section(S3Section.class).orElseThrow().buckets().getFirst().lifecycleRules();
        assertThat(rules).extracting(LifecycleRule::expirationDays).allMatch(Optional.of(10)::equals);
    }

    @Test
    void encryptedSecretsKeepTheirOrderAndTheirText() throws IOException {
        var spec = valid(Files.readAllBytes(SpecCorpus.FOLDER.resolve("good-kms-secrets.yaml")));

        assertThat(spec.secrets().names()).containsExactly("API_KEY");
        assertThat(spec.secrets())
                .asInstanceOf(type(DeclaredSecrets.Encrypted.class))
                .satisfies(secrets -> assertThat(secrets.values().get("API_KEY"))
                        .containsExactly(Map.entry("dev", "AQICAHg="), Map.entry("prod-eu", "AQIC\nAHg=\n")));
    }

    @Test
    void anAliasStandsForWhatItsAnchorHolds() throws IOException {
        var spec = valid(Files.readAllBytes(SpecCorpus.FOLDER.resolve("good-anchors.yaml")));

        assertThat(spec.section(DynamodbSection.class).orElseThrow().tables())
                .extracting(table -> table.partitionKey().name())
                .containsExactly("id", "id");
    }

    @Test
    void anEmptyDescriptionIsNone() {
        var runtimes = "  agentcoreRuntime: {runtimes: [{name: a, image: a, description: ''}]}\n";

        assertThat(spec(runtimes)
                        .section(AgentcoreRuntimeSection.class)
                        .orElseThrow()
                        .runtimes())
                .allMatch(runtime -> runtime.description().isEmpty());
    }

    @Test
    void theScheduleGroupIsCutWhereAwsTakesNoLongerOne() {
        var name = "s".repeat(60);

        assertThat(valid(file(name, "  eventbridge: {}\n")).section(EventbridgeSection.class))
                .map(EventbridgeSection::scheduleGroup)
                .contains(PhysicalNames.of(name).scheduleGroup().value());
    }

    private static PlatformSpec spec(String sections) {
        return valid(file("demo", sections));
    }

    private static byte[] file(String name, String sections) {
        return ("apiVersion: platform.althq.com/v1\nkind: Service\nmetadata: {name: " + name + "}\nspec:\n" + sections)
                .getBytes(UTF_8);
    }

    private static PlatformSpec valid(byte[] content) {
        return switch (new SpecReader().read(content)) {
            case SpecReadResult.Valid valid -> valid.spec();
            case SpecReadResult.Invalid invalid -> throw new AssertionError(invalid.findings());
        };
    }
}
