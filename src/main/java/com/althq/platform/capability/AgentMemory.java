package com.althq.platform.capability;

import com.althq.platform.resource.data.AgentcoreMemory;
import com.althq.platform.resource.data.AgentcoreMemoryStrategy;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.provider.AwsOptions;
import com.althq.platform.spec.name.ExportNames;
import com.pulumi.core.Output;
import java.util.List;

/// The AgentCore memory that all agent runtimes of a service share. Every service with agents has one, without
/// declaring it; it costs nothing until it is used (`docs/specification.md` §8.1).
record AgentMemory(Output<String> id, Output<String> arn) implements GrantTarget {

    private static final int EXPIRY_DAYS = 365;

    /// The namespace of extracted memories, one for all agents and sessions.
    private static final String NAMESPACE = "default";

    /// @param role the role with which it calls models
    static AgentMemory declare(ProvisioningContext context, ServiceRole role) {
        var logical = context.logical("agentcore_memory");
        var memory = new AgentcoreMemory(
                logical,
                context.names().memory().value(),
                "Shared agent memory for " + context.service(),
                EXPIRY_DAYS,
                role.arn(),
                AwsOptions.after(context.dataOptions(), role.policies()));
        new AgentcoreMemoryStrategy(
                logical + "_semantic",
                context.names().memoryStrategy().value(),
                "SEMANTIC",
                NAMESPACE,
                memory.id(),
                context.options());
        context.export(ExportNames.MEMORY_ID, memory.id());
        return new AgentMemory(memory.id(), memory.arn());
    }

    @Override
    public List<Output<String>> grantArns() {
        return List.of(arn);
    }
}
