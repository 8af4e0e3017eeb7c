package com.althq.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.WaitLimit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The stand-in, asked as the engine asks.
class StandInProviderTest {

    private static final String DISCOVERY = "aws:servicediscovery/service:Service";
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String PARAMETER = "aws:ssm/parameter:Parameter";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private StandInProvider standIn;
    private ProviderClient engine;

    @BeforeEach
    void start() {
        standIn = StandInProvider.start(folder.resolve("world.json"));
        engine = new ProviderClient(standIn);
    }

    @AfterEach
    void stop() {
        engine.close();
        standIn.close();
    }

    @Test
    void inputs_that_the_schema_does_not_know_are_refused() {
        assertThat(engine.refused(BUCKET, "{'bucket': 'b', 'bukcet': 'b'}"))
                .containsExactly("bukcet: An argument named \"bukcet\" is not expected here.");
        assertThat(engine.refused(ROLE, "{}"))
                .containsExactly("assumeRolePolicy: Missing required argument. The argument \"assumeRolePolicy\" is"
                        + " required, but no definition was found.");
        assertThat(engine.refused(BUCKET, "{'bucket': ['b'], 'forceDestroy': 'yes'}"))
                .containsExactly(
                        "bucket: Inappropriate value: string required, but have list.",
                        "forceDestroy: Inappropriate value: boolean required, but have string.");
        assertThat(engine.refused(TABLE, "{'name': 't', 'ttl': {'enabeld': true}}"))
                .contains("ttl.enabeld: An argument named \"enabeld\" is not expected here.");
    }

    @Test
    void what_is_not_known_yet_passes() {
        assertThat(engine.refused(
                        BUCKET, "{'bucket': '%s', 'forceDestroy': '%s'}".formatted(WireJson.UNKNOWN, WireJson.UNKNOWN)))
                .isEmpty();
    }

    @Test
    void what_the_real_provider_refuses_at_a_preview_is_refused() {
        assertThat(engine.refused(ROLE, "{'assumeRolePolicy': '{'}")).hasSize(1);
        assertThat(engine.refused(TABLE, "{'billingMode': 'FREE'}"))
                .containsExactly(
                        "billingMode: expected billingMode to be one of [PROVISIONED, PAY_PER_REQUEST], got FREE");
        assertThat(engine.refused(
                        TABLE,
                        "{'hashKey': 'id', 'attributes': [{'name': 'id', 'type': 'S'}, {'name': 'h', 'type': 'S'}]}"))
                .containsExactly("attributes: all attributes must be indexed. Unused attributes: [h]");
        assertThat(engine.refused("aws:lb/targetGroup:TargetGroup", "{'name': '%s'}".formatted("n".repeat(33))))
                .containsExactly("name: \"name\" cannot be longer than 32 characters");
        assertThat(engine.refused("aws:ec2/securityGroup:SecurityGroup", "{'name': 'sg-mine'}"))
                .hasSize(1);
        assertThat(engine.refused(
                        DATABASE, "{'instanceClass': 'c', 'password': 'p', 'manageMasterUserPassword': true}"))
                .hasSize(1);
    }

    @Test
    void a_name_that_is_not_given_is_made_up_and_the_tags_of_all_are_added() {
        engine.configure("{'region': 'us-west-2', 'defaultTags': '{\\'tags\\': {\\'service\\': \\'svc\\'}}'}"
                .replace("\\'", "\\\""));

        var inputs = engine.checked(ROLE, "{'assumeRolePolicy': '{}', 'tags': {'a': 'b'}}");

        assertThat(inputs.path("name").asText()).startsWith("x-");
        assertThat(inputs.path("__defaults")).hasToString("[\"name\"]");
        assertThat(inputs.path("tagsAll")).hasToString("{\"service\":\"svc\",\"a\":\"b\"}");
    }

