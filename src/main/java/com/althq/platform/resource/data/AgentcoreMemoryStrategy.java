package com.althq.platform.resource.data;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;

/// A strategy of an AgentCore memory, which extracts facts and preferences from stored events for semantic search.
/// Names and types are those of pulumi-aws 7.48.0.
@ResourceType(type = AgentcoreMemoryStrategy.TYPE)
public final class AgentcoreMemoryStrategy extends CustomResource {

    static final String TYPE = "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy";

    /// @param logical logical name
    /// @param name    letters, digits and underscores, up to 48
    /// @param type    `SEMANTIC` or another built-in one; a memory has at most one of each
    public AgentcoreMemoryStrategy(
            String logical,
            String name,
            String type,
            String namespace,
            Output<String> memoryId,
            CustomResourceOptions options) {
        super(
                TYPE,
                logical,
                new Args(Output.of(name), Output.of(type), Output.of(List.of(namespace)), memoryId),
                options);
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "name", required = true)
        private final Output<String> name;

        @Import(name = "type", required = true)
        private final Output<String> type;

        /// A list of exactly one.
        @Import(name = "namespaces", required = true)
        private final Output<List<String>> namespaces;

        @Import(name = "memoryId", required = true)
        private final Output<String> memoryId;

        Args(Output<String> name, Output<String> type, Output<List<String>> namespaces, Output<String> memoryId) {
            this.name = name;
            this.type = type;
            this.namespaces = namespaces;
            this.memoryId = memoryId;
        }
    }
}
