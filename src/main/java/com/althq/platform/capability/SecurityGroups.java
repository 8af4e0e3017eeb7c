package com.althq.platform.capability;

import com.althq.platform.resource.network.SecurityGroup;
import com.althq.platform.resource.network.SecurityGroup.Ingress;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The ids of a service's security groups (`docs/specification.md` §4.1). A group is created only if a declared
/// section has a member in it, with rules only for what exists. Names and descriptions are those that running stacks
/// have.
///
/// @param running of tasks and functions
/// @param agents  of agent runtimes in the VPC
/// @param data    of database and cache
/// @param files   of the file system's mount targets
record SecurityGroups(
        Optional<Output<String>> running,
        Optional<Output<String>> agents,
        Optional<Output<String>> data,
        Optional<Output<String>> files) {

    private static final int HTTP = 80;
    private static final int POSTGRESQL = 5432;
    private static final int REDIS = 6379;
    private static final int NFS = 2049;

    private enum Group {
        PROGRAMS,
        AGENTS,
        DATA,
        FILES
    }

    /// A member of a security group.
    ///
    /// @param section the section, whose capability names the group
    /// @param port    the TCP port that it listens on; empty if it only calls others
    private record Member(Group group, Section section, Optional<Integer> port) {

        static Optional<Member> calling(Group group, Section section) {
            return Optional.of(new Member(group, section, Optional.empty()));
        }

        static Optional<Member> listening(Group group, Section section, int port) {
            return Optional.of(new Member(group, section, Optional.of(port)));
        }
    }

    private static Optional<Member> member(Section section) {
        return switch (section) {
            case ComputeSection it -> Member.listening(Group.PROGRAMS, it, it.port());
            case LambdaSection it when it.functions().isEmpty() -> Optional.empty();
            case LambdaSection it -> Member.calling(Group.PROGRAMS, it);
            case AgentcoreRuntimeSection it when it.isInVpc() -> Member.calling(Group.AGENTS, it);
            case DatabaseSection it -> Member.listening(Group.DATA, it, POSTGRESQL);
            case CacheSection it -> Member.listening(Group.DATA, it, REDIS);
            case StorageSection it -> Member.listening(Group.FILES, it, NFS);
            case AgentcoreRuntimeSection _,
                    DynamodbSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _,
                    S3Section _ -> Optional.empty();
        };
    }

    static SecurityGroups declare(ProvisioningContext context) {
        var running = running(context);
        var agents = agents(context);
        var callers = Stream.of(running, agents).flatMap(Optional::stream).toList();
        return new SecurityGroups(
                running,
                agents,
                called(context, Group.DATA, "database_sg", "Database + cache for ", callers),
                called(context, Group.FILES, "efs_sg", "EFS mount targets for ", callers));
    }

    private static List<Member> members(ProvisioningContext context, Group group) {
        return context.spec().sections().stream()
                .flatMap(it -> member(it).stream())
                .filter(it -> it.group() == group)
                .toList();
    }

    private static Optional<Output<String>> running(ProvisioningContext context) {
        var members = members(context, Group.PROGRAMS);
        // Functions alone listen on nothing, but running stacks have this rule.
        int port = ports(members).findFirst().orElse(HTTP);
        return members.stream()
                .findFirst()
                .map(it -> SecurityGroup.calling(
                        context.logical("ecs_sg"),
                        name(context, it),
                        "ECS tasks for " + context.service(),
                        context.network().vpc(),
                        List.of(new Ingress.FromRange(port, context.network().cidr(), "HTTP from VPC")),
                        context.options()));
    }

    private static Optional<Output<String>> agents(ProvisioningContext context) {
        return members(context, Group.AGENTS).stream()
                .findFirst()
                .map(it -> SecurityGroup.calling(
                        context.logical("agentcore_sg"),
                        name(context, it),
                        "AgentCore runtimes for " + context.service(),
                        context.network().vpc(),
                        List.of(),
                        context.options()));
    }

    /// A group that the callers can reach on the ports of its members, in ascending order.
    private static Optional<Output<String>> called(
            ProvisioningContext context, Group group, String suffix, String description, List<Output<String>> callers) {
        var members = members(context, group);
        return members.stream()
                .findFirst()
                .map(it -> SecurityGroup.answering(
                        context.logical(suffix),
                        name(context, it),
                        description + context.service(),
                        context.network().vpc(),
                        ports(members).flatMap(port -> from(callers, port)).toList(),
                        context.options()));
    }

    private static Stream<Integer> ports(List<Member> members) {
        return members.stream().flatMap(it -> it.port().stream()).sorted();
    }

    private static String name(ProvisioningContext context, Member member) {
        return context.names()
                .securityGroup(member.section().capability())
                .orElseThrow()
                .value();
    }

    private static Stream<Ingress> from(List<Output<String>> callers, int port) {
        return callers.stream().map(it -> new Ingress.FromGroup(port, it));
    }
}
