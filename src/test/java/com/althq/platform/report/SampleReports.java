package com.althq.platform.report;

import static com.althq.platform.plan.Operation.CREATE;
import static com.althq.platform.plan.Operation.DELETE;
import static com.althq.platform.plan.Operation.REPLACE;
import static com.althq.platform.plan.Operation.SAME;
import static com.althq.platform.report.TestPlans.adds;
import static com.althq.platform.report.TestPlans.change;
import static com.althq.platform.report.TestPlans.removes;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports that stand for what a pull request can bring.
public final class SampleReports {

    public static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    private static final String PUBLIC_ACCESS = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
    private static final String STRATEGY = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";
    private static final String REPOSITORY = "aws:ecr/repository:Repository";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";

    private SampleReports() {}

    public static Report report(FileReport... files) {
        return new Report(
                "dev",
                "us-west-2",
                "offline",
                Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"),
                Optional.of("https://github.com/althq/agents/actions/runs/412"),
                Optional.of("develop"),
                List.of(files));
    }

    public static Previewed previewed(String path, String service, Plan plan, Finding... findings) {
        return new Previewed(path, service, plan, List.of(findings), false, List.of());
    }

    public static Finding finding(Severity severity, String rule, String message, int line, int column, String hint) {
        return new Finding(
                severity,
                rule,
                message,
                "/spec",
                new Position(line, column),
                Optional.of(hint).filter(it -> !it.isEmpty()));
    }

    /// A service that is new: a bucket, a table, a runtime with its memory, and what they may do.
    public static Previewed newService() {
        var of = new TestPlans("agent-factory");
        bucket(of, "agent_factory_state", "470935583836-agent-factory-state");
        of.creates(
                VERSIONING,
                "agent_factory_state_versioning",
                Map.of(
                        "bucket", of.ref(BUCKET, "agent_factory_state_bucket", "id"),
                        "versioningConfiguration", Map.of("status", "Enabled")));
        of.creates(
                LIFECYCLE,
                "agent_factory_state_lifecycle",
                Map.of(
                        "bucket", of.ref(BUCKET, "agent_factory_state_bucket", "id"),
                        "rules",
                                List.of(Map.of(
                                        "id",
                                        "rule-0",
                                        "status",
                                        "Enabled",
                                        "filter",
                                        Map.of("prefix", "tmp/"),
                                        "expiration",
                                        Map.of("days", 30)))));
        of.creates(
                TABLE,
                "agent-factory_agent-factory-jobs_table",
                Map.of(
                        "name", "agent-factory-jobs",
                        "hashKey", "tenant",
                        "rangeKey", "created",
                        "billingMode", "PAY_PER_REQUEST",
                        "ttl", Map.of("attributeName", "expiresAt", "enabled", true),
                        "globalSecondaryIndexes", List.of(Map.of("name", "by-status", "hashKey", "status"))));
        of.creates(
                MEMORY,
                "agent-factory_agentcore_memory",
                Map.of("name", "agent_factory_memory", "eventExpiryDuration", 365));
        of.creates(
                STRATEGY,
                "agent-factory_agentcore_memory_semantic",
                Map.of(
                        "memoryId", of.ref(MEMORY, "agent-factory_agentcore_memory", "id"),
                        "name", "agent_factory_memory_semantic",
                        "type", "SEMANTIC"));
        of.creates(REPOSITORY, "agent-factory-planner_ecr", Map.of("name", "agent-factory-planner"));
        of.creates(
                RUNTIME,
                "agent-factory_planner_agentcore_runtime",
                Map.of(
                        "agentRuntimeName", "agent_factory_planner",
                        "agentRuntimeArtifact",
                                Map.of(
                                        "containerConfiguration",
                                        Map.of(
                                                "containerUri",
                                                Value.joined(List.of(
                                                        of.ref(
                                                                REPOSITORY,
                                                                "agent-factory-planner_ecr",
                                                                "repositoryUrl"),
                                                        new Value.Text(":latest"))))),
                        "networkConfiguration", Map.of("networkMode", "PUBLIC"),
                        "environmentVariables",
                                Map.of(
                                        "S3_BUCKET_AGENT_FACTORY_STATE", "470935583836-agent-factory-state",
                                        "OPENAI_API_KEY", new Value.Secret("OPENAI_API_KEY"),
                                        "TEMPLATE", "${HOME}/x")));
        of.creates(ROLE, "agent-factory_agentcore_runtime_role", Map.of("name", "agent-factory-agentcore-runtime"));
        of.creates(
                POLICY,
                "agent-factory_s3_agentcore_policy",
                Map.of(
                        "role", "agent-factory-agentcore-runtime",
                        "policy", "{\"Version\":\"2012-10-17\"}"));
        of.creates("pulumi:providers:aws", "aws-tagged", Map.of("region", "us-west-2"));
        var role = "agent-factory-agentcore-runtime";
        of.grants(role, "s3:*", "${agent_factory_state_bucket.arn}", "agentcoreRuntime + s3", CREATE);
        of.grants(role, "s3:*", "${agent_factory_state_bucket.arn}/*", "agentcoreRuntime + s3", CREATE);
        of.grants(
                role,
                "dynamodb:*",
                "${agent-factory_agent-factory-jobs_table.arn}",
                "agentcoreRuntime + dynamodb",
                CREATE);
        of.grants(
                role,
                "dynamodb:*",
                "${agent-factory_agent-factory-jobs_table.arn}/*",
                "agentcoreRuntime + dynamodb",
                CREATE);
        of.grants(role, "bedrock-agentcore:*", "${agent-factory_agentcore_memory.arn}", "agentcoreRuntime", CREATE);
        of.grants(role, "ecr:GetAuthorizationToken", "*", "agentcoreRuntime", CREATE);
        of.grants(new Grant(
                "bedrock-agentcore.amazonaws.com",
                "sts:AssumeRole",
                role,
                Optional.of("aws:SourceAccount StringEquals 470935583836"),
                "agentcoreRuntime",
                CREATE));
        of.exports("s3_bucket_agent_factory_state", "470935583836-agent-factory-state");
        of.exports("agentcore_memory_id", of.ref(MEMORY, "agent-factory_agentcore_memory", "id"));
        return previewed("platform.yaml", "agent-factory", of.plan());
    }

