package com.althq.platform.engine.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.NameConflicts.DeclaredSpec;
import com.althq.platform.engine.offline.NameConflicts.PreviousSpec;
import com.althq.platform.graph.Resource;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameConflictsTest {

    private static final DeploymentTarget DEV =
            new DeploymentTarget("dev", "us-west-2", Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// Resources without a name that AWS or Cloudflare would give only once: parts of others, and what has an id.
    private static final Set<String> NAMELESS = Set.of(
            "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy",
            "aws:ecr/lifecyclePolicy:LifecyclePolicy",
            "aws:ecs/service:Service", // in the cluster of its service
            "aws:ecs/taskDefinition:TaskDefinition", // a family takes as many revisions as one likes
            "aws:efs/accessPoint:AccessPoint",
            "aws:efs/backupPolicy:BackupPolicy",
            "aws:efs/mountTarget:MountTarget",
            "aws:iam/rolePolicy:RolePolicy",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:lambda/functionUrl:FunctionUrl",
            "aws:lambda/permission:Permission",
            "aws:lb/listenerRule:ListenerRule", // its priority has a warning of its own
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
            "aws:s3/bucketVersioningV2:BucketVersioningV2",
            "aws:servicediscovery/service:Service", // in the namespace of its service
            "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication",
            "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy",
            "pulumi:providers:aws",
            "pulumi:providers:cloudflare");

    @Test
    void every_type_of_a_plan_has_a_unique_name_or_is_known_to_have_none() throws IOException {
        var spec = spec(Files.readString(Path.of("src/test/resources/spec/good-everything.yaml")));
        var types = new OfflineEngine()
                .graph(DEV, spec).resources().stream()
                        .map(Resource::type)
                        .distinct()
                        .toList();

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(UniquePhysicalName.has(type)).as(type).isNotEqualTo(NAMELESS.contains(type)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dynamodb: {tables: [{name: events, partitionKey: id}]}           | table `events`       | /spec/dynamodb/tables/0/name
            s3: {buckets: [{name: uploads}]}                                 | bucket               | /spec/s3/buckets/0/name
            agentcoreRuntime: {runtimes: [{name: agent, image: a}]}          | agent runtime `agent`| /spec/agentcoreRuntime/runtimes/0/name
            serviceDiscovery: {namespace: shop.local}                        | namespace            | /spec/serviceDiscovery/namespace
            eventbridge: {scheduleGroup: nightly}                            | schedule group       | /spec/eventbridge/scheduleGroup
            """)
    void what_two_services_call_the_same_is_an_error_in_both_at_the_line_of_the_name(
            String section, String thing, String pointer) {
        var found = of(file("orders", section), file("billing", section));

        assertThat(found).containsOnlyKeys("orders/platform.yaml", "billing/platform.yaml");
        assertThat(found.get("orders/platform.yaml")).singleElement().satisfies(it -> {
            assertThat(it.isError()).isTrue();
            assertThat(it.message()).contains(thing, "`billing/platform.yaml`");
            assertThat(it.pointer()).isEqualTo(pointer);
            assertThat(it.position().line()).isEqualTo(6);
        });
        assertThat(found.get("billing/platform.yaml"))
                .singleElement()
                .satisfies(it -> assertThat(it.message()).contains(thing, "`orders/platform.yaml`"));
    }

    @Test
    void names_that_differ_in_the_case_of_a_domain_are_the_same() {
        assertThat(of(
                        file("orders", "serviceDiscovery: {namespace: Shop.local}"),
                        file("billing", "serviceDiscovery: {namespace: shop.local}")))
                .hasSize(2);
    }

    @Test
    void the_shared_default_schedule_group_is_made_by_nobody() {
        assertThat(of(
                        file("orders", "eventbridge: {scheduleGroup: default}"),
                        file("billing", "eventbridge: {scheduleGroup: default}")))
                .isEmpty();
    }

    @Test
    void a_name_that_is_put_together_from_other_parts_is_found() {
        var found = of(
                file("shop", "lambda: {functions: [{name: api-resize, image: api-resize}]}"),
                file("shop-api", "lambda: {functions: [{name: resize, image: resize}]}"));

        assertThat(found.get("shop/platform.yaml"))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/spec/lambda/functions/0/name", "/spec/lambda/functions/0/image");
        assertThat(found.get("shop-api/platform.yaml"))
                .extracting(Finding::message)
                .anySatisfy(it -> assertThat(it).contains("function `shop-api-resize`", "`shop/platform.yaml`"))
                .anySatisfy(it -> assertThat(it).contains("image repository `shop-api-resize`"));
    }

    @Test
    void an_image_may_have_the_repository_of_another_service() {
        var found = of(file("shop", "lambda: {functions: [{name: f, image: api}]}"), file("shop-api", "compute: {}"));

        assertThat(found.get("shop/platform.yaml"))
                .extracting(Finding::pointer)
                .containsExactly("/spec/lambda/functions/0/image");
        assertThat(found.get("shop-api/platform.yaml"))
                .extracting(Finding::pointer)
                .containsExactly("/metadata/name");
    }

    @Test
    void names_that_are_cut_to_the_same_are_found_at_the_names_of_the_services() {
        var found = of(
                file("a-service-with-a-name-too-long-for-it-one", "compute: {}"),
                file("a-service-with-a-name-too-long-for-it-two", "compute: {}"));

        assertThat(found.values())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).singleElement().satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/metadata/name");
                    assertThat(finding.message()).contains("target group");
                }));
    }

    @Test
    void a_service_that_is_declared_twice_is_said_once_in_each_file() {
        var twin = new DeclaredSpec(
                "other/platform.yaml",
                file("orders", "compute: {}").spec(),
                file("orders", "compute: {}").source());

        assertThat(of(file("orders", "compute: {}"), twin).values())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).singleElement().satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("service-declared-twice");
                    assertThat(finding.position().line()).isEqualTo(4);
                }));
    }

    @Test
    void a_file_that_is_named_twice_is_one_file() {
        assertThat(of(file("orders", "compute: {}"), file("orders", "compute: {}")))
                .isEmpty();
    }

    @Test
    void services_that_share_no_name_have_no_finding() {
        assertThat(of(file("orders", "compute: {}"), file("billing", "compute: {}")))
                .isEmpty();
    }

    @Test
    void a_renamed_service_that_keeps_the_names_of_its_tables_is_warned_of_the_old_stack() {
        var section = "dynamodb: {tables: [{name: events, partitionKey: id}]}";
        var found = NameConflicts.of(DEV, List.of(file("purchases", section)), List.of(former("orders", section)));

        assertThat(found.get("purchases/platform.yaml")).singleElement().satisfies(it -> {
            assertThat(it.isError()).isFalse();
            assertThat(it.message()).contains("table `events`", "stack of `orders`", "old/orders/platform.yaml");
            assertThat(it.position().line()).isEqualTo(6);
        });
    }

    @Test
    void a_table_that_moves_to_another_service_is_warned_of() {
        var table = "dynamodb: {tables: [{name: events, partitionKey: id}]}";
        var other = "dynamodb: {tables: [{name: others, partitionKey: id}]}";
        var found = NameConflicts.of(
                DEV,
                List.of(file("orders", other), file("billing", table)),
                List.of(former("orders", table), former("billing", "compute: {}")));

        assertThat(found).containsOnlyKeys("billing/platform.yaml");
    }

    @Test
    void what_a_service_had_before_is_its_own() {
        var table = "dynamodb: {tables: [{name: events, partitionKey: id}]}";

        assertThat(NameConflicts.of(DEV, List.of(file("orders", table)), List.of(former("orders", table))))
                .isEmpty();
    }

    private static Map<String, List<Finding>> of(DeclaredSpec... files) {
        return NameConflicts.of(Stream.of(files).toList());
    }

    private static PreviousSpec former(String service, String section) {
        return new PreviousSpec(
                "old/" + service + "/platform.yaml", file(service, section).spec());
    }

    private static DeclaredSpec file(String service, String section) {
        var read = (SpecReadResult.Valid)
                new SpecReader().read("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  %s
                """.formatted(service, section).getBytes(UTF_8));
        return new DeclaredSpec(service + "/platform.yaml", read.spec(), read.source());
    }

    private static PlatformSpec spec(String text) {
        return ((SpecReadResult.Valid) new SpecReader().read(text.getBytes(UTF_8))).spec();
    }
}
