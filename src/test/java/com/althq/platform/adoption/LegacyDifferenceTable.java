package com.althq.platform.adoption;

import static com.althq.platform.adoption.LegacyDifference.Kind.CHANGED;
import static com.althq.platform.adoption.LegacyDifference.Kind.GOES;
import static com.althq.platform.adoption.LegacyDifference.Kind.IMPORTED;
import static com.althq.platform.adoption.LegacyDifference.Kind.NEW;
import static com.althq.platform.adoption.LegacyDifference.anew;
import static com.althq.platform.adoption.LegacyDifference.changed;
import static com.althq.platform.adoption.LegacyDifference.gone;
import static com.althq.platform.adoption.LegacyDifference.line;
import static com.althq.platform.adoption.LegacyDifference.made;

import com.althq.platform.adoption.LegacyDifference.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every difference there is: `docs/decisions/0005-taking-over-stacks.md` holds these tables.
final class LegacyDifferenceTable {

    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";
    private static final String MEMORY = "aws:bedrock/agentcoreMemory:AgentcoreMemory";
    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String PYTHON = "pulumi-python:dynamic:Resource";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String SCHEDULES = "aws:scheduler/scheduleGroup:ScheduleGroup";
    private static final String STRATEGY = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";

    static final List<LegacyDifference> ALL = List.of(
            line(
                    IMPORTED,
                    "the memory, `{service}_agentcore_memory`, and its strategy",
                    "another type of resource. Unprepared, AWS refuses a second memory of that name, and with the old"
                            + " one everything that agents remember would go",
                    "import both, let go of the old one: see below. Its name, role and namespace are the same",
                    gone(PYTHON, "{service}_agentcore_memory"),
                    made(MEMORY, "{service}_agentcore_memory"),
                    made(STRATEGY, "{service}_agentcore_memory_semantic")),
            line(
                    IMPORTED,
                    "runtimes, `{service}_{runtime}_agentcore_runtime`",
                    "another type of resource. Unprepared, AWS refuses a second runtime of that name",
                    "import each, let go of the old one: see below. Name and ARN stay, the rest is changed in place",
                    gone(PYTHON, "{service}_\\w+_agentcore_runtime"),
                    made(RUNTIME, "{service}_\\w+_agentcore_runtime")),
            line(
                            GOES,
                            "the group of schedules, `{service}_schedule_group`, where the file names one",
                            "made anew: the older engine ignored `scheduleGroup` and called it `{service}-schedules`. For"
                                    + " `default` it is deleted. **The schedules in it are deleted** either way"
                                    + " ([0018](0018-schedules-and-names.md))",
                            "take `scheduleGroup` out of the file: the group keeps its name and its schedules. Or make the"
                                    + " schedules again in the other group; no group can be renamed",
                            anew(SCHEDULES, "{service}_schedule_group"),
                            gone(SCHEDULES, "{service}_schedule_group"))
                    .in("name"),
            line(
                            GOES,
                            "the task's revision, `{service}_task`",
                            "made anew, as with every change of a task; the service then moves to it. The revision before it"
                                    + " is deregistered, this one time: it was not yet made to be kept",
                            "tasks that run go on until the new ones are healthy. If these do not come up, the older"
                                    + " revision can no longer be rolled back to: apply a version that does",
                            anew("aws:ecs/taskDefinition:TaskDefinition", "{service}_task"))
                    .in("containerDefinitions", "skipDestroy", "volumes"),
            line(
                    GOES,
                    "`{service}_agent_sg`, named `{service}-agents`",
                    "deleted: nothing that was declared ever stood in it",
                    "whatever somebody put in it by hand has to move first; until then AWS refuses the delete and"
                            + " nothing is lost",
                    gone(GROUP, "{service}_agent_sg")),
            line(
                    GOES,
                    "`{service}_task_ecr`, `{service}_task_logs`, `{service}_exec_ecr`, `{service}_exec_logs`",
                    "detached after `{service}_exec_policy` is there, which allows the execution role what starting"
                            + " the tasks needs",
                    "a program that itself reads images or log groups as its task role may no longer"
                            + " ([0011](0011-rights-of-tasks.md))",
                    gone(ATTACHMENT, "{service}_(task|exec)_(ecr|logs)")),
            line(
                    GOES,
                    "`{service}_lambda_ecr`, `{service}_lambda_logs`, `{service}_lambda_efs`",
                    "detached after the policies for the functions' own logs and files are there; Lambda pulls images"
                            + " without the role",
                    "a function that itself reads images or other log groups may no longer",
                    gone(ATTACHMENT, "{service}_lambda_(ecr|logs|efs)")),
            line(
                    GOES,
                    "`{service}_agentcore_ecr`, `{service}_agentcore_logs`",
                    "detached after `{service}_agentcore_runtime_policy` is there"
                            + " ([0003](0003-what-agents-may-do.md))",
                    "an agent that itself reads other images or log groups may no longer",
                    gone(ATTACHMENT, "{service}_agentcore_(ecr|logs)")),
            line(
                    GOES,
                    "`{service}_eventbridge_policy` where no function is declared",
                    "deleted: it let schedules invoke every function of the account",
                    "schedules that invoke functions of other stacks need a role of their own",
                    gone(POLICY, "{service}_eventbridge_policy")),
            line(
                    GOES,
                    "role, policy and `{service}_ecs_sg` of a `lambda` section without functions, where there are no"
                            + " tasks",
                    "deleted: nothing uses them",
                    "",
                    gone("aws:iam/role:Role", "{service}_lambda_exec_role"),
                    gone(POLICY, "{service}_lambda_vpc_policy"),
                    gone(GROUP, "{service}_ecs_sg")),
            line(
                    GOES,
                    "the providers that Pulumi made by itself, and `cf` where nothing needs Cloudflare",
                    "out of the state; a provider is nothing in an account",
                    "",
                    gone("pulumi:providers:aws", "default_\\w+"),
                    gone("pulumi:providers:pulumi-python", "default"),
                    gone("pulumi:providers:cloudflare", "cf")),
            line(
                            CHANGED,
                            "the provider `aws-tagged`",
                            "a newer version, and two more tags, `environment` and `repository`, on everything that can have tags: a live preview"
                                    + " shows each such resource as changed",
                            "",
                            changed("pulumi:providers:aws", "aws-tagged"))
                    .in("defaultTags"),
            line(
                            CHANGED,
                            "buckets",
                            "with `protect` they are no longer emptied when they are deleted; under KMS one key per bucket"
                                    + " instead of one per object",
                            "",
                            changed("aws:s3/bucketV2:BucketV2", "\\w+_bucket"),
                            changed(
                                    "aws:s3/bucketServerSideEncryptionConfigurationV2"
                                            + ":BucketServerSideEncryptionConfigurationV2",
                                    "\\w+_encryption"))
                    .in("forceDestroy", "protect", "rules"),
            line(
                            CHANGED,
                            "tables",
                            "tags that the provider sets anyway are no longer said twice; expiry is said to be off where it is"
                                    + " ([0002](0002-switching-expiry-off.md)); with `protect` AWS refuses to delete them",
                            "",
                            changed("aws:dynamodb/table:Table", "{service}_.+_table"))
                    .in("tags", "ttl", "deletionProtectionEnabled", "protect"),
            line(
                            CHANGED,
                            "the database, `{service}_db`",
                            "RDS takes over the master password and keeps it in Secrets Manager; the version is `16` instead"
                                    + " of `16.4`, so that RDS may go to the newest 16.x at once, with minutes of interruption;"
                                    + " with `protect` RDS refuses to delete it",
                            "**the old password stops working.** Let programs read `DATABASE_SECRET_ARN` before, and choose"
                                    + " a quiet hour",
                            changed("aws:rds/instance:Instance", "{service}_db"))
                    .in(
                            "applyImmediately",
                            "autoMinorVersionUpgrade",
                            "deletionProtection",
                            "engineVersion",
                            "finalSnapshotIdentifier",
                            "manageMasterUserPassword",
                            "password",
                            "port",
                            "protect",
                            "skipFinalSnapshot"),
            line(
                            CHANGED,
                            "the cache, `{service}_redis`",
                            "changes are made at once, no longer in a maintenance window; with two nodes or more a replica"
                                    + " takes over when the primary fails",
                            "",
                            changed("aws:elasticache/replicationGroup:ReplicationGroup", "{service}_redis"))
                    .in("applyImmediately", "automaticFailoverEnabled", "multiAzEnabled", "protect"),
            line(
                            CHANGED,
                            "the file system, `{service}_efs`",
                            "with `protect` the program refuses to delete it",
                            "",
                            changed("aws:efs/fileSystem:FileSystem", "{service}_efs"))
                    .in("protect"),
            line(
                            CHANGED,
                            "`{service}_database_sg`, `{service}_efs_sg`",
                            "only what is declared may connect: rules for `{service}_agent_sg`, for a section that is not"
                                    + " there and without a source go, one for agents in the VPC comes",
                            "whatever connects from `{service}-agents` has to move to `{service}-ecs` first",
                            changed(GROUP, "{service}_(database|efs)_sg"))
                    .in("egress", "ingress"),
            line(
                            CHANGED,
                            "image repositories",
                            "images are scanned when they are pushed; with `protect` a repository with images in it is not"
                                    + " deleted",
                            "",
                            changed("aws:ecr/repository:Repository", ".+_ecr"))
                    .in("forceDelete", "imageScanningConfiguration", "protect"),
            line(
                            CHANGED,
                            "the service, `{service}_svc`",
                            "the new revision; a minute's grace for slow starts; an apply waits until the tasks run; tasks register"
                                    + " under their private name",
                            "",
                            changed("aws:ecs/service:Service", "{service}_svc"))
                    .in("healthCheckGracePeriodSeconds", "serviceRegistries", "taskDefinition", "waitForSteadyState"),
            line(
                            CHANGED,
                            "the private name, `{service}_discovery_svc`",
                            "it may be deleted with what is registered in it; the older engine's empty health check, which"
                                    + " AWS never had, is no longer said ([0018](0018-schedules-and-names.md))",
                            "",
                            changed("aws:servicediscovery/service:Service", "{service}_discovery_svc"))
                    .in("forceDestroy"),
            line(
                            CHANGED,
                            "Access applications",
                            "the place of their one policy is said",
                            "",
                            changed("cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication", ".+_app"))
                    .in("policies"),
            line(
                            CHANGED,
                            "functions",
                            "they print to a group of ours, and are told what else is declared, with the secrets",
                            "",
                            changed("aws:lambda/function:Function", "{service}_.+_lambda"))
                    .in("environment", "loggingConfig"),
            line(
                            CHANGED,
                            "trust policies",
                            "only for this account, and for this group of schedules",
                            "schedules outside the group that use the role need one of their own",
                            changed(
                                    "aws:iam/role:Role",
                                    "{service}_(task_role|agentcore_runtime_role|agentcore_memory_role|eventbridge_role)"))
                    .in("assumeRolePolicy"),
            line(
                            CHANGED,
                            "`{service}_agentcore_invoke_policy`, `_agentcore_memory_policy`, `_eventbridge_policy`,"
                                    + " `_lambda_vpc_policy`",
                            "the stack's own runtimes, memory and functions instead of all; what Lambda asks for in a VPC",
                            "a task that calls runtimes of other stacks needs a grant from there",
                            changed(
                                    POLICY,
                                    "{service}_(agentcore_invoke|agentcore_memory|eventbridge|lambda_vpc)_policy"))
                    .in("policy"),
            line(
                    NEW,
                    "log groups `/platform/{service}` and, for functions, `/platform/{service}/{function}`",
                    "what is printed goes there from now on, and is kept for 90 days",
                    "`{service}` and `/aws/lambda/{service}-{function}`, which AWS made by itself, stay with what is"
                            + " in them",
                    made(LOGS, "{service}_logs"),
                    made(LOGS, "{service}_.+_logs")),
            line(
                    NEW,
                    "parameters `/platform/{environment}/{service}/{secret}`",
                    "the tasks' secrets, which were in clear in the task's definition"
                            + " ([0012](0012-secrets-of-tasks.md))",
                    "earlier revisions of the task still show them: change the secrets afterwards",
                    made("aws:ssm/parameter:Parameter", "{service}_.+_secret")),
            line(
                    NEW,
                    "policies of execution role, functions, runtimes and schedules, and the grants that were missing",
                    "one for each pair of sections that are declared together",
                    "",
                    made(
                            POLICY,
                            "{service}_(exec|lambda_logs|agentcore_runtime|agentcore_eventbridge"
                                    + "|compute_eventbridge)_policy"),
                    made(POLICY, "{service}_\\w+_(task|lambda|agentcore)_policy")),
            line(
                    NEW,
                    "a permission for each function URL, `{service}_{function}_url_invocation`",
                    "AWS asks for it since November 2026; without it a URL of an older stack answers 403",
                    "",
                    made("aws:lambda/permission:Permission", "{service}_.+_url_invocation")),
            line(
                    NEW,
                    "`{service}_agentcore_sg`, for runtimes in the VPC",
                    "the older engine put them in no group",
                    "",
                    made(GROUP, "{service}_agentcore_sg")),
            line(
                    NEW,
                    "daily backups of the file system, with `protect`",
                    "AWS Backup copies it",
                    "",
                    made("aws:efs/backupPolicy:BackupPolicy", "{service}_efs_backup")));

    private LegacyDifferenceTable() {}

    /// The text of the record with the table of each kind below its mark.
    static String into(String record) {
        var text = record;
        for (var kind : Kind.values()) {
            text = Pattern.compile("(<!-- " + kind + " -->\n)(\\|.*\n)*\n?")
                    .matcher(text)
                    .replaceAll(it -> Matcher.quoteReplacement(it.group(1) + table(kind) + "\n"));
        }
        return text;
    }

    private static String table(Kind kind) {
        return ALL.stream()
                .filter(it -> it.kind() == kind)
                .map(LegacyDifference::markdown)
                .collect(Collectors.joining(
                        "", "| in the older stack | what happens | without loss |\n|---|---|---|\n", ""));
    }
}
