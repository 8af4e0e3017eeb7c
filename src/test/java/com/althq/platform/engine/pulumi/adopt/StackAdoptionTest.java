package com.althq.platform.engine.pulumi.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.adoption.AdoptionRecord;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.LegacyEngine;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PluginFolder;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.moto.MotoServer;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.PlatformSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stack that the older engine made is handed over: on the real command line, with what it made in the world.
@RealProcess
class StackAdoptionTest {

    @TempDir
    Path folder;

    private LiveStack stack;
    private PulumiSettings settings;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        settings = stack.settings();
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-agent-factory", "platform-agentcore-only", "platform-s3-agentcore-dynamodb"})
    void agents_are_taken_over_and_nothing_happens_to_them(String fixture) throws IOException {
        var spec = old(fixture);
        var things = stack.standIn().world().things();
        var writes = stack.standIn().log().writes().size();

        var adoption = adopt(spec);

        assertThat(adoption.isNeeded()).isTrue();
        assertThat(adoption.missing()).isEmpty();
        assertThat(adoption.imported()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(stack.standIn().world().things()).isEqualTo(things);
        assertThat(stack.standIn().log().writes()).hasSize(writes);
        var afterwards = stack.engine().preview(target(), spec).plan();
        assertThat(afterwards.steps()).isEqualTo(adoption.nextPreview().plan().steps());
        assertOnlyWhatTheRecordLists(afterwards, spec);
        assertThat(afterwards.steps())
                .filteredOn(it -> it.type().contains("agentcore"))
                .extracting(it -> it.operation())
                .containsOnly(Operation.SAME, Operation.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-ecs-s3", "platform-storage"})
    void a_stack_without_agents_needs_nothing(String fixture) throws IOException {
        var spec = old(fixture);
        var before = backend();

        try (var adopt = adopt(spec, Optional.empty())) {
            var adoption = adopt.prepare();

            assertThat(adoption.isNeeded()).isFalse();
            assertOnlyWhatTheRecordLists(adoption.nextPreview().plan(), spec);
            assertThat(adoption.nextPreview().plan().renamed())
                    .isEqualTo((int) stack.standIn().world().things().stream()
                            .filter(it -> it.type().startsWith("aws:s3/"))
                            .count());
        }
        assertThat(backend()).isEqualTo(before);
    }

    @Test
    void nothing_is_written_unless_everything_is_as_it_was_shown() throws IOException {
        var spec = old("platform-agentcore-only");
        var before = backend();
        var existing = Files.writeString(folder.resolve("existing.json"), "mine");

        try (var adopt = adopt(spec, Optional.empty())) {
            adopt.prepare();
            assertThat(backend()).isEqualTo(before);

            assertThatThrownBy(() -> adopt.writeState(existing))
                    .isInstanceOf(EnvironmentFailureException.class)
                    .hasMessageContaining("there is such a file already. Nothing was changed.");
            assertThat(existing).content().isEqualTo("mine");
            assertThatThrownBy(() -> adopt.writeState(folder.resolve("no/such/folder.json")))
                    .hasMessageContaining("the file cannot be written. Nothing was changed.");
            assertThat(backend()).isEqualTo(before);

            var lock = lock();
            assertThatThrownBy(() -> adopt.writeState(folder.resolve("locked.json")))
                    .isInstanceOfSatisfying(
                            EnvironmentFailureException.class,
                            it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED))
                    .hasMessageContaining("Nothing was changed.");
            Files.delete(lock);
            assertThat(backend()).isEqualTo(before);

            somebodyElseWrites(spec, "{\"resources\":[", "{\"resources\":[");
            assertThatThrownBy(() -> adopt.writeState(folder.resolve("overtaken.json")))
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("somebody else has changed this stack");
            assertThat(folder.resolve("overtaken.json")).doesNotExist();
        }
    }

    @Test
    void it_is_done_once_and_can_be_undone() throws IOException {
        var spec = old("platform-s3-agentcore-dynamodb");
        var before = exported(spec);
        var backup = folder.resolve("before.json");

        var adoption = adopt(spec);

        assertThat(backup).content().isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(backup)).hasToString("[OWNER_READ, OWNER_WRITE]");
        var after = exported(spec);
        assertThat(ExportedState.of(after).resources())
                .extracting(it -> it.urn().type())
                .doesNotContain(LegacyAgentEntries.TYPE, LegacyAgentEntries.PROVIDER_TYPE)
                .contains(LegacyAgentEntries.MEMORY, LegacyAgentEntries.STRATEGY, LegacyAgentEntries.RUNTIME);
        assertThat(adoption.updatedReferences()).isPositive();
        assertThat(untouched(after)).isEqualTo(untouched(before));
        try (var adopt = adopt(spec, Optional.empty())) {
            assertThat(adopt.prepare().isNeeded()).isFalse();
            assertThat(exported(spec)).isEqualTo(after);

            adopt.restore(backup);
        }
        assertThat(resources(exported(spec))).isEqualTo(resources(before));
    }

    @Test
    void secrets_that_aws_answers_in_clear_are_encrypted() throws IOException {
        var spec = old("platform-agent-factory");

        adopt(spec);

        var variables = new ObjectMapper()
                .readTree(exported(spec))
                .at("/deployment/resources")
                .valueStream()
                .filter(it -> it.path("type").asText().equals(LegacyAgentEntries.RUNTIME))
                .findFirst()
                .orElseThrow()
                .path("inputs")
                .path("environmentVariables");
        assertThat(variables.path("ANTHROPIC_API_KEY").has("ciphertext")).isTrue();
        assertThat(variables.path("AGENTCORE_MEMORY_ID").isTextual()).isTrue();
    }

    @Test
    void what_aws_does_not_have_any_more_leaves_the_state() throws IOException {
        var spec = old("platform-agentcore-only");
        var runtime = stack.standIn().world().things(LegacyAgentEntries.RUNTIME).getFirst();
        stack.standIn().world().remove(runtime.id());

        var adoption = adopt(spec);

        assertThat(adoption.missing()).extracting(it -> it.name()).containsExactly(runtime.name());
        assertThat(adoption.dropped()).containsAll(adoption.missing());
        assertThat(adoption.nextPreview().plan().steps())
                .filteredOn(it -> it.operation() == Operation.CREATE)
                .extracting(it -> it.name())
                .contains(runtime.name());
    }

    @Test
    void a_strategy_that_nobody_tells_of_is_asked_for() throws IOException {
        var spec = old("platform-agentcore-only");
        var id = stack.standIn()
                .world()
                .things(LegacyAgentEntries.STRATEGY)
                .getFirst()
                .id();
        stack.standIn()
                .world()
                .failsToLookUp("aws:cloudcontrol/getResource:getResource", Map.of(), "AccessDenied: cloudformation");

        try (var adopt = adopt(spec, Optional.empty())) {
            assertThatThrownBy(adopt::prepare)
                    .isInstanceOfSatisfying(
                            AdoptionRefusedException.class,
                            it -> assertThat(it.next()).anyMatch(line -> line.contains("--strategy-id ID")))
                    .hasMessageContaining("AccessDenied");
        }
        try (var adopt = adopt(spec, Optional.of(id))) {
            assertThat(adopt.prepare().imported())
                    .extracting(AdoptionResult.Imported::id)
                    .contains(id);
        }
        try (var adopt = adopt(spec, Optional.of(StackAdoption.NO_STRATEGY))) {
            assertThat(adopt.prepare().nextPreview().plan().steps())
                    .filteredOn(it -> it.operation() == Operation.CREATE)
                    .extracting(it -> it.type())
                    .contains(LegacyAgentEntries.STRATEGY);
        }
    }

    @Test
    void a_stack_in_which_something_was_never_finished_is_refused() throws IOException {
        var spec = old("platform-agentcore-only");
        interrupted(spec);

        try (var adopt = adopt(spec, Optional.empty())) {
            assertThatThrownBy(adopt::prepare)
                    .isInstanceOf(AdoptionRefusedException.class)
                    .hasMessageContaining("never finished");
        }
    }

    @Test
    void a_stack_under_a_key_of_kms_is_taken_over_from_a_fresh_runner() throws IOException {
        try (var moto = MotoServer.start()) {
            stack.environment().putAll(moto.environment());
            stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");
            var there = stack.settings();
            settings = new PulumiSettings(
                    there.cli(),
                    moto.backend(),
                    Optional.of(moto.secretsProvider()),
                    there.home(),
                    Map.copyOf(stack.environment()));
            var spec = LiveStack.fixture("platform-agent-factory");
            new LegacyEngine(settings, target(), spec).up();
            LegacyEngine.tellOfStrategies(stack.standIn().world());
            // The runner knows the backend, and nothing of the key.
            settings = new PulumiSettings(
                    there.cli(), moto.backend(), Optional.empty(), there.home(), Map.copyOf(stack.environment()));

            assertThat(adopt(spec).isNeeded()).isTrue();

            var after = new ObjectMapper().readTree(exported(spec)).path("deployment");
            assertThat(after.at("/secrets_providers/type").asText()).isEqualTo("cloud");
            assertThat(after.at("/secrets_providers/state/url").asText()).startsWith("awskms://");
            assertOnlyWhatTheRecordLists(
                    new PulumiEngine(settings, false, new Cancellation())
                            .preview(target(), spec)
                            .plan(),
                    spec);
        }
    }

    @Test
    void only_the_plugins_of_this_program_have_to_be_there() throws IOException {
        var spec = old("platform-agentcore-only");
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        PluginFolder.fill(stack.settings().home(), stack.standIn().world().file());
        settings = stack.settings();

        assertThat(adopt(spec).isNeeded()).isTrue();
        assertOnlyWhatTheRecordLists(
                new PulumiEngine(settings, false, new Cancellation())
                        .preview(target(), spec)
                        .plan(),
                spec);
    }

    private void assertOnlyWhatTheRecordLists(Plan plan, PlatformSpec spec) {
        assertThat(plan.steps())
                .filteredOn(it -> it.operation() == Operation.DELETE || it.operation() == Operation.REPLACE)
                .allSatisfy(it -> assertThat(AdoptionRecord.goes(it, spec.name()))
                        .as("%s %s %s", it.operation(), it.name(), it.changes())
                        .isTrue());
    }

    private PlatformSpec old(String fixture) throws IOException {
        PreparedStacks.legacy(stack, target(), fixture);
        return LiveStack.fixture(fixture);
    }

    private static DeploymentTarget target() {
        return LiveStack.target();
    }

    private StackAdoption adopt(PlatformSpec spec, Optional<String> strategy) {
        return new StackAdoption(settings, target(), spec, strategy, new Cancellation());
    }

    private AdoptionResult adopt(PlatformSpec spec) {
        try (var adopt = adopt(spec, Optional.empty())) {
            var adoption = adopt.prepare();
            adopt.writeState(folder.resolve("before.json"));
            return adoption;
        }
    }

    private String exported(PlatformSpec spec) {
        try (var session = new StackSession(settings, target().stack(spec.name()), new Cancellation())) {
            return session.exported().orElseThrow().text();
        }
    }

    private void somebodyElseWrites(PlatformSpec spec, String what, String with) {
        try (var session = new StackSession(settings, target().stack(spec.name()), new Cancellation())) {
            var text = StateEditor.of(session.exported().orElseThrow().text()).text();
            assertThat(session.importState(text.replace(what, with)).ok()).isTrue();
        }
    }

    /// Pulumi itself writes no state like that on request.
    private void interrupted(PlatformSpec spec) throws IOException {
        var stackName = target().stack(spec.name());
        var file = stack.backend().resolve(".pulumi/stacks/platform-engine/" + stackName + ".json");
        var json = (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
        json.withObjectProperty("checkpoint")
                .withObjectProperty("latest")
                .putArray("pending_operations")
                .addObject()
                .put("type", "creating")
                .putObject("resource")
                .put("urn", "urn:pulumi:%s::platform-engine::aws:iam/role:Role::x".formatted(stackName))
                .put("type", "aws:iam/role:Role")
                .put("custom", true);
        Files.writeString(file, json.toString());
    }

    /// Pulumi encrypts a state's secrets anew whenever it is told to write that state.
    private static JsonNode resources(String exported) throws IOException {
        return new ObjectMapper()
                .readTree(exported.replaceAll("\"ciphertext\": ?\"[^\"]+\"", "\"ciphertext\": \"\""))
                .at("/deployment/resources");
    }

    /// What has nothing to do with agents.
    private static List<JsonNode> untouched(String exported) throws IOException {
        return resources(exported)
                .valueStream()
                .filter(it ->
                        !it.toString().contains("agentcore") && !it.toString().contains("pulumi-python"))
                .toList();
    }

    /// Every file of the backend with its content.
    private Map<String, String> backend() throws IOException {
        try (var files = Files.walk(stack.backend())) {
            var all = new TreeMap<String, String>();
            for (var it : files.filter(Files::isRegularFile).toList()) {
                all.put(it.toString(), Files.readString(it));
            }
            return all;
        }
    }

    /// Somebody else changes the stack.
    private Path lock() throws IOException {
        var locks =
                stack.backend().resolve(".pulumi/locks/organization/platform-engine/dev.my-agent-service.us-west-2");
        return Files.writeString(
                Files.createDirectories(locks).resolve("4f0a7c52-0000-4000-8000-000000000000.json"),
                "{\"pid\":1,\"username\":\"somebody\",\"hostname\":\"elsewhere\",\"timestamp\":\"2026-11-25T00:00:00Z\"}");
    }
}