    @Test
    void the_table_of_changes_decides_what_replaces() {
        assertThat(engine.changes(
                        BUCKET, "{'bucket': 'a', 'forceDestroy': true}", "{'bucket': 'b', 'forceDestroy': false}"))
                .isEqualTo(Map.of("bucket", "UPDATE_REPLACE", "forceDestroy", "UPDATE"));
        assertThat(engine.changes(DATABASE, "{'storageEncrypted': true}", "{}"))
                .isEqualTo(Map.of("storageEncrypted", "DELETE_REPLACE"));
        assertThat(engine.changes(PARAMETER, "{'tier': 'Advanced'}", "{'tier': 'Standard'}"))
                .isEqualTo(Map.of("tier", "UPDATE_REPLACE"));
        assertThat(engine.changes(
                        TABLE,
                        "{'globalSecondaryIndexes': [{'name': 'a', 'hashKey': 'id'}]}",
                        "{'globalSecondaryIndexes': [{'name': 'a', 'hashKey': 'is'}]}"))
                .isEqualTo(Map.of("globalSecondaryIndexes[0].hashKey", "UPDATE"));
        assertThat(engine.changes(BUCKET, "{'tags': {'a:b': '1'}}", "{'tags': {'a:b': '2'}}"))
                .isEqualTo(Map.of("tags[\"a:b\"]", "UPDATE"));
    }

    @Test
    void what_the_provider_keeps_or_does_not_look_at_is_no_change() {
        assertThat(engine.changes(TABLE, "{'ttl': {'enabled': true}, 'serverSideEncryption': {'enabled': true}}", "{}"))
                .isEmpty();
        assertThat(engine.changes("aws:ec2/securityGroup:SecurityGroup", "{'ingress': [{'fromPort': 1}]}", "{}"))
                .isEmpty();
        assertThat(engine.changes("aws:efs/fileSystem:FileSystem", "{'encrypted': true}", "{}"))
                .isEmpty();
        assertThat(engine.changes(
                        TABLE,
                        "{'attributes': [{'name': 'id', 'type': 'S'}]}",
                        "{'attributes': [{'name': 'id', 'type': 'N'}]}"))
                .isEmpty();
        assertThat(engine.changes(
                        "aws:iam/rolePolicy:RolePolicy",
                        "{'policy': '{\\\\'a\\\\': 1, \\\\'b\\\\': 2}'}".replace("\\\\'", "\\\""),
                        "{'policy': '{\\\\'b\\\\':2,\\\\'a\\\\':1}'}".replace("\\\\'", "\\\"")))
                .isEmpty();
    }

    @Test
    void the_order_of_a_set_is_no_change_and_that_of_life_cycle_rules_is_one() {
        assertThat(engine.changes(
                        "aws:iam/rolePolicy:RolePolicy",
                        policy("{'Action': ['a', 'b']}, {'Resource': ['c', 'd']}"),
                        policy("{'Resource': ['d', 'c']}, {'Action': ['b', 'a']}")))
                .isEmpty();
        assertThat(engine.changes(
                        TABLE,
                        "{'globalSecondaryIndexes': [{'name': 'a'}, {'name': 'b'}]}",
                        "{'globalSecondaryIndexes': [{'name': 'b'}, {'name': 'a'}]}"))
                .isEmpty();
        assertThat(engine.changes(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                        "{'rules': [{'id': 'a'}, {'id': 'b'}]}",
                        "{'rules': [{'id': 'b'}, {'id': 'a'}]}"))
                .isEqualTo(Map.of("rules[0].id", "UPDATE", "rules[1].id", "UPDATE"));
    }

    private static String policy(String statements) {
        return "{'policy': '{\\'Statement\\': [%s]}'}"
                .formatted(statements.replace("'", "\\'"))
                .replace("\\'", "\\\"");
    }

