package com.althq.platform.engine.diff;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.diff.ReplacementTable.Answer;
import com.althq.platform.graph.PropertyPath;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTableTest {

    private static final String SERVICE = "aws:ecs/service:Service";
    private static final ReplacementTable TABLE = ReplacementTable.bundled();

    /// Each listed path is given two values in two graphs, and the plan must say of it what the table says. Where
    /// the path identifies the elements of a list, one element goes and another one comes, and it must say that of
    /// each.
    @TestFactory
    Stream<DynamicTest> each_listed_path_is_classified_as_listed() {
        return TABLE.pathsByType().entrySet().stream()
                .map(type -> DynamicTest.dynamicTest(type.getKey(), () -> {
                    for (var path : type.getValue()) {
                        var changes = changes(with(type.getKey(), path, "a"), with(type.getKey(), path, "b"));
                        var element = path.replaceFirst("]\\.(name|id|key|regionName|filter\\.prefix)$", "]");
                        var identified = changes.size() == 2;
                        assertThat(changes).as(path).hasSizeBetween(1, element.equals(path) ? 1 : 2);
                        assertThat(changes).as(path).allSatisfy(change -> {
                            var reported = change.path().replace("[0]", "[*]");
                            assertThat(reported).isIn(path, element);
                            assertThat(change.before().isPresent()
                                            && change.after().isPresent())
                                    .isNotEqualTo(identified);
                            assertThat(change.effect()).isIn(effect(TABLE.answer(type.getKey(), parse(reported))));
                        });
                    }
                }));
    }

    private static List<Effect> effect(Answer answer) {
        return switch (answer) {
            case REPLACE -> List.of(Effect.REPLACES);
            case UPDATE -> List.of(Effect.IN_PLACE);
            case UNSEEN -> List.of(Effect.NONE);
            case DEPENDS -> List.of(Effect.values());
            case UNLISTED -> List.of(Effect.NOT_RULED_OUT);
        };
    }

    @Test
    void the_table_covers_what_was_asked_of_the_provider() {
        assertThat(TABLE.pathsByType()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(TABLE.pathsByType().values().stream()
                        .mapToInt(it -> it.size())
                        .sum())
                .isGreaterThan(880);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:dynamodb/table:Table, tags.service, UPDATE",
        "aws:dynamodb/table:Table, localSecondaryIndexes[*], REPLACE",
        "aws:dynamodb/table:Table, globalSecondaryIndexes[*], UPDATE",
        "aws:dynamodb/table:Table, globalSecondaryIndexes[*].brandNew, UNLISTED",
        "aws:dynamodb/table:Table, brandNew, UNLISTED",
        "aws:ecs/taskDefinition:TaskDefinition, volumes[*].efsVolumeConfiguration.authorizationConfig.iam, REPLACE",
        "aws:s3/bucketVersioningV2:BucketVersioningV2, versioningConfiguration, UPDATE",
        "aws:lambda/function:Function, environment.variables.NAME, UPDATE",
        "aws:nothing/we:Know, name, UNLISTED"
    })
    void what_is_not_listed_itself_counts_with_what_it_is_in_or_is_unlisted(String type, String path, Answer answer) {
        assertThat(TABLE.answer(type, parse(path))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:elasticache/replicationGroup:ReplicationGroup, engineVersion, 7.0, 7.1, IN_PLACE",
        "aws:elasticache/replicationGroup:ReplicationGroup, engineVersion, 7.1, 7.0, REPLACES",
        "aws:elasticache/replicationGroup:ReplicationGroup, engineVersion, 6.x, 7.0, NOT_RULED_OUT",
        "aws:elasticache/replicationGroup:ReplicationGroup, engine, redis, valkey, IN_PLACE",
        "aws:elasticache/replicationGroup:ReplicationGroup, engine, valkey, redis, REPLACES",
        "aws:ssm/parameter:Parameter, tier, Standard, Advanced, IN_PLACE",
        "aws:ssm/parameter:Parameter, tier, Advanced, Standard, REPLACES",
        "aws:ssm/parameter:Parameter, tier, Advanced, Intelligent-Tiering, NONE",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule, cidrIpv4, 10.0.0.0/8, 10.1.0.0/16, IN_PLACE",
        "aws:s3/bucketV2:BucketV2, bucket, a, b, REPLACES",
        "aws:ecr/lifecyclePolicy:LifecyclePolicy, policy, a, b, REPLACES",
        "aws:ecr/repositoryPolicy:RepositoryPolicy, policy, a, b, IN_PLACE"
    })
    void a_value_decides_where_the_table_leaves_it_open(
            String type, String property, String from, String to, Effect effect) {
        assertThat(changes(resource(type, "x", property, from), resource(type, "x", property, to)))
                .extracting(PropertyChange::effect)
                .containsExactly(effect);
    }

    @ParameterizedTest
    @CsvSource({"7.1, IN_PLACE", "7.0.5, IN_PLACE", "6.2, REPLACES", "7.0, NOT_RULED_OUT"})
    void encryption_in_transit_depends_on_the_engine_that_runs(String version, Effect effect) {
        var type = "aws:elasticache/replicationGroup:ReplicationGroup";

        assertThat(changes(
                        resource(type, "x", "engineVersion", version, "transitEncryptionEnabled", false),
                        resource(type, "x", "engineVersion", version, "transitEncryptionEnabled", true)))
                .extracting(PropertyChange::effect)
                .containsExactly(effect);
    }

    @ParameterizedTest
    @CsvSource({"true, IN_PLACE", "false, REPLACES"})
    void other_capacity_providers_need_a_forced_deployment_to_stay_in_place(boolean forced, Effect effect) {
        assertThat(changes(strategies(1, forced), strategies(2, forced)))
                .extracting(PropertyChange::effect)
                .containsExactly(effect);
    }

    private static Resource strategies(int weight, boolean forced) {
        return resource(
                SERVICE,
                "s",
                "capacityProviderStrategies",
                list(object("capacityProvider", "FARGATE", "weight", weight)),
                "forceNewDeployment",
                forced);
    }

    @Test
    void another_kind_of_source_replaces_a_security_group_rule() {
        var type = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

        assertThat(changes(
                        resource(type, "r", "cidrIpv4", "10.0.0.0/8"),
                        resource(type, "r", "referencedSecurityGroupId", "sg-1")))
                .extracting(PropertyChange::effect)
                .containsExactly(Effect.REPLACES, Effect.REPLACES);
    }

    @Test
    void a_runtime_from_a_container_to_code_is_made_anew_and_another_image_is_not() {
        var type = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
        var one = object("containerConfiguration", object("containerUri", "r:1"));
        var two = object("containerConfiguration", object("containerUri", "r:2"));
        var code = object("codeConfiguration", object("runtime", "NODE_22"));

        assertThat(effects(type, "agentRuntimeArtifact", one, two)).containsExactly(Effect.IN_PLACE);
        assertThat(effects(type, "agentRuntimeArtifact", one, code)).containsOnly(Effect.REPLACES);
    }

    @Test
    void a_memory_takes_another_indexed_key_and_gives_none_back() {
        var type = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
        var one = list(object("key", "a", "type", "STRING"));
        var two = list(object("key", "a", "type", "STRING"), object("key", "b", "type", "STRING"));

        assertThat(effects(type, "indexedKeys", one, two)).containsExactly(Effect.IN_PLACE);
        assertThat(effects(type, "indexedKeys", two, one)).containsExactly(Effect.REPLACES);
    }

    @Test
    void an_attribute_that_comes_with_an_index_stays_in_place_and_another_type_is_not_seen() {
        var type = "aws:dynamodb/table:Table";
        var one = list(object("name", "pk", "type", "S"));
        var two = list(object("name", "pk", "type", "S"), object("name", "sk", "type", "S"));
        var other = list(object("name", "pk", "type", "N"));

        assertThat(effects(type, "attributes", one, two)).containsExactly(Effect.IN_PLACE);
        assertThat(effects(type, "attributes", one, other)).containsExactly(Effect.NONE);
    }

    @Test
    void an_empty_block_that_the_provider_dropped_goes_without_a_change_and_one_that_comes_replaces() {
        var type = "aws:servicediscovery/service:Service";
        var none = resource(type, "x");
        var empty = resource(type, "x", "healthCheckCustomConfig", object());
        var checked = resource(type, "x", "healthCheckCustomConfig", object("failureThreshold", 1));

        assertThat(new GraphDiff(graph(empty), graph(none))
                        .plan(TestGraphs.STACK)
                        .changes())
                .isEmpty();
        assertThat(changes(none, empty)).extracting(PropertyChange::effect).containsExactly(Effect.REPLACES);
        assertThat(changes(checked, none)).extracting(PropertyChange::effect).containsExactly(Effect.REPLACES);
        assertThat(changes(empty, checked)).extracting(PropertyChange::effect).containsExactly(Effect.REPLACES);
    }

    private static List<Effect> effects(String type, String property, Value from, Value to) {
        return changes(resource(type, "x", property, from), resource(type, "x", property, to)).stream()
                .map(PropertyChange::effect)
                .toList();
    }

    private static List<PropertyChange> changes(Resource before, Resource after) {
        return new GraphDiff(graph(before), graph(after))
                .plan(TestGraphs.STACK)
                .steps()
                .getFirst()
                .changes();
    }

    /// A resource in which nothing but the path is set.
    private static Resource with(String type, String path, String value) {
        var names = new ArrayList<>(Arrays.asList(path.split("\\.")));
        var top = names.removeFirst();
        return resource(type, "x", top.replace("[*]", ""), nested(top, names, value));
    }

    private static Value nested(String name, List<String> names, String value) {
        var inner = names.isEmpty()
                ? TestGraphs.value(value)
                : object(
                        names.getFirst().replace("[*]", ""),
                        nested(names.getFirst(), names.subList(1, names.size()), value));
        return name.endsWith("[*]") ? list(inner) : inner;
    }

    private static PropertyPath parse(String path) {
        PropertyPath parsed = null;
        for (var name : path.split("\\.", -1)) {
            var field = name.replace("[*]", "");
            parsed = parsed == null ? PropertyPath.of(field) : parsed.field(field);
            parsed = name.endsWith("[*]") ? parsed.element(0) : parsed;
        }
        return java.util.Objects.requireNonNull(parsed);
    }
}
