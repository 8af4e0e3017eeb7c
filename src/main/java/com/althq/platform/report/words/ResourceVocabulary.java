package com.althq.platform.report.words;

import static com.althq.platform.report.words.ResourceNoun.named;
import static com.althq.platform.report.words.ResourceNoun.neverMentioned;
import static com.althq.platform.report.words.ResourceNoun.onlyWhenChanged;
import static com.althq.platform.report.words.ResourceNoun.part;

import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The one table of what the types of resources are called in the words of platform.yaml, in reading order. A type
/// that is not here is shown as it is.
public final class ResourceVocabulary {

    private static final String RULES = "rules[*]";

    private static final SequencedMap<String, ResourceNoun> NOUNS = new LinkedHashMap<>();
    private static final Map<String, Integer> ORDER = new HashMap<>();

    static {
        // s3
        add(
                named("bucket", "bucket").label("forceDestroy", "may be deleted with its objects"),
                "aws:s3/bucketV2:BucketV2",
                "aws:s3/bucket:Bucket");
        add(
                part("encryption", "bucket", "bucket")
                        .label(RULES + ".applyServerSideEncryptionByDefault.sseAlgorithm", "encryption")
                        .label(RULES + ".bucketKeyEnabled", "bucket key")
                        .when(
                                RULES + ".applyServerSideEncryptionByDefault.sseAlgorithm",
                                "aws:kms",
                                "encrypted with KMS")
                        .when(RULES + ".applyServerSideEncryptionByDefault.sseAlgorithm", "AES256", "encrypted"),
                "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration");
        add(
                part("versioning", "bucket", "bucket")
                        .label("versioningConfiguration.status", "versioning")
                        .when("versioningConfiguration.status", "Enabled", "versioned"),
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "aws:s3/bucketVersioning:BucketVersioning");
        add(
                part("life cycle", "bucket", "bucket")
                        .label(RULES + ".expiration.days", "days until objects expire")
                        .label(RULES + ".transitions[*].days", "days until infrequent access")
                        .label("rules", "life-cycle rules")
                        .fact(ResourceVocabulary::lifecycle),
                "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration");
        add(
                part("public access block", "bucket", "bucket")
                        .when("blockPublicPolicy", "true", "not public")
                        .when("blockPublicPolicy", "false", "may be made public"),
                "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");

        // dynamodb
        add(
                named("table", "name")
                        .shows("partition key", "hashKey")
                        .shows("sort key", "rangeKey")
                        .shows("indexes", "globalSecondaryIndexes[*].name")
                        .label("globalSecondaryIndexes", "indexes")
                        .shows("items expire by", "ttl.attributeName")
                        .label("ttl", "expiry of items")
                        .label("attributes[*].name", "key attributes")
                        .label("attributes", "key attributes")
                        .label("billingMode", "billing")
                        .label("deletionProtectionEnabled", "deletion protection")
                        .when("billingMode", "PROVISIONED", "provisioned capacity"),
                "aws:dynamodb/table:Table");

        // agentcoreRuntime
        add(
                named("runtime", "agentRuntimeName")
                        .shows("network", "networkConfiguration.networkMode")
                        .label("networkConfiguration", "network")
                        .shows("image", "agentRuntimeArtifact.containerConfiguration.containerUri")
                        .shows("sign-in by", "authorizerConfiguration.customJwtAuthorizer.discoveryUrl")
                        .label("authorizerConfiguration", "sign-in")
                        .label("environmentVariables", "environment variable "),
                "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime");
        add(
                named("memory", "name")
                        .fact(inputs -> inputs
                                .text("eventExpiryDuration")
                                .map(days -> StyledText.of("events expire after " + days(days)))
                                .stream()
                                .toList())
                        .label("eventExpiryDuration", "days until events expire"),
                "aws:bedrock/agentcoreMemory:AgentcoreMemory");
        add(
                part("memory strategy", "memory", "memoryId").shows("strategy", "type"),
                "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy");

        // compute
        add(
                named("service", "name").shows("instances", "desiredCount").label("taskDefinition", "task definition"),
                "aws:ecs/service:Service");
        add(
                named("task definition", "family")
                        .shows("CPU", "cpu")
                        .shows("memory in MiB", "memory")
                        .label("containerDefinitions[*].image", "image")
                        .label("containerDefinitions[*].portMappings[*].containerPort", "port")
                        .label("containerDefinitions[*].environment", "environment variable ")
                        .label("containerDefinitions[*].secrets", "secret ")
                        .label("containerDefinitions", "containers"),
                "aws:ecs/taskDefinition:TaskDefinition");
        add(named("cluster", "name"), "aws:ecs/cluster:Cluster");
        add(
                named("target group", "name").shows("port", "port").shows("health check", "healthCheck.path"),
                "aws:lb/targetGroup:TargetGroup");
        add(onlyWhenChanged("listener rule").label("priority", "priority"), "aws:lb/listenerRule:ListenerRule");
        add(
                named("DNS record", "name").shows("points to", "content"),
                "cloudflare:index/dnsRecord:DnsRecord",
                "cloudflare:index/record:Record");
        add(
                named("access application", "name").shows("address", "destinations[*].uri"),
                "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication",
                "cloudflare:index/accessApplication:AccessApplication");
        add(
                named("access policy", "name")
                        .shows("decision", "decision")
                        .when("decision", "bypass", "anybody passes without sign-in"),
                "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy",
                "cloudflare:index/accessPolicy:AccessPolicy");

        // lambda
        add(
                named("function", "name")
                        .shows("image", "imageUri")
                        .shows("memory in MiB", "memorySize")
                        .shows("timeout in seconds", "timeout")
                        .label("environment.variables", "environment variable "),
                "aws:lambda/function:Function");
        add(
                part("URL", "function", "functionName").when("authorizationType", "NONE", "public URL without sign-in"),
                "aws:lambda/functionUrl:FunctionUrl");
        add(onlyWhenChanged("permission"), "aws:lambda/permission:Permission");

        // database, cache, storage
        add(
                named("database", "identifier")
                        .shows("engine", "engine")
                        .shows("version", "engineVersion")
                        .shows("class", "instanceClass")
                        .shows("GiB", "allocatedStorage")
                        .label("deletionProtection", "deletion protection")
                        .label("skipFinalSnapshot", "deleted without a final snapshot")
                        .when("storageEncrypted", "true", "encrypted")
                        .when("manageMasterUserPassword", "true", "password kept in AWS Secrets Manager"),
                "aws:rds/instance:Instance");
        add(
                named("cache", "replicationGroupId")
                        .shows("class", "nodeType")
                        .shows("nodes", "numCacheClusters")
                        .when("atRestEncryptionEnabled", "true", "encrypted"),
                "aws:elasticache/replicationGroup:ReplicationGroup");
        add(
                onlyWhenChanged("subnet group"),
                "aws:rds/subnetGroup:SubnetGroup",
                "aws:elasticache/subnetGroup:SubnetGroup");
        add(
                named("file system", "creationToken")
                        .when("encrypted", "true", "encrypted")
                        .when("encrypted", "false", "not encrypted")
                        .shows("files move to infrequent access", "lifecyclePolicies[*].transitionToIa")
                        .label("lifecyclePolicies", "life cycle"),
                "aws:efs/fileSystem:FileSystem");
        add(part("mount target", "file system", "fileSystemId"), "aws:efs/mountTarget:MountTarget");
        add(
                part("access point", "file system", "fileSystemId").shows("path", "rootDirectory.path"),
                "aws:efs/accessPoint:AccessPoint");

        // serviceDiscovery, eventbridge
        add(named("DNS namespace", "name"), "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace");
        add(
                named("discovery entry", "name").label("forceDestroy", "may be deleted with its registrations"),
                "aws:servicediscovery/service:Service");
        add(named("schedule group", "name"), "aws:scheduler/scheduleGroup:ScheduleGroup");

        // common
        add(
                named("image repository", "name").label("forceDelete", "may be deleted with its images"),
                "aws:ecr/repository:Repository");
        add(
                part("clean-up of images", "image repository", "repository").label("policy", "clean-up of images"),
                "aws:ecr/lifecyclePolicy:LifecyclePolicy");
        add(named("role", "name").label("assumeRolePolicy", "who may assume it"), "aws:iam/role:Role");
        add(
                neverMentioned("policy"),
                "aws:iam/rolePolicy:RolePolicy",
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
        add(
                named("security group", "name")
                        .label("ingress[*].fromPort", "inbound port")
                        .label("ingress[*].toPort", "inbound port")
                        .label("ingress", "inbound rules")
                        .label("egress[*].fromPort", "outbound port")
                        .label("egress[*].toPort", "outbound port")
                        .label("egress", "outbound rules"),
                "aws:ec2/securityGroup:SecurityGroup");
        add(named("secret", "name"), "aws:ssm/parameter:Parameter");
        add(named("log group", "name").shows("days kept", "retentionInDays"), "aws:cloudwatch/logGroup:LogGroup");
        add(onlyWhenChanged("provider"), "pulumi:providers:aws", "pulumi:providers:cloudflare");
    }

    private ResourceVocabulary() {}

    public static Optional<ResourceNoun> of(String type) {
        return Optional.ofNullable(NOUNS.get(type));
    }

    /// Where the type comes in reading order; those that are not here come last.
    public static int order(String type) {
        return ORDER.getOrDefault(type, Integer.MAX_VALUE);
    }

    static SequencedMap<String, ResourceNoun> all() {
        return Collections.unmodifiableSequencedMap(NOUNS);
    }

    private static void add(ResourceNoun noun, String... types) {
        for (var type : types) {
            NOUNS.put(type, noun);
            ORDER.put(type, ORDER.size());
        }
    }

    /// So many days.
    static String days(String number) {
        return number + (number.equals("1") ? " day" : " days");
    }

    private static List<StyledText> lifecycle(ResourceInputs inputs) {
        var phrases = new ArrayList<StyledText>();
        for (var i = 0; inputs.has("rules[" + i + "]"); i++) {
            var rule = "rules[" + i + "]";
            var prefix = inputs.text(rule + ".filter.prefix").orElse("");
            var objects = prefix.isEmpty()
                    ? StyledText.of("objects ")
                    : StyledText.of("objects under ").name(prefix).words(" ");
            inputs.text(rule + ".transitions[0].days")
                    .ifPresent(days -> phrases.add(objects.words("move to infrequent access after " + days(days))));
            inputs.text(rule + ".expiration.days")
                    .ifPresent(days -> phrases.add(objects.words("expire after " + days(days))));
        }
        return phrases;
    }
}
