package com.althq.platform.report.words;

import static com.althq.platform.report.TestPlans.adds;
import static com.althq.platform.report.TestPlans.change;
import static com.althq.platform.report.TestPlans.removes;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.report.SampleReports;
import com.althq.platform.report.TestPlans;
import com.althq.platform.report.text.StyledText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanHighlightsTest {

    private static final String ROLE = "aws:iam/role:Role";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";

    @ParameterizedTest
    @CsvSource({
        "aws:ecs/service:Service, name, service",
        "aws:ecs/taskDefinition:TaskDefinition, family, task definition",
        "aws:efs/fileSystem:FileSystem, creationToken, file system",
        "aws:elasticache/replicationGroup:ReplicationGroup, replicationGroupId, cache",
        "aws:rds/instance:Instance, identifier, database",
        "aws:dynamodb/table:Table, name, table",
        "aws:lambda/function:Function, name, function",
        "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace, name, DNS namespace",
        "aws:scheduler/scheduleGroup:ScheduleGroup, name, schedule group",
        "aws:s3/bucketV2:BucketV2, bucket, bucket",
        "aws:s3/bucket:Bucket, bucket, bucket",
        "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime, agentRuntimeName, runtime",
        "aws:bedrock/agentcoreMemory:AgentcoreMemory, name, memory",
        "aws:ecr/repository:Repository, name, image repository",
        "aws:iam/role:Role, name, role",
        "cloudflare:index/dnsRecord:DnsRecord, name, DNS record"
    })
    void every_capability_is_told_in_the_words_of_platform_yaml(String type, String property, String kind) {
        var entries = entries(new TestPlans("x").creates(type, "logical", Map.of(property, "orders")));

        assertThat(entries).containsExactly("create " + kind + " orders: ");
    }

    @Test
    void a_type_without_a_word_is_told_as_it_is() {
        assertThat(entries(new TestPlans("x").deletes("aws:sqs/queue:Queue", "letters", Map.of())))
                .containsExactly("delete aws:sqs/queue:Queue letters: ");
    }

    @Test
    void a_part_that_comes_later_changes_what_it_belongs_to() {
        var of = new TestPlans("x").keeps(SampleReports.BUCKET, "b", Map.of("bucket", "orders"));
        of.creates(
                VERSIONING,
                "v",
                Map.of(
                        "bucket", of.ref(SampleReports.BUCKET, "b", "id"),
                        "versioningConfiguration", Map.of("status", "Enabled")));

        assertThat(entries(of)).containsExactly("update bucket orders: now versioned");
    }

    @Test
    void a_part_that_goes_changes_what_it_belongs_to() {
        var of = new TestPlans("x").keeps(SampleReports.BUCKET, "b", Map.of("bucket", "orders"));
        of.deletes(VERSIONING, "v", Map.of("bucket", of.ref(SampleReports.BUCKET, "b", "id")));

        assertThat(entries(of)).containsExactly("update bucket orders: versioning removed");
    }

    @Test
    void a_part_whose_owner_nobody_knows_is_told_by_itself() {
        assertThat(entries(new TestPlans("x").deletes(VERSIONING, "v", Map.of("bucket", "elsewhere"))))
                .containsExactly("delete versioning v: ");
    }

    @Test
    void a_change_is_called_by_its_name_and_keeps_both_values() {
        var of = new TestPlans("x")
                .updates(
                        RUNTIME,
                        "r",
                        Map.of("agentRuntimeName", "planner"),
                        change("networkConfiguration.networkMode", "PUBLIC", "VPC", false),
                        change("environmentVariables.LEVEL", "info", "debug", false),
                        change("tags.Name", "a", "b", false));

        assertThat(entries(of))
                .containsExactly(
                        "update runtime planner: network PUBLIC → VPC, environment variable LEVEL info → debug");
    }

    @Test
    void an_index_that_goes_is_one_change() {
        var of = new TestPlans("x")
                .updates(
                        TABLE,
                        "t",
                        Map.of("name", "orders"),
                        TestPlans.removes("globalSecondaryIndexes[1].hashKey", "status"),
                        TestPlans.removes("globalSecondaryIndexes[1].name", "by-status"),
                        TestPlans.removes("globalSecondaryIndexes[1].projectionType", "ALL"));

        assertThat(entries(of)).containsExactly("update table orders: indexes by-status removed");
    }

    @Test
    void what_changes_in_the_document_of_a_container_is_said() {
        var before = """
                [{"name":"orders","image":"orders:1","portMappings":[{"containerPort":8000,"name":"http"}],
                "environment":[{"name":"LEVEL","value":"info"},{"name":"OLD","value":"1"}]}]""";
        var after = """
                [{"name":"orders","image":"orders:2","portMappings":[{"containerPort":9000,"name":"http"}],
                "environment":[{"name":"NEW","value":"2"},{"name":"LEVEL","value":"debug"}],
                "secrets":[{"name":"API_KEY","valueFrom":"arn:aws:ssm:x"}],"user":"nobody"}]""";
        var of = new TestPlans("x")
                .updates(
                        "aws:ecs/taskDefinition:TaskDefinition",
                        "t",
                        Map.of("family", "orders", "containerDefinitions", after),
                        change("containerDefinitions", before, after, true));

        assertThat(entries(of))
                .containsExactly("update task definition orders: environment variable LEVEL info → debug,"
                        + " environment variable OLD 1 removed, environment variable NEW 2 added,"
                        + " image orders:1 → orders:2, port 8000 → 9000, secret API_KEY added,"
                        + " containers [orders].user nobody added");
    }

    @Test
    void an_index_that_changes_is_named_and_so_is_one_that_comes_beside_it() {
        var of = new TestPlans("x")
                .updates(
                        TABLE,
                        "t",
                        Map.of(
                                "name",
                                "orders",
                                "globalSecondaryIndexes",
                                List.of(Map.of("name", "by-day"), Map.of("name", "by-status"))),
                        change("globalSecondaryIndexes[1].hashKey", "status", "state", false),
                        adds("globalSecondaryIndexes[0]", Map.of("name", "by-day", "hashKey", "day")));

        assertThat(entries(of))
                .containsExactly(
                        "update table orders: indexes by-day added," + " indexes [by-status].hashKey status → state");
    }

    @Test
    void an_inbound_rule_is_said_by_its_port() {
        var type = "aws:ec2/securityGroup:SecurityGroup";
        var rule = Map.of("fromPort", 9000, "toPort", 9000, "protocol", "tcp", "cidrBlocks", List.of("10.0.0.0/8"));
        var of = new TestPlans("x")
                .updates(
                        type,
                        "g",
                        Map.of("name", "orders"),
                        change("ingress[0].fromPort", 80, 81, false),
                        change("ingress[0].toPort", 80, 81, false),
                        change("ingress[0].protocol", "tcp", "udp", false),
                        adds("ingress[1]", rule));

        assertThat(entries(of))
                .containsExactly("update security group orders: inbound port 80 → 81, inbound port 9000 added,"
                        + " inbound rules [81].protocol tcp → udp");
    }

    @Test
    void a_rule_of_a_life_cycle_is_said_by_its_prefix() {
        var of = new TestPlans("x")
                .updates(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                        "l",
                        Map.of("rules", List.of(Map.of("filter", Map.of("prefix", "a/")))),
                        change("rules[0].expiration.days", 30, 7, false),
                        change("rules[0].status", "Enabled", "Disabled", false),
                        removes("rules[1]", Map.of("filter", Map.of("prefix", "b/"), "expiration", Map.of("days", 9))));

        assertThat(entries(of))
                .containsExactly("update life cycle l: days until objects expire under a/ 30 → 7,"
                        + " days until objects expire under b/ 9 removed,"
                        + " life-cycle rules [a/].status Enabled → Disabled");
    }

    @Test
    void what_aws_offers_on_everything_only_is_said_once_and_not_wide() {
        var of = new TestPlans("x")
                .grants("r", "ecr:GetAuthorizationToken", "*", "compute", Operation.CREATE)
                .grants("r", "ec2:DescribeSubnets", "*", "compute", Operation.CREATE)
                .grants("r", "ec2:CreateNetworkInterface", "*", "compute", Operation.CREATE);

        assertThat(access(of))
                .containsExactly(
                        "r may ec2:CreateNetworkInterface on * (any resource)",
                        "r may ec2:DescribeSubnets, ecr:GetAuthorizationToken on everything (AWS offers nothing narrower)");
        assertThat(PlanHighlights.of(of.plan()).access())
                .extracting(GrantSentence::isWide)
                .containsExactly(true, false);
    }

    @Test
    void who_may_read_a_secret_is_said_as_such() {
        var of = new TestPlans("x")
                .creates("aws:rds/instance:Instance", "d", Map.of("identifier", "orders-db"))
                .creates("aws:ssm/parameter:Parameter", "p", Map.of("name", "/platform/dev/orders/KEY"))
                .grants(
                        "r",
                        "secretsmanager:GetSecretValue",
                        "${d.masterUserSecrets[0].secretArn}",
                        "",
                        Operation.CREATE)
                .grants("r", "ssm:GetParameters", "${p.arn}", "", Operation.CREATE);

        assertThat(access(of))
                .containsExactly(
                        "r may read (secretsmanager:GetSecretValue) the password of database orders-db",
                        "r may read (ssm:GetParameters) secret /platform/dev/orders/KEY");
    }

    @Test
    void grants_of_one_kind_are_one_sentence_about_things_by_name() {
        var of = new TestPlans("x")
                .creates(ROLE, "r", Map.of("name", "orders-task"))
                .creates(SampleReports.BUCKET, "b", Map.of("bucket", "orders"))
                .creates(TABLE, "t", Map.of("name", "jobs"));
        for (var resource : List.of("${b.arn}", "${b.arn}/*", "${t.arn}", "${t.arn}/*")) {
            of.grants("orders-task", "a:Get", resource, "", Operation.CREATE);
            of.grants("orders-task", "a:Put", resource, "", Operation.CREATE);
        }

        assertThat(access(of))
                .containsExactly("role orders-task may a:Get, a:Put on bucket orders and everything in it,"
                        + " table jobs and everything in it");
    }

    @Test
    void a_text_that_only_looks_like_a_reference_stays_as_it_is() {
        var of = new TestPlans("x").creates(SampleReports.BUCKET, "b", Map.of("bucket", "orders"));
        of.grants("r", "s3:Get", "$${b.arn}", "", Operation.CREATE);

        assertThat(access(of)).containsExactly("r may s3:Get on $${b.arn}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "* except s3:DeleteBucket"})
    void what_reaches_beyond_the_stack_is_wide(String action) {
        var of = new TestPlans("x").grants("r", action, "arn:aws:s3:::b", "", Operation.CREATE);

        assertThat(PlanHighlights.of(of.plan()).access()).singleElement().returns(true, GrantSentence::isWide);
    }

    @Test
    void only_which_service_may_assume_a_role_is_in_the_background() {
        var of = new TestPlans("x").creates(ROLE, "r", Map.of("name", "task"));
        of.grants("ecs-tasks.amazonaws.com", "sts:AssumeRole", "task", "", Operation.CREATE);
        of.grants("task", "sts:AssumeRole", "arn:aws:iam::1:role/other", "", Operation.CREATE);
        of.grants("*", "sts:AssumeRole", "task", "", Operation.CREATE);
        of.grants("task", "s3:Get", "arn:aws:s3:::b", "", Operation.SAME);

        var highlights = PlanHighlights.of(of.plan());

        assertThat(highlights.prominent())
                .extracting(PlanHighlightsTest::plain)
                .containsExactly(
                        "anybody (*) may assume task", "role task may sts:AssumeRole on arn:aws:iam::1:role/other");
        assertThat(highlights.background())
                .extracting(PlanHighlightsTest::plain)
                .containsExactly("ecs-tasks.amazonaws.com may assume task", "role task may s3:Get on arn:aws:s3:::b");
    }

    @Test
    void a_policy_that_cannot_be_read_is_said_and_wide() {
        var of = new TestPlans("x")
                .grants(new Grant(
                        Grant.Kind.UNREADABLE, "r", "unreadable policy", "p", Optional.empty(), "", Operation.CREATE));

        assertThat(access(of)).containsExactly("r has a policy that cannot be read: p");
        assertThat(PlanHighlights.of(of.plan()).prominent()).singleElement().returns(true, GrantSentence::isWide);
    }

    private static List<String> access(TestPlans of) {
        return PlanHighlights.of(of.plan()).access().stream()
                .map(PlanHighlightsTest::plain)
                .toList();
    }

    private static String plain(GrantSentence access) {
        return access.principal().words(" ").join(access.sentence()).plain();
    }

    private static List<String> entries(TestPlans of) {
        return PlanHighlights.of(of.plan()).entries().stream()
                .map(it -> it.operation().word() + " " + it.kind().plain() + " " + it.name() + ": "
                        + StyledText.join(", ", it.facts()).plain())
                .toList();
    }
}
