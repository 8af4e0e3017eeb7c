package com.althq.platform.spec.name;

import com.althq.platform.spec.model.Capability;
import java.util.List;
import java.util.Optional;

/// The names of AWS resources, derived from the service's name, each within the length limit of its API.
///
/// Where the older engine cut a name and AWS accepted the result, the same cut is made, so that existing stacks
/// keep their names. Elsewhere the service's part is cut and gets a short hash of the whole name; the suffix, which
/// tells the kind of resource, stays. No name ends with a hyphen.
public final class PhysicalNames {
    private static final int ROLE = 64; // IAM CreateRole
    private static final int AGENTCORE = 48; // bedrock-agentcore-control CreateMemory, name and strategy
    private static final int TARGET_GROUP = 32; // elasticloadbalancingv2 CreateTargetGroup
    private static final int ECS_SERVICE = 32; // the older engine's own limit; ECS takes 255
    private static final int REPLICATION_GROUP = 40; // elasticache CreateReplicationGroup
    private static final int DB_INSTANCE = 63; // rds CreateDBInstance
    private static final int SCHEDULE_GROUP = 64; // scheduler CreateScheduleGroup
    private static final int FUNCTION = 64; // lambda CreateFunction
    private static final int CREATION_TOKEN = 64; // elasticfilesystem CreateFileSystem

    private final String service;

    private PhysicalNames(String service) {
        this.service = service;
    }

    /// @param service `metadata.name` of a valid file
    public static PhysicalNames of(String service) {
        return new PhysicalNames(service);
    }

    public DerivedName ecsTaskRole() {
        return suffixed("role of the tasks", "-ecs-task", ROLE);
    }

    public DerivedName ecsExecutionRole() {
        return suffixed("role that starts the tasks", "-ecs-exec", ROLE);
    }

    public DerivedName lambdaRole() {
        return suffixed("role of the functions", "-lambda-exec", ROLE);
    }

    public DerivedName agentcoreRole() {
        return suffixed("role of the agent runtimes", "-agentcore-runtime", ROLE);
    }

    public DerivedName memoryRole() {
        return suffixed("role of the agent memory", "-agentcore-memory-exec", ROLE);
    }

    public DerivedName schedulerRole() {
        return suffixed("role of the schedules", "-eventbridge-scheduler", ROLE);
    }

    /// Of letters, digits and underscores only.
    public DerivedName memory() {
        var full = UnderscoredName.all(service) + "_memory";
        return new DerivedName("agent memory", full, cut(full, AGENTCORE));
    }

    public DerivedName memoryStrategy() {
        var memory = memory().value();
        var full = memory + "_semantic";
        var value = full.length() <= AGENTCORE ? full : shortened(memory, "_semantic", full, AGENTCORE, '_');
        return new DerivedName("strategy of the agent memory", full, value);
    }

    /// The log group of the tasks. Never cut: AWS takes 512 characters.
    public String logGroup() {
        return "/platform/" + service;
    }

    /// The SSM parameter of a secret. Never cut: AWS takes some 1,000 characters.
    public String parameter(String environment, String secret) {
        return "/platform/" + environment + "/" + service + "/" + secret;
    }

    public DerivedName targetGroup() {
        var full = service + "-tg";
        var cut = cut(full, TARGET_GROUP);
        var value = cut.endsWith("-") ? shortened(service, "-tg", full, TARGET_GROUP, '-') : cut;
        return new DerivedName("target group", full, value);
    }

    public DerivedName ecsService() {
        return new DerivedName("ECS service", service, cut(service, ECS_SERVICE));
    }

    public DerivedName replicationGroup() {
        var full = service + "-redis";
        var cut = cut(service, REPLICATION_GROUP - "-redis".length()) + "-redis";
        var value = cut.contains("--") ? shortened(service, "-redis", full, REPLICATION_GROUP, '-') : cut;
        return new DerivedName("Redis replication group", full, value);
    }