    @Test
    void what_cannot_be_there_twice_is_deleted_first() {
        assertThat(engine.difference(
                                "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "{'role': 'a'}", "{'role': 'b'}")
                        .getDeleteBeforeReplace())
                .isTrue();
        assertThat(engine.difference(ROLE, "{'name': 'r', 'path': '/'}", "{'name': 'r', 'path': '/x/'}")
                        .getDeleteBeforeReplace())
                .isTrue();
        assertThat(engine.difference(ROLE, "{'name': 'r'}", "{'name': 's'}").getDeleteBeforeReplace())
                .isFalse();
    }

    @Test
    void a_preview_knows_no_output_and_touches_nothing() {
        var previewed = engine.previewed(BUCKET, "{'bucket': 'data'}");

        assertThat(previewed.path("bucket").asText()).isEqualTo("data");
        assertThat(previewed.path("arn").asText()).isEqualTo(WireJson.UNKNOWN);
        assertThat(standIn.world().things()).isEmpty();
        assertThat(standIn.log().writes()).isEmpty();
    }

    @Test
    void outputs_look_like_those_of_aws() {
        standIn.world().account("111122223333");
        engine.configure("{'region': 'cn-north-1'}");
        engine.create(TABLE, "jobs", "{'name': 'jobs'}");
        engine.create(DATABASE, "db", "{'identifier': 'orders', 'manageMasterUserPassword': true, 'port': 5432}");
        engine.create(PARAMETER, "key", "{'name': '/a/KEY', 'type': 'SecureString', 'value': '1'}");
        engine.update(
                PARAMETER, "/a/KEY", "{'value': '1'}", "{'name': '/a/KEY', 'type': 'SecureString', 'value': '2'}");

        var world = standIn.world();
        assertThat(world.thing("jobs").outputs().path("arn").asText())
                .isEqualTo("arn:aws-cn:dynamodb:cn-north-1:111122223333:table/jobs");
        assertThat(world.thing("db")
                        .outputs()
                        .at("/masterUserSecrets/0/secretArn")
                        .asText())
                .startsWith("arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:rds!db-");
        assertThat(world.thing("db").outputs().path("endpoint").asText()).endsWith(".rds.amazonaws.com.cn:5432");
        assertThat(world.thing("/a/KEY").outputs().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_name_that_is_taken_is_refused_and_what_is_gone_may_be_deleted() {
        engine.create(ROLE, "one", "{'name': 'r'}");

        assertThatThrownBy(() -> engine.create(ROLE, "two", "{'name': 'r'}"))
                .hasMessageContaining("AlreadyExistsException: r already exists");
        engine.delete(ROLE, "r");
        engine.delete(ROLE, "r");
        assertThat(standIn.world().things()).isEmpty();
    }

    @Test
    void what_must_not_go_does_not() {
        engine.create(SimulatedImages.REPOSITORY, "repository", "{'name': 'svc/app'}");
        engine.create(TABLE, "table", "{'name': 't', 'deletionProtectionEnabled': true}");
        standIn.world().image("svc/app", "v1");

        assertThatThrownBy(() -> engine.delete(SimulatedImages.REPOSITORY, "svc/app"))
                .hasMessageContaining("RepositoryNotEmpty");
        assertThatThrownBy(() -> engine.delete(TABLE, "t")).hasMessageContaining("protected from deletion");
        engine.update(SimulatedImages.REPOSITORY, "svc/app", "{}", "{'name': 'svc/app', 'forceDelete': true}");
        engine.delete(SimulatedImages.REPOSITORY, "svc/app");
    }

    @Test
    void a_block_with_nothing_in_it_is_dropped_and_planned_again_each_time() {
        for (var empty : List.of("{}", "{'failureThreshold': 0}")) {
            var inputs = "{'name': 'svc', 'healthCheckCustomConfig': %s}".formatted(empty);
            var id = engine.create(DISCOVERY, "svc", inputs);

            var state = standIn.world().thing(id).outputs();
            assertThat(state.has("healthCheckCustomConfig")).isFalse();
            assertThat(engine.changes(DISCOVERY, state.toString(), inputs))
                    .containsEntry("healthCheckCustomConfig", "ADD_REPLACE");
            assertThat(engine.changes(DISCOVERY, state.toString(), "{'name': 'svc'}"))
                    .doesNotContainKey("healthCheckCustomConfig");
            engine.delete(DISCOVERY, id);
        }
        var kept =
                engine.create(DISCOVERY, "svc", "{'name': 'svc', 'healthCheckCustomConfig': {'failureThreshold': 1}}");
        assertThat(standIn.world().thing(kept).outputs().has("healthCheckCustomConfig"))
                .isTrue();
    }

    @Test
    void cloud_map_deletes_nothing_that_is_in_use() {
        var namespaces = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
        var namespace = engine.create(namespaces, "ns", "{'name': 'svc.local', 'vpc': 'vpc-1'}");
        var other = engine.create(namespaces, "other", "{'name': 'svc.internal', 'vpc': 'vpc-1'}");
        var name = engine.create(DISCOVERY, "name", named(namespace, ""));
        var arn = standIn.world().thing(name).outputs().path("arn").asText();
        engine.create(
                "aws:ecs/service:Service",
                "tasks",
                "{'name': 't', 'serviceRegistries': {'registryArn': '%s'}}".formatted(arn));

        assertThatThrownBy(() -> engine.create(DISCOVERY, "again", named(namespace, "")))
                .hasMessageContaining("AlreadyExists");
        engine.create(DISCOVERY, "elsewhere", named(other, ""));
        assertThatThrownBy(() -> engine.delete(namespaces, namespace)).hasMessageContaining("has associated services");
        assertThatThrownBy(() -> engine.delete(DISCOVERY, name)).hasMessageContaining("contains registered instances");
        engine.update(DISCOVERY, name, named(namespace, ""), named(namespace, ", 'forceDestroy': true"));
        engine.delete(DISCOVERY, name);
        engine.delete(namespaces, namespace);
    }

    private static String named(String namespace, String more) {
        return "{'name': 'svc', 'dnsConfig': {'namespaceId': '%s', 'dnsRecords': [{'ttl': 10, 'type': 'A'}]}%s}"
                .formatted(namespace, more);
    }

    @Test
    void a_look_sees_drift_and_what_is_gone() {
        engine.create(BUCKET, "data", "{'bucket': 'data', 'forceDestroy': true}");
        standIn.world().tamper("data", "forceDestroy", false);

        var read = engine.read(BUCKET, "data");
        assertThat(WireJson.object(read.getInputs()).path("forceDestroy").asBoolean(true))
                .isFalse();
        standIn.world().remove("data");
        assertThat(engine.read(BUCKET, "data").getId()).isEmpty();
    }

    @Test
    void what_was_always_there_is_imported_by_its_id() {
        var strategy = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";
        standIn.world().exists(strategy, "semantic-1", Map.of("memoryId", "memory-1", "name", "semantic"));

        assertThat(engine.read(strategy, "memory-1,semantic-1").getId()).isEqualTo("semantic-1");
        assertThat(WireJson.object(engine.read(strategy, "memory-1,semantic-1").getInputs())
                        .path("name")
                        .asText())
                .isEqualTo("semantic");
        assertThatThrownBy(() -> engine.read(strategy, "semantic-1")).hasMessageContaining("memory_id,strategy_id");
    }

    @Test
    void what_the_provider_calls_a_secret_is_marked_as_one() {
        standIn.world().exists(PARAMETER, "/a/KEY", Map.of("name", "/a/KEY", "value", "hush"));

        var read = engine.read(PARAMETER, "/a/KEY").getProperties().getFieldsOrThrow("value");
        assertThat(read.getStructValue().getFieldsMap()).containsKeys("4dabf18193072939515e22adb298388d", "value");
    }

    @Test
    void look_ups_answer_a_small_account() {
        engine.configure("{'region': 'eu-west-1'}");

        assertThat(engine.lookUp("aws:index/getCallerIdentity:getCallerIdentity", Map.of())
                        .path("accountId")
                        .asText())
                .isEqualTo(SimulatedAccount.ACCOUNT);
        assertThat(engine.lookUp("aws:index/getRegion:getRegion", Map.of())
                        .path("region")
                        .asText())
                .isEqualTo("eu-west-1");
        var subnets = engine.lookUp("aws:ec2/getSubnets:getSubnets", Map.of("tags", Map.of("network", "private")));
        var zones = subnets.path("ids")
                .valueStream()
                .map(it -> engine.lookUp("aws:ec2/getSubnet:getSubnet", Map.of("id", it.asText())))
                .map(it -> it.path("availabilityZone").asText());
        assertThat(zones).containsExactly("eu-west-1a", "eu-west-1b", "eu-west-1c");
        var balancer = engine.lookUp("aws:lb/getLoadBalancer:getLoadBalancer", Map.of("name", "alb"));
        assertThat(engine.lookUp(
                                "aws:lb/getListener:getListener",
                                Map.of("loadBalancerArn", balancer.path("arn").asText(), "port", 443))
                        .path("arn")
                        .asText())
                .startsWith("arn:aws:elasticloadbalancing:eu-west-1:470935583836:listener/app/alb/");
        assertThat(engine.lookUp("cloudflare:index/getZone:getZone", Map.of("zoneId", "z"))
                        .path("name")
                        .asText())
                .isEqualTo("example.com");
        assertThatThrownBy(() -> engine.lookUp("aws:ssm/getParameter:getParameter", Map.of("name", "/none")))
                .hasMessageContaining("ParameterNotFound");
    }

    @Test
    void a_test_may_say_what_look_ups_answer() {
        var token = "aws:ssm/getParameter:getParameter";
        standIn.world().looksUp(token, Map.of("name", "/mine"), Map.of("value", "1"));
        standIn.world().failsToLookUp(token, Map.of("name", "/closed"), "AccessDeniedException: no");

        assertThat(engine.lookUp(token, Map.of("name", "/mine")).path("value").asText())
                .isEqualTo("1");
        assertThatThrownBy(() -> engine.lookUp(token, Map.of("name", "/closed")))
                .hasMessageContaining("AccessDenied");
    }

    @Test
    void only_what_was_encrypted_for_it_is_decrypted() {
        var token = "aws:kms/getSecrets:getSecrets";
        var payload = Base64.getEncoder().encodeToString("plain:hush".getBytes(StandardCharsets.UTF_8));

        assertThat(engine.lookUp(token, Map.of("secrets", List.of(Map.of("name", "KEY", "payload", payload))))
                        .at("/plaintext/KEY")
                        .asText())
                .isEqualTo("hush");
        assertThatThrownBy(() ->
                        engine.lookUp(token, Map.of("secrets", List.of(Map.of("name", "KEY", "payload", "AQIC")))))
                .hasMessageContaining("AccessDeniedException");
    }

    @Test
    void an_image_is_there_once_somebody_pushed_it() {
        var token = "aws:ecr/getImage:getImage";
        var args = Map.of("repositoryName", "svc/app", "imageTag", "v1");

        assertThatThrownBy(() -> engine.lookUp(token, args)).hasMessageContaining("RepositoryNotFoundException");
        engine.create(SimulatedImages.REPOSITORY, "repository", "{'name': 'svc/app'}");
        assertThatThrownBy(() -> engine.lookUp(token, args)).hasMessageContaining("ImageNotFoundException");
        standIn.world().image("svc/app", "v1");
        assertThat(engine.lookUp(token, args).path("imageDigest").asText()).startsWith("sha256:");
    }

    @Test
    void the_call_that_is_meant_fails_and_quotes_what_it_was_given() {
        standIn.faults()
                .set(InjectedFault.fails("create", "", "ValidationException: {input.bucket} is bad")
                        .after(1));

        engine.create(BUCKET, "one", "{'bucket': 'one'}");
        assertThatThrownBy(() -> engine.create(BUCKET, "two", "{'bucket': 'two'}"))
                .hasMessageContaining("ValidationException: two is bad");
        engine.create(BUCKET, "three", "{'bucket': 'three'}");
        assertThat(standIn.world().things(BUCKET))
                .extracting(SimulatedResource::id)
                .containsExactly("one", "three");
    }

    @Test
    void an_answer_may_be_lost_after_the_thing_was_made() {
        standIn.faults()
                .set(InjectedFault.fails("create", "one", "connection reset").butMade());

        assertThatThrownBy(() -> engine.create(BUCKET, "one", "{'bucket': 'one'}"))
                .hasMessageContaining("connection reset");
        assertThat(standIn.world().things(BUCKET)).hasSize(1);
    }

    @Test
    void credentials_expire_after_so_many_calls() {
        standIn.faults().set(InjectedFault.expires(2));

        engine.create(BUCKET, "one", "{'bucket': 'one'}");
        engine.read(BUCKET, "one");
        assertThatThrownBy(() -> engine.read(BUCKET, "one")).hasMessageContaining("ExpiredToken");
        assertThatThrownBy(() -> engine.delete(BUCKET, "one")).hasMessageContaining("ExpiredToken");
    }

    @Test
    void the_providers_settings_may_be_refused() {
        standIn.faults().set(InjectedFault.fails("configure", "aws", "no valid credential sources found"));

        assertThatThrownBy(() -> engine.configure("{'region': 'us-west-2'}"))
                .hasMessageContaining("no valid credential sources");
    }

    @Test
    void a_slow_call_obeys_the_engines_cancel_where_it_is_to() {
        standIn.faults()
                .set(InjectedFault.slow("create", "", WaitLimit.DURATION).cancellable());
        var creating = CompletableFuture.runAsync(() -> engine.create(BUCKET, "one", "{'bucket': 'one'}"));
        standIn.log().await(it -> it.operation().equals("create"));

        engine.cancel();

        assertThatThrownBy(creating::join).hasMessageContaining("canceled");
        assertThat(standIn.world().things()).isEmpty();
    }

    @Test
    void the_log_has_the_beginning_and_the_end_of_each_call_and_no_value() {
        engine.create(PARAMETER, "key", "{'name': '/a/KEY', 'type': 'SecureString', 'value': 'planted-91d0'}");

        assertThat(standIn.log().lines())
                .extracting(ProviderCall::operation, ProviderCall::end)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("create", false),
                        org.assertj.core.groups.Tuple.tuple("create", true));
        assertThat(standIn.log().file()).content().doesNotContain("planted");
    }

    @Test
    void two_servers_may_share_a_world() {
        try (var other = StandInProvider.start(folder.resolve("world.json"));
                var second = new ProviderClient(other)) {
            engine.create(BUCKET, "one", "{'bucket': 'one'}");
            second.create(BUCKET, "two", "{'bucket': 'two'}");

            assertThat(second.read(BUCKET, "one").getId()).isEqualTo("one");
            assertThat(standIn.log().writes())
                    .extracting(ProviderCall::server)
                    .containsExactly(standIn.port(), other.port());
        }
    }

    @Test
    void engines_that_act_at_the_same_time_are_found() {
        try (var other = StandInProvider.start(folder.resolve("world.json"));
                var second = new ProviderClient(other)) {
            engine.create(BUCKET, "one", "{'bucket': 'one'}");
            engine.create(BUCKET, "two", "{'bucket': 'two'}");
            second.create(BUCKET, "three", "{'bucket': 'three'}");
            assertThat(standIn.log().overlaps()).isEmpty();

            engine.delete(BUCKET, "one");
            assertThat(standIn.log().overlaps()).containsExactly(standIn.port() + " and " + other.port());
        }
    }
}
