package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.options;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DangerTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String DATABASE = "aws:rds/instance:Instance";

    @ParameterizedTest
    @CsvSource({
        "aws:s3/bucketV2:BucketV2, DATA_LOSS",
        "aws:dynamodb/table:Table, DATA_LOSS",
        "aws:rds/instance:Instance, DATA_LOSS",
        "aws:efs/fileSystem:FileSystem, DATA_LOSS",
        "aws:elasticache/replicationGroup:ReplicationGroup, DATA_LOSS",
        "aws:bedrock/agentcoreMemory:AgentcoreMemory, DATA_LOSS",
        "aws:ecr/repository:Repository, DATA_LOSS",
        "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime, INTERRUPTION",
        "aws:ecs/service:Service, INTERRUPTION",
        "aws:lb/listenerRule:ListenerRule, INTERRUPTION",
        "aws:lb/targetGroup:TargetGroup, INTERRUPTION",
        "aws:ec2/securityGroup:SecurityGroup, INTERRUPTION",
        "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace, INTERRUPTION"
    })
    void a_replacement_of_what_holds_data_or_is_in_use_hurts(String type, Danger.Kind kind) {
        assertThat(Danger.of(Operation.REPLACE, resource(type, "x"), List.of()))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "aws:s3/bucketVersioningV2:BucketVersioningV2",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:ecs/taskDefinition:TaskDefinition",
        "aws:ec2/securityGroup:SecurityGroup"
    })
    void a_delete_of_anything_else_does_not(String type) {
        assertThat(Danger.of(Operation.DELETE, resource(type, "x"), List.of())).isEmpty();
    }

    @Test
    void the_account_that_leads_a_name_is_none_of_the_users_words() {
        assertThat(line(resource(BUCKET, "x", "bucket", "470935583836-state"))).startsWith("bucket state:");
        assertThat(line(resource(BUCKET, "x", "bucket", text(new Value.Unknown("account"), "-state"))))
                .startsWith("bucket state:");
        assertThat(line(resource(BUCKET, "x"))).startsWith("bucket x:");
    }

    @Test
    void what_an_account_refuses_is_said_to_fail() {
        assertThat(line(resource(BUCKET, "x", "bucket", "b", "forceDestroy", false)))
                .isEqualTo("bucket b: the delete fails while it holds objects");
        assertThat(line(resource(BUCKET, "x", "bucket", "b", "forceDestroy", true)))
                .isEqualTo("bucket b: its objects are deleted");
        assertThat(line(resource(TABLE, "x", "name", "t", "deletionProtectionEnabled", true)))
                .isEqualTo("table t: the delete fails while deletion protection is on");
        assertThat(line(resource(TABLE, "x", options(true), "name", "t")))
                .isEqualTo("table t: it is protected: the delete is refused until that is lifted");
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETE", "REPLACE"})
    void the_network_interfaces_of_a_runtime_in_the_vpc_stay_for_hours(Operation operation) {
        var stays = "its network interfaces stay in the VPC for up to 8 hours, and for as long AWS refuses to delete"
                + " their security group";

        assertThat(consequence(operation, resource(RUNTIME, "x", "networkConfiguration", object("networkMode", "VPC"))))
                .endsWith("; " + stays);
        assertThat(consequence(
                        operation, resource(RUNTIME, "x", "networkConfiguration", object("networkMode", "PUBLIC"))))
                .doesNotContain("network interfaces");
        assertThat(consequence(operation, resource(RUNTIME, "x"))).doesNotContain("network interfaces");
    }

    @Test
    void the_security_group_of_runtimes_cannot_go_for_as_long() {
        assertThat(Danger.of(
                        Operation.DELETE,
                        resource(GROUP, "orders_agentcore_sg", "name", "orders-agentcore"),
                        List.of()))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED);
                    assertThat(it.subject()).isEqualTo("security group orders-agentcore");
                    assertThat(it.consequence()).contains("up to 8 hours", "run it again later");
                });
        assertThat(consequence(Operation.REPLACE, resource(GROUP, "orders_agentcore_sg")))
                .contains("moves to the new one", "up to 8 hours");
        assertThat(Danger.of(Operation.DELETE, resource(GROUP, "orders_ecs_sg"), List.of()))
                .isEmpty();
    }

    private static String consequence(Operation operation, Resource before) {
        return Danger.of(operation, before, List.of()).orElseThrow().consequence();
    }

    @Test
    void a_final_snapshot_is_worth_mentioning() {
        assertThat(line(resource(DATABASE, "x", "identifier", "d", "finalSnapshotIdentifier", "s")))
                .isEqualTo("database d: its data is lost but for a final snapshot");
        assertThat(line(resource(
                        DATABASE, "x", "identifier", "d", "finalSnapshotIdentifier", "s", "skipFinalSnapshot", true)))
                .isEqualTo("database d: its data is deleted, and no final snapshot is taken of it");
    }

    @Test
    void an_update_that_may_replace_is_dangerous_only_where_data_is() {
        var change = change(Effect.NOT_RULED_OUT);

        assertThat(Danger.of(Operation.UPDATE, resource(TABLE, "x", "name", "t"), change))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Danger.Kind.UNKNOWN);
                    assertThat(it.consequence())
                            .isEqualTo(
                                    "it may be made anew and lose what it holds: nobody has asked the provider about tags");
                });
        assertThat(Danger.of(Operation.UPDATE, resource("aws:iam/role:Role", "x"), change))
                .isEmpty();
        assertThat(Danger.of(Operation.UPDATE, resource(TABLE, "x"), change(Effect.IN_PLACE)))
                .isEmpty();
    }

    @Test
    void another_attribute_for_expiry_is_said_to_be_refused_while_it_is_on() {
        var another = change("ttl.attributeName", "expires_at", "dropped_at", Effect.IN_PLACE);

        assertThat(Danger.of(Operation.UPDATE, resource(TABLE, "x", "name", "t"), List.of(another)))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED);
                    assertThat(it.consequence())
                            .isEqualTo("AWS refuses another attribute for expiry while it is on, and the apply stops"
                                    + " there: apply without ttlAttribute first, then, an hour later, with the new"
                                    + " one");
                });
        assertThat(Danger.of(
                        Operation.UPDATE,
                        resource(TABLE, "x", "name", "t"),
                        List.of(another, change("ttl.enabled", "false", "true", Effect.IN_PLACE))))
                .isEmpty();
    }

    @Test
    void another_type_of_a_key_is_said_to_change_nothing() {
        var type = change("attributes[1].type", "S", "N", Effect.NONE);

        assertThat(Danger.of(Operation.UPDATE, resource(TABLE, "x", "name", "t"), List.of(type)))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(Danger.Kind.NO_EFFECT);
                    assertThat(it.subject()).isEqualTo("table t");
                    assertThat(it.consequence())
                            .isEqualTo("a key keeps its type for good, so that this changes nothing, and items with a"
                                    + " key of the new type are refused: give the key, or the table, another name");
                });
    }

    @Test
    void a_discovery_name_that_stays_where_it_is_cannot_be_replaced() {
        var name = resource("aws:servicediscovery/service:Service", "x", "name", "orders");
        var routing = change("dnsConfig.routingPolicy", "MULTIVALUE", "WEIGHTED", Effect.REPLACES);

        assertThat(Danger.of(Operation.REPLACE, name, List.of(routing))).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Danger.Kind.REFUSED);
            assertThat(it.subject()).isEqualTo("discovery service orders");
            assertThat(it.consequence()).endsWith("apply without serviceDiscovery first, then with it");
        });
        for (var moves : List.of("name", "dnsConfig.namespaceId", "namespaceId", "provider")) {
            assertThat(Danger.of(Operation.REPLACE, name, List.of(routing, change(moves, "a", "b", Effect.REPLACES))))
                    .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(Danger.Kind.INTERRUPTION));
        }
    }

    private static PropertyChange change(String path, String before, String after, Effect effect) {
        return new PropertyChange(
                path,
                Optional.of(new Value.Text(before)),
                Optional.of(new Value.Text(after)),
                effect,
                Optional.empty());
    }

    private static List<PropertyChange> change(Effect effect) {
        return List.of(new PropertyChange(
                "tags", Optional.of(object()), Optional.of(object("a", "b")), effect, Optional.empty()));
    }

    private static String line(Resource resource) {
        return Danger.of(Operation.DELETE, resource, List.of())
                .map(it -> it.subject() + ": " + it.consequence())
                .orElse("");
    }
}