    public DerivedName database() {
        var full = service + "-db";
        boolean valid = full.length() <= DB_INSTANCE && !full.contains("--");
        var value = valid ? full : shortened(service, "-db", full, DB_INSTANCE, '-');
        return new DerivedName("database instance", full, value);
    }

    public DerivedName fileSystemToken() {
        return suffixed("file system", "-efs", CREATION_TOKEN);
    }

    /// The security group of one capability, which others may share; empty for a capability without one. EC2 takes
    /// 255 characters, and reserves the prefix `sg-` for its own ids (CreateSecurityGroup).
    public Optional<DerivedName> securityGroup(Capability capability) {
        return switch (capability) {
            case COMPUTE, LAMBDA -> Optional.of(securityGroup("tasks and functions", "-ecs"));
            case AGENTCORE_RUNTIME -> Optional.of(securityGroup("agent runtimes", "-agentcore"));
            case CACHE, DATABASE -> Optional.of(securityGroup("database and cache", "-database"));
            case STORAGE -> Optional.of(securityGroup("file system", "-efs"));
            case DYNAMODB, SERVICE_DISCOVERY, S3, EVENTBRIDGE -> Optional.empty();
        };
    }

    private DerivedName securityGroup(String of, String suffix) {
        var full = service + suffix;
        var value = full.startsWith("sg-") ? service.replaceFirst("-+", "") + "-" + ShortHash.of(full) + suffix : full;
        return new DerivedName("security group of the " + of, full, value);
    }

    /// The schedule group where the file names none.
    public DerivedName scheduleGroup() {
        return suffixed("schedule group", "-schedules", SCHEDULE_GROUP);
    }

    /// @param function its name in the file
    public DerivedName function(String function) {
        var full = service + "-" + function;
        var value = full.length() <= FUNCTION ? full : shortened(full, "", full, FUNCTION, '-');
        return new DerivedName("function", full, value);
    }

    /// The log group of a function. Never cut: AWS takes 512 characters.
    public String functionLogs(String function) {
        return "/platform/" + service + "/" + function;
    }

    /// The subnets of the database. Never cut: RDS takes 255 characters.
    public String databaseSubnets() {
        return service + "-db-subnets";
    }

    /// The subnets of the cache. Never cut: ElastiCache takes 255 characters.
    public String cacheSubnets() {
        return service + "-redis-subnets";
    }

    /// The repository of the service's own image. Never cut: a service's name is short enough.
    public String repository() {
        return service;
    }

    /// The repository of an image that the file names. Never cut: a rule refuses what is too long.
    public String repository(String image) {
        return service + "-" + image;
    }

    /// All names derived from the service alone that one declared capability uses.
    public List<DerivedName> of(Capability capability) {
        return switch (capability) {
            case COMPUTE -> List.of(ecsTaskRole(), ecsExecutionRole(), targetGroup(), ecsService());
            case STORAGE -> List.of(fileSystemToken());
            case CACHE -> List.of(replicationGroup());
            case DATABASE -> List.of(database());
            case LAMBDA -> List.of(lambdaRole());
            case EVENTBRIDGE -> List.of(schedulerRole(), scheduleGroup());
            case AGENTCORE_RUNTIME -> List.of(agentcoreRole(), memoryRole(), memory(), memoryStrategy());
            case DYNAMODB, SERVICE_DISCOVERY, S3 -> List.of();
        };
    }

    private DerivedName suffixed(String what, String suffix, int limit) {
        var full = service + suffix;
        var value = full.length() <= limit ? full : shortened(service, suffix, full, limit, '-');
        return new DerivedName(what, full, value);
    }

    private static String cut(String name, int limit) {
        return name.substring(0, Math.min(name.length(), limit));
    }

    private static String shortened(String start, String suffix, String full, int limit, char separator) {
        var single = start.replaceAll("-{2,}", "-");
        var room = limit - suffix.length() - ShortHash.LENGTH - 1;
        var kept = cut(single, room).replaceAll("[-_]+$", "");
        return kept + separator + ShortHash.of(full) + suffix;
    }
}
