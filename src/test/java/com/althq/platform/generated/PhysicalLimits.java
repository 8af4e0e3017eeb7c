package com.althq.platform.generated;

import static java.util.Objects.requireNonNull;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.ValueText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each service takes as the name of a resource: the patterns and lengths of its API, or of the page that says
/// more than that.
final class PhysicalLimits {

    private static final String ROLE = "[\\w+=,.@-]{1,64}";
    private static final String ECS = "[A-Za-z0-9_-]{1,255}";
    private static final String AGENTCORE = "[a-zA-Z][a-zA-Z0-9_]{0,47}";
    private static final String SECURITY_GROUP = "(?!sg-)[a-zA-Z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{1,255}";
    private static final String SUBNETS = "(?!default$)[a-zA-Z0-9-]{1,255}";
    private static final String SINGLE_HYPHENS = "(?!.*--)[a-z][a-z0-9-]*(?<!-)";
    private static final String REPOSITORY = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*";
    /// One property of a type.
    private record Limit(String property, int most, Pattern pattern) {
        Limit(String property, int most, String pattern) {
            this(property, most, Pattern.compile(pattern));
        }
    }

    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            Map.entry("aws:iam/role:Role", new Limit("name", 64, ROLE)),
            Map.entry("aws:ec2/securityGroup:SecurityGroup", new Limit("name", 255, SECURITY_GROUP)),
            Map.entry("aws:lb/targetGroup:TargetGroup", new Limit("name", 32, "(?!-)[A-Za-z0-9-]+(?<!-)")),
            Map.entry("aws:ecs/cluster:Cluster", new Limit("name", 255, ECS)),
            Map.entry("aws:ecs/service:Service", new Limit("name", 255, ECS)),
            Map.entry("aws:ecs/taskDefinition:TaskDefinition", new Limit("family", 255, ECS)),
            Map.entry(
                    "aws:elasticache/replicationGroup:ReplicationGroup",
                    new Limit("replicationGroupId", 40, SINGLE_HYPHENS)),
            Map.entry("aws:elasticache/subnetGroup:SubnetGroup", new Limit("name", 255, SUBNETS)),
            Map.entry("aws:rds/instance:Instance", new Limit("identifier", 63, SINGLE_HYPHENS)),
            Map.entry("aws:rds/subnetGroup:SubnetGroup", new Limit("name", 255, SUBNETS)),
            Map.entry("aws:dynamodb/table:Table", new Limit("name", 255, "[a-zA-Z0-9_.-]{3,}")),
            Map.entry("aws:lambda/function:Function", new Limit("name", 64, "[a-zA-Z0-9_-]+")),
            Map.entry("aws:cloudwatch/logGroup:LogGroup", new Limit("name", 512, "[._/#A-Za-z0-9-]+")),
            Map.entry(
                    "aws:ssm/parameter:Parameter", new Limit("name", 900, "/[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+){0,14}")),
            Map.entry(
                    "aws:scheduler/scheduleGroup:ScheduleGroup", new Limit("name", 64, "(?!default$)[0-9a-zA-Z_.-]+")),
            Map.entry("aws:ecr/repository:Repository", new Limit("name", 256, REPOSITORY)),
            Map.entry(
                    "aws:s3/bucketV2:BucketV2", new Limit("bucket", 63, "(\\d{12}|\\$\\{account})-[a-z0-9-]*[a-z0-9]")),
            Map.entry("aws:efs/fileSystem:FileSystem", new Limit("creationToken", 64, ".+")),
            Map.entry(
                    "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
                    new Limit("agentRuntimeName", 48, AGENTCORE)),
            Map.entry("aws:bedrock/agentcoreMemory:AgentcoreMemory", new Limit("name", 48, AGENTCORE)),
            Map.entry("aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy", new Limit("name", 48, AGENTCORE)),
            Map.entry(
                    "aws:servicediscovery/service:Service",
                    new Limit("name", 63, "[a-zA-Z0-9_][a-zA-Z0-9_-]*[a-zA-Z0-9_]")),
            Map.entry(
                    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
                    new Limit("name", 253, "(?!arn:)[!-~]+")),
            Map.entry("cloudflare:index/dnsRecord:DnsRecord", new Limit("name", 63, "[a-z][a-z0-9-]*[a-z0-9]")));

    private PhysicalLimits() {}

    /// Names that are refused, and names that two resources of one type have.
    ///
    /// @param graph readable
    static List<String> violations(ResourceGraph graph) {
        var refused = graph.resources().stream().flatMap(PhysicalLimits::violations);
        var twice = graph.resources().stream()
                .filter(it -> LIMITS.containsKey(it.type()))
                .collect(Collectors.groupingBy(it -> it.type() + " " + name(it)))
                .entrySet()
                .stream()
                .filter(it -> it.getValue().size() > 1)
                .map(it -> it.getKey() + ": " + it.getValue().size() + " times");
        return Stream.concat(refused, twice).toList();
    }

    private static String name(Resource resource) {
        return resource.input(requireNonNull(LIMITS.get(resource.type())).property())
                .map(ValueText::of)
                .orElse("");
    }

    private static Stream<String> violations(Resource resource) {
        var limit = LIMITS.get(resource.type());
        if (limit == null) {
            return Stream.empty();
        }
        var name = name(resource).replace("${account}", "000000000000");
        var fits =
                name.length() <= limit.most() && limit.pattern().matcher(name).matches();
        return fits ? Stream.empty() : Stream.of(resource.name() + ": " + limit.property() + " cannot be " + name);
    }
}
