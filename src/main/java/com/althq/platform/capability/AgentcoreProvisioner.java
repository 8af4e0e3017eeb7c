package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.AGENTCORE_RUNTIME;
import static java.util.Objects.requireNonNull;

import com.althq.platform.resource.compute.AgentcoreAgentRuntime;
import com.althq.platform.resource.compute.AgentcoreAgentRuntime.Authorizer;
import com.althq.platform.resource.compute.AgentcoreAgentRuntime.Network;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.provider.AwsOptions;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Provisions `agentcoreRuntime`: agent runtimes and the memory that they share
/// (`docs/specification.md` §4.3).
final class AgentcoreProvisioner {

    private final ProvisioningContext context;
    private final ProvisionedSections provisioned;
    private final RolesAndGroups.Agents foundation;
    private final ImageRepositories repositories;

    AgentcoreProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.provisioned = provisioned;
        this.foundation = provisioned.require(RolesAndGroups.Agents.class);
        this.repositories = provisioned.require(ImageRepositories.class);
    }

    /// Outputs of the agents for other sections.
    ///
    /// @param first ARN of the first runtime of the file
    /// @param arns  by the runtime's name, in the order of the names
    record Agents(AgentMemory memory, Output<String> first, SequencedMap<String, Output<String>> arns)
            implements GrantTarget, CallableSection {

        /// The runtimes and their endpoints.
        @Override
        public List<Output<String>> grantArns() {
            return Stream.concat(arns.values().stream(), arns.values().stream().map(AccountArns::below))
                    .toList();
        }

        @Override
        public SequencedMap<String, Output<String>> variables() {
            var variables = new LinkedHashMap<String, Output<String>>();
            variables.put(VariableNames.MEMORY_ID, memory.id());
            variables.put(VariableNames.RUNTIME_ARN, first);
            arns.forEach((name, arn) -> variables.put(VariableNames.runtimeArn(name), arn));
            return variables;
        }
    }

    Agents provision(AgentcoreRuntimeSection section) {
        var memory = AgentMemory.declare(context, foundation.memory());
        var role = role(section, memory);
        images(section)
                .forEach(it -> context.export(
                        ExportNames.repository(it), repositories.of(it).uri()));
        var arns = new LinkedHashMap<String, Output<String>>();
        for (var runtime : sorted(section)) {
            var arn = runtime(runtime, section, role, memory);
            context.export(ExportNames.runtimeArn(runtime.name()), arn);
            arns.put(runtime.name(), arn);
        }
        var first = requireNonNull(arns.get(section.runtimes().getFirst().name()));
        return new Agents(memory, first, arns);
    }

    private static List<AgentRuntime> sorted(AgentcoreRuntimeSection section) {
        return section.runtimes().stream()
                .sorted(Comparator.comparing(AgentRuntime::name))
                .toList();
    }

    private static Stream<String> images(AgentcoreRuntimeSection section) {
        return section.runtimes().stream().map(AgentRuntime::image).distinct().sorted();
    }

    /// The runtimes' role with all of its policies.
    private ServiceRole role(AgentcoreRuntimeSection section, AgentMemory memory) {
        var logical = context.logical("agentcore_runtime_policy");
        var policy = AgentRolePolicy.of(
                context.arns(),
                images(section).map(it -> repositories.of(it).arn()).toList(),
                sorted(section).stream().map(AgentRuntime::name).toList());
        var own = foundation.runtimes().allow(logical, policy, context.grantOptions(logical, AGENTCORE_RUNTIME));
        return new GrantTable(context, provisioned.with(memory)).addGrants(AGENTCORE_RUNTIME, own);
    }

    /// The variables of every runtime beside its own. For the same name the later one counts: the author's,
    /// those of [InjectedEnvironment], the memory's.
    private Map<String, Output<String>> injected(AgentMemory memory, NetworkMode mode) {
        var variables = new LinkedHashMap<>(InjectedEnvironment.all(context, provisioned, mode == NetworkMode.VPC));
        variables.put(VariableNames.MEMORY_ID, memory.id());
        return variables;
    }

    private Output<String> runtime(
            AgentRuntime runtime, AgentcoreRuntimeSection section, ServiceRole role, AgentMemory memory) {
        var environment = new LinkedHashMap<String, Output<String>>();
        runtime.environmentVariables().forEach((name, value) -> environment.put(name, Output.of(value)));
        environment.putAll(injected(memory, runtime.networkMode()));
        var tag = context.inputs().imageTag();
        var settings = new AgentcoreAgentRuntime.Settings(
                runtime.name(),
                runtime.description(),
                repositories.of(runtime.image()).uri().applyValue(uri -> uri + ":" + tag),
                role.arn(),
                network(runtime.networkMode()),
                environment,
                section.authorizer()
                        .map(it -> new Authorizer(it.discoveryUrl(), it.allowedAudiences(), it.allowedClients())));
        return new AgentcoreAgentRuntime(
                        context.logical(runtime.name() + "_agentcore_runtime"),
                        settings,
                        AwsOptions.after(context.options(), role.policies()))
                .arn();
    }

    private Optional<Network> network(NetworkMode mode) {
        return switch (mode) {
            case PUBLIC -> Optional.empty();
            case VPC ->
                foundation
                        .securityGroup()
                        .map(group -> new Network(context.agentSubnets().ids(), group));
        };
    }
}
