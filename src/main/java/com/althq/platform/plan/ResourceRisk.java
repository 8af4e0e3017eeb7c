package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.Map;
import java.util.Optional;

/// What is lost when a resource of some type is deleted or replaced. Types without an entry lose nothing.
///
/// @param noun the noun for it, such as `bucket`
/// @param name the property with its physical name
/// @param cost the consequence of deleting or replacing it
record ResourceRisk(String noun, String name, Cost cost) {

    sealed interface Cost {}

    /// The resource holds data.
    ///
    /// @param what  the data, such as `objects`
    /// @param force the property without which AWS refuses to delete it while it is not empty
    /// @param guard the property with which AWS refuses to delete it
    record Data(String what, Optional<String> force, Optional<String> guard) implements Cost {}

    /// The resource is in use by others.
    ///
    /// @param replaced the consequence of a replacement
    /// @param deleted  the consequence of a deletion; empty when there is none
    record Use(String replaced, Optional<String> deleted) implements Cost {}

    private static final Map<String, ResourceRisk> BY_TYPE = Map.ofEntries(
            data("aws:s3/bucketV2:BucketV2", "bucket", "bucket", "objects", "forceDestroy", ""),
            data("aws:dynamodb/table:Table", "table", "name", "items", "", "deletionProtectionEnabled"),
            data("aws:rds/instance:Instance", "database", "identifier", "data", "", "deletionProtection"),
            data("aws:efs/fileSystem:FileSystem", "file system", "creationToken", "files", "", ""),
            data("aws:elasticache/replicationGroup:ReplicationGroup", "cache", "replicationGroupId", "entries", "", ""),
            data("aws:bedrock/agentcoreMemory:AgentcoreMemory", "memory", "name", "events and memories", "", ""),
            data("aws:scheduler/scheduleGroup:ScheduleGroup", "schedule group", "name", "schedules", "", ""),
            data("aws:ecr/repository:Repository", "image repository", "name", "images", "forceDelete", ""),
            use(
                    "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime",
                    "runtime",
                    "agentRuntimeName",
                    "it is down until the new one is ready, which has another ARN",
                    "calls to it fail"),
            use("aws:ecs/service:Service", "service", "name", "it is down until the new one has started", "it stops"),
            use(
                    "aws:lambda/function:Function",
                    "function",
                    "name",
                    "calls to it fail until the new one is there",
                    "calls to it fail"),
            use(
                    "aws:lambda/functionUrl:FunctionUrl",
                    "function URL",
                    "functionName",
                    "its address changes",
                    "its address stops working"),
            use(
                    "aws:lb/listenerRule:ListenerRule",
                    "listener rule",
                    "",
                    "requests are not routed until the new one is there",
                    "requests are no longer routed"),
            use(
                    "aws:lb/targetGroup:TargetGroup",
                    "target group",
                    "name",
                    "requests fail until its targets are in the new one and healthy",
                    ""),
            use(
                    "aws:ec2/securityGroup:SecurityGroup",
                    "security group",
                    "name",
                    "what it is attached to moves to the new one and may be cut off meanwhile",
                    ""),
            use(
                    "aws:iam/role:Role",
                    "role",
                    "name",
                    "what runs with it has no permissions until the new one is complete",
                    ""),
            use(
                    "aws:efs/mountTarget:MountTarget",
                    "mount target",
                    "",
                    "the file system cannot be reached through it meanwhile",
                    ""),
            use(
                    "aws:efs/accessPoint:AccessPoint",
                    "access point",
                    "",
                    "the file system cannot be reached through it meanwhile",
                    ""),
            use(
                    "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
                    "namespace",
                    "name",
                    "names in it stop resolving; the new one has them once tasks have registered",
                    "no name in it resolves"),
            use(
                    "aws:servicediscovery/service:Service",
                    "discovery service",
                    "name",
                    "its old name stops resolving; the new one does once tasks have registered",
                    "its name does not resolve"),
            use(
                    "cloudflare:index/dnsRecord:DnsRecord",
                    "DNS record",
                    "name",
                    "its name does not resolve until the new one is there",
                    "its name does not resolve"),
            use(
                    "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication",
                    "access application",
                    "name",
                    "its address is not protected until the new one is there",
                    "who has to sign in there changes"));

    private static Map.Entry<String, ResourceRisk> data(
            String type, String noun, String name, String what, String force, String guard) {
        return Map.entry(type, new ResourceRisk(noun, name, new Data(what, optional(force), optional(guard))));
    }

    private static Map.Entry<String, ResourceRisk> use(
            String type, String noun, String name, String replaced, String deleted) {
        return Map.entry(type, new ResourceRisk(noun, name, new Use(replaced, optional(deleted))));
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    static Optional<ResourceRisk> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    static boolean holdsData(String type) {
        return of(type).filter(it -> it.cost() instanceof Data).isPresent();
    }

    /// The noun and name of a resource, such as `bucket agent-factory-state`, without the account id before the
    /// name.
    static String subject(Resource resource) {
        var stake = of(resource.type());
        var real = stake.flatMap(it -> resource.input(it.name())).map(ValueText::of);
        var name = real.map(it -> it.replaceFirst("^(\\d{12}|\\$\\{account})-", ""))
                .orElse(resource.name());
        return stake.map(it -> it.noun() + " " + name).orElse(name);
    }

    Optional<Danger> danger(boolean replaced, Resource before) {
        var lingering = LingeringInterfaces.consequence(before);
        if (lingering.isPresent() && !replaced && LingeringInterfaces.isGroup(before)) {
            return Optional.of(new Danger(Danger.Kind.REFUSED, subject(before), lingering.get()));
        }
        return switch (cost) {
            case Data data ->
                Optional.of(new Danger(
                        Danger.Kind.DATA_LOSS,
                        subject(before),
                        (replaced ? "an empty one takes its place; " : "") + loss(data, before)));
            case Use use ->
                (replaced ? Optional.of(use.replaced()) : use.deleted())
                        .map(it -> it + lingering.map(more -> "; " + more).orElse(""))
                        .map(it -> new Danger(Danger.Kind.INTERRUPTION, subject(before), it));
        };
    }

    private static String loss(Data data, Resource before) {
        if (before.options().protect()) {
            return "it is protected: the delete is refused until that is lifted";
        }
        if (data.guard().filter(it -> isOn(before, it)).isPresent()) {
            return "the delete fails while deletion protection is on";
        }
        if (data.force().filter(it -> !isOn(before, it)).isPresent()) {
            return "the delete fails while it holds " + data.what();
        }
        var is = "its " + data.what() + (data.what().equals("data") ? " is " : " are ");
        if (isOn(before, "skipFinalSnapshot")) {
            return is + "deleted, and no final snapshot is taken of it";
        }
        return is + (before.input("finalSnapshotIdentifier").isPresent() ? "lost but for a final snapshot" : "deleted");
    }

    private static boolean isOn(Resource resource, String property) {
        return resource.input(property).equals(Optional.of(new Value.Flag(true)));
    }
}