    /// A running service that renames a bucket, drops an index, leaves the public network and loses a runtime.
    public static Previewed riskyService() {
        var of = new TestPlans("orders-api");
        of.does(
                REPLACE,
                BUCKET,
                "orders_exports_bucket",
                Map.of("bucket", "470935583836-orders-exports-v2", "forceDestroy", true),
                Optional.of(new Danger(
                        Danger.Kind.DATA_LOSS,
                        "bucket orders-exports",
                        "an empty one takes its place; its objects are deleted")),
                change("bucket", "470935583836-orders-exports", "470935583836-orders-exports-v2", true),
                change("tags.Name", "470935583836-orders-exports", "470935583836-orders-exports-v2", false));
        of.keeps(BUCKET, "orders_state_bucket", Map.of("bucket", "470935583836-orders-state"));
        of.creates(
                VERSIONING,
                "orders_state_versioning",
                Map.of(
                        "bucket", of.ref(BUCKET, "orders_state_bucket", "id"),
                        "versioningConfiguration", Map.of("status", "Enabled")));
        of.updates(
                TABLE,
                "orders-api_orders_table",
                Map.of("name", "orders", "hashKey", "id"),
                removes("globalSecondaryIndexes[0].name", "by-customer"),
                removes("globalSecondaryIndexes[0].hashKey", "customer"));
        of.updates(
                RUNTIME,
                "orders-api_summarise_agentcore_runtime",
                Map.of("agentRuntimeName", "orders_summarise", "networkConfiguration", Map.of("networkMode", "VPC")),
                change("networkConfiguration.networkMode", "PUBLIC", "VPC", false),
                adds("environmentVariables.LOG_LEVEL", "debug"));
        of.deletes(
                RUNTIME,
                "orders-api_triage_agentcore_runtime",
                Map.of("agentRuntimeName", "orders_triage"),
                new Danger(Danger.Kind.INTERRUPTION, "runtime orders_triage", "calls to it fail"));
        of.keeps(ROLE, "orders-api_task_role", Map.of("name", "orders-api-ecs-task"));
        of.creates("aws:sqs/queue:Queue", "orders_dead_letters", Map.of("name", "orders-dead-letters"));
        of.grants("orders-api-ecs-task", "s3:GetObject", "arn:aws:s3:::shared-reports/*", "compute + s3", CREATE);
        of.grants("orders-api-ecs-task", "s3:PutObject", "arn:aws:s3:::shared-reports/*", "compute + s3", CREATE);
        of.grants("orders-api-ecs-task", "dynamodb:*", "*", "compute + dynamodb", CREATE);
        of.grants("orders-api-ecs-task", "s3:*", "${orders_state_bucket.arn}", "compute + s3", SAME);
        of.grants(
                "orders-api-ecs-task",
                "managed policy CloudWatchLogsFullAccess",
                "as the policy says",
                "compute",
                DELETE);
        of.grants(new Grant("*", "sts:AssumeRole", "orders-api-ecs-task", Optional.empty(), "compute", CREATE));
        of.grants(new Grant(
                Grant.Kind.DENY,
                "orders-api-ecs-task",
                "s3:DeleteBucket",
                "*",
                Optional.empty(),
                "compute + s3",
                CREATE));
        return previewed(
                "services/orders/platform.yaml",
                "orders-api",
                of.plan(),
                finding(
                        Severity.WARNING,
                        "no-effect",
                        "architecture: arm64 has no effect here, every runtime is arm64",
                        31,
                        7,
                        ""));
    }

