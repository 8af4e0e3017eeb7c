package com.althq.platform.generated;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds for the plan from any valid file to one that differs a little. A failure prints both.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomEditPlanTest {

    private static final int COUNT = Integer.getInteger("generated.count", 60);

    /// What holds data, by the property that is its name in AWS, and what else makes it anew: with another value of
    /// one of these the provider plans a replacement.
    private static final Map<String, List<String>> IDENTITY = Map.of(
            "aws:s3/bucketV2:BucketV2", List.of("bucket"),
            "aws:dynamodb/table:Table", List.of("name", "hashKey", "rangeKey"),
            "aws:rds/instance:Instance", List.of("identifier", "dbName", "username", "storageEncrypted"),
            "aws:efs/fileSystem:FileSystem", List.of("creationToken", "encrypted", "performanceMode"),
            "aws:elasticache/replicationGroup:ReplicationGroup",
                    List.of("replicationGroupId", "atRestEncryptionEnabled", "subnetGroupName"),
            "aws:bedrock/agentcoreMemory:AgentcoreMemory", List.of("name"),
            "aws:scheduler/scheduleGroup:ScheduleGroup", List.of("name"),
            "aws:ecr/repository:Repository", List.of("name"));

    private static final Set<Capability> READERS =
            Set.of(Capability.COMPUTE, Capability.LAMBDA, Capability.AGENTCORE_RUNTIME);

    private List<Changed> changes = List.of();

    /// @param base references unresolved, as in `head`
    private record Changed(
            RandomSpec from,
            RandomSpec to,
            PlatformSpec fromSpec,
            PlatformSpec toSpec,
            ResourceGraph base,
            ResourceGraph head,
            Plan plan) {

        static Changed of(long seed) {
            var from = RandomSpec.of(seed);
            var to = from.edited(seed);
            var engine = new OfflineEngine();
            var base = engine.graph(from.target(), from.spec());
            var head = engine.graph(to.target(), to.spec());
            var plan = engine.compare(from.target().stack(from.spec().name()), base, head);
            return new Changed(from, to, from.spec(), to.spec(), base, head, plan);
        }

        Optional<Step> step(Urn urn) {
            return plan.steps().stream().filter(it -> it.urn().equals(urn)).findFirst();
        }

        @Override
        public String toString() {
            return "from " + from + "\nto " + to.text();
        }
    }

    @BeforeAll
    void preview() {
        changes = LongStream.range(0, COUNT).mapToObj(Changed::of).toList();
    }

    /// The first that fails is enough to read.
    private void each(ThrowingConsumer<Changed> claim) {
        for (var change : changes) {
            try {
                claim.accept(change);
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + "\n" + change, e);
            }
        }
    }

    @Test
    void the_changes_are_of_every_kind() {
        assertThat(changes).anyMatch(it -> it.plan().changes().isEmpty());
        assertThat(changes.stream().flatMap(it -> it.plan().steps().stream()).map(Step::operation))
                .contains(Operation.CREATE, Operation.UPDATE, Operation.REPLACE, Operation.DELETE, Operation.SAME);
        assertThat(changes.stream()
                        .flatMap(it -> it.plan().steps().stream())
                        .flatMap(it -> it.danger().stream())
                        .map(Danger::kind))
                .contains(Danger.Kind.DATA_LOSS, Danger.Kind.INTERRUPTION);
    }

    @Test
    void what_holds_data_and_is_no_longer_the_same_is_said_to_be_lost() {
        each(it -> it.base().resources().stream()
                .filter(old -> IDENTITY.containsKey(old.type()))
                .filter(old -> !isKept(old, it.head()))
                .forEach(old -> assertThat(it.step(old.urn()))
                        .as("%s", old.urn())
                        .hasValueSatisfying(step -> {
                            assertThat(step.operation()).isIn(Operation.REPLACE, Operation.DELETE);
                            assertThat(step.danger().map(Danger::kind)).contains(Danger.Kind.DATA_LOSS);
                        })));
    }

    @Test
    void what_holds_data_and_is_the_same_is_never_made_anew() {
        each(it -> it.base().resources().stream()
                .filter(old -> IDENTITY.containsKey(old.type()))
                .filter(old -> isKept(old, it.head()))
                .forEach(old -> assertThat(it.step(old.urn()).map(Step::operation))
                        .as("%s", old.urn())
                        .hasValueSatisfying(done -> assertThat(done).isIn(Operation.SAME, Operation.UPDATE))));
    }

    private static boolean isKept(Resource old, ResourceGraph head) {
        return head.find(old.urn())
                .filter(it -> requireNonNull(IDENTITY.get(old.type())).stream()
                        .allMatch(property -> it.input(property).equals(old.input(property))))
                .isPresent();
    }

    @Test
    void a_change_of_the_file_has_an_effect_and_nothing_else_has() {
        each(it -> assertThat(it.plan().changes().isEmpty())
                .isEqualTo(effect(it.fromSpec(), it.from()).equals(effect(it.toSpec(), it.to()))));
    }

    /// All of a specification that counts in its place: not its order, not the values for other environments, and no
    /// secrets where nothing reads them.
    private static String effect(PlatformSpec spec, RandomSpec file) {
        var sections = spec.sections().stream()
                .filter(it -> !(it instanceof LambdaSection lambda)
                        || !lambda.functions().isEmpty())
                .toList();
        var said = sections.stream()
                .map(it -> it.toString().replaceAll("after=\\[[^]]*]", ""))
                .collect(Collectors.joining("\n"));
        var isRead = sections.stream().map(Section::capability).anyMatch(READERS::contains);
        return isRead ? said + secrets(spec.secrets(), file.target().secretsAs()) : said;
    }

    private static String secrets(DeclaredSecrets secrets, String inUse) {
        return switch (secrets) {
            case DeclaredSecrets.Named named -> named.names().toString();
            case DeclaredSecrets.Encrypted encrypted ->
                encrypted.values().entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue().get(inUse))
                        .toList()
                        .toString();
        };
    }

    @Test
    void nothing_is_changed_that_is_not_another_resource_or_has_another_input() {
        each(it -> assertThat(it.plan().steps()).allSatisfy(step -> {
            var before = it.base().find(step.urn()).map(Resource::inputs);
            var after = it.head().find(step.urn()).map(Resource::inputs);
            if (before.isPresent() && after.isPresent() && !Objects.equals(before, after)) {
                assertThat(step.operation()).isIn(Operation.UPDATE, Operation.REPLACE, Operation.SAME);
            }
            assertThat(step.operation() == Operation.CREATE).isEqualTo(before.isEmpty());
            assertThat(step.operation() == Operation.DELETE).isEqualTo(after.isEmpty());
        }));
    }
}
