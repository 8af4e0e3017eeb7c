package com.althq.platform.capability;

import com.althq.platform.resource.network.SecurityGroup;
import com.althq.platform.resource.network.SecurityGroup.Ingress;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.Capability;
import com.althq.platform.spec.ComputeSection;
import com.althq.platform.spec.LambdaSection;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The security groups of a service by their ids: each only where something stands in it, with rules only for
/// what exists (`docs/specification.md` §4.1). Names and descriptions are those that running stacks have.
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

    static SecurityGroups declare(Stage stage) {
        var running = running(stage);
        var agents = agents(stage);
        var callers = Stream.of(running, agents).flatMap(Optional::stream).toList();
        return new SecurityGroups(running, agents, data(stage, callers), files(stage, callers));
    }

    private static Optional<Output<String>> running(Stage stage) {
        var compute = stage.spec().section(ComputeSection.class);
        var functions = stage.spec().section(LambdaSection.class).stream()
                .anyMatch(it -> !it.functions().isEmpty());
        if (compute.isEmpty() && !functions) {
            return Optional.empty();
        }
        var port = compute.map(ComputeSection::port).orElse(HTTP);
        return Optional.of(SecurityGroup.calling(
                stage.logical("ecs_sg"),
                name(stage, Capability.COMPUTE),
                "ECS tasks for " + stage.service(),
                stage.network().vpc(),
                List.of(new Ingress.FromRange(port, stage.network().cidr(), "HTTP from VPC")),
                stage.options()));
    }

    private static Optional<Output<String>> agents(Stage stage) {
        var inVpc = stage.spec().section(AgentcoreRuntimeSection.class).stream()
                .flatMap(it -> it.runtimes().stream())
                .anyMatch(it -> it.networkMode() == NetworkMode.VPC);
        return inVpc
                ? Optional.of(SecurityGroup.calling(
                        stage.logical("agentcore_sg"),
                        name(stage, Capability.AGENTCORE_RUNTIME),
                        "AgentCore runtimes for " + stage.service(),
                        stage.network().vpc(),
                        List.of(),
                        stage.options()))
                : Optional.empty();
    }

    private static Optional<Output<String>> data(Stage stage, List<Output<String>> callers) {
        var ingress = new ArrayList<Ingress>();
        if (stage.spec().declares(Capability.DATABASE)) {
            ingress.addAll(from(callers, POSTGRESQL));
        }
        if (stage.spec().declares(Capability.CACHE)) {
            ingress.addAll(from(callers, REDIS));
        }
        return stage.spec().declares(Capability.DATABASE) || stage.spec().declares(Capability.CACHE)
                ? Optional.of(SecurityGroup.answering(
                        stage.logical("database_sg"),
                        name(stage, Capability.DATABASE),
                        "Database + cache for " + stage.service(),
                        stage.network().vpc(),
                        ingress,
                        stage.options()))
                : Optional.empty();
    }

    private static Optional<Output<String>> files(Stage stage, List<Output<String>> callers) {
        return stage.spec().declares(Capability.STORAGE)
                ? Optional.of(SecurityGroup.answering(
                        stage.logical("efs_sg"),
                        name(stage, Capability.STORAGE),
                        "EFS mount targets for " + stage.service(),
                        stage.network().vpc(),
                        from(callers, NFS),
                        stage.options()))
                : Optional.empty();
    }

    private static String name(Stage stage, Capability capability) {
        return stage.names().securityGroup(capability).orElseThrow().value();
    }

    private static List<Ingress> from(List<Output<String>> callers, int port) {
        return callers.stream()
                .<Ingress>map(it -> new Ingress.FromGroup(port, it))
                .toList();
    }
}