    public static Previewed unchangedService(String service) {
        var of = new TestPlans(service);
        of.keeps(BUCKET, service + "_bucket", Map.of("bucket", "470935583836-" + service));
        return previewed("services/" + service + "/platform.yaml", service, of.plan());
    }

    /// A service of which only names in the state change.
    static Previewed renamedService(int renamed, String service) {
        var of = new TestPlans(service);
        of.keeps(BUCKET, service + "_bucket", Map.of("bucket", "470935583836-" + service));
        return previewed(
                "services/" + service + "/platform.yaml",
                service,
                of.renames(renamed).plan());
    }

    static Previewed deletedService() {
        var of = new TestPlans("billing");
        of.deletes(
                BUCKET,
                "billing_invoices_bucket",
                Map.of("bucket", "470935583836-billing-invoices"),
                new Danger(
                        Danger.Kind.DATA_LOSS, "bucket billing-invoices", "the delete fails while it holds objects"));
        of.deletes(
                ENCRYPTION,
                "billing_invoices_encryption",
                Map.of("bucket", of.ref(BUCKET, "billing_invoices_bucket", "id")));
        of.deletes(ROLE, "billing_task_role", Map.of("name", "billing-ecs-task"));
        of.grants("billing-ecs-task", "s3:*", "${billing_invoices_bucket.arn}", "compute + s3", DELETE);
        of.grants("billing-ecs-task", "s3:*", "${billing_invoices_bucket.arn}/*", "compute + s3", DELETE);
        return new Previewed("services/billing/platform.yaml", "billing", of.plan(), List.of(), true, List.of());
    }

    public static Rejected rejected() {
        return new Rejected(
                "services/search/platform.yaml",
                List.of(
                        finding(
                                Severity.ERROR,
                                "type",
                                "spec.s3.buckets[0].versioning must be true or false, found \"yes\"",
                                14,
                                9,
                                "versioning: true"),
                        finding(
                                Severity.ERROR,
                                "unknown-key",
                                "spec.s3.buckets[1].encrypt is not a known key",
                                17,
                                9,
                                "encryption"),
                        finding(
                                Severity.WARNING,
                                "no-effect",
                                "after: [compute] has no effect: compute always comes later",
                                22,
                                12,
                                "")));
    }

    public static Failed failed() {
        return new Failed("services/mail/platform.yaml", "mail", "preview", "compute: not supported yet", List.of());
    }

    private static void bucket(TestPlans of, String base, String name) {
        var id = of.ref(BUCKET, base + "_bucket", "id");
        of.creates(
                BUCKET, base + "_bucket", Map.of("bucket", name, "forceDestroy", true, "tags", Map.of("Name", name)));
        of.creates(
                ENCRYPTION,
                base + "_encryption",
                Map.of(
                        "bucket",
                        id,
                        "rules",
                        List.of(Map.of(
                                "applyServerSideEncryptionByDefault",
                                Map.of("sseAlgorithm", "aws:kms"),
                                "bucketKeyEnabled",
                                true))));
        of.creates(PUBLIC_ACCESS, base + "_public_access", Map.of("bucket", id, "blockPublicPolicy", true));
    }
}
