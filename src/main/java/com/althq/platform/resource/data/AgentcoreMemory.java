package com.althq.platform.resource.data;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/// A Bedrock AgentCore memory, which keeps what agents store across sessions. The published SDK ends before AWS had it;
/// names and types are those of pulumi-aws 7.48.0, held to its schema by a test.
@ResourceType(type = AgentcoreMemory.TYPE)
public final class AgentcoreMemory extends CustomResource {

    static final String TYPE = "aws:bedrock/agentcoreMemory:AgentcoreMemory";

    @Export(name = "arn", refs = String.class, tree = "[0]")
    @SuppressWarnings("NullAway.Init") // set by the SDK
    private Output<String> arn;

    /// @param logical    logical name
    /// @param name       letters, digits and underscores, up to 48; another one makes a new, empty memory
    /// @param expiryDays 7 to 365
    /// @param roleArn    the role that extracts and summarises
    public AgentcoreMemory(
            String logical,
            String name,
            String description,
            int expiryDays,
            Output<String> roleArn,
            CustomResourceOptions options) {
        super(
                TYPE,
                logical,
                new Args(Output.of(name), Output.of(description), Output.of(expiryDays), roleArn),
                options);
    }

    public Output<String> arn() {
        return arn;
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "name", required = true)
        private final Output<String> name;

        @Import(name = "description")
        private final Output<String> description;

        @Import(name = "eventExpiryDuration", required = true)
        private final Output<Integer> eventExpiryDuration;

        @Import(name = "memoryExecutionRoleArn")
        private final Output<String> memoryExecutionRoleArn;

        Args(Output<String> name, Output<String> description, Output<Integer> expiry, Output<String> roleArn) {
            this.name = name;
            this.description = description;
            this.eventExpiryDuration = expiry;
            this.memoryExecutionRoleArn = roleArn;
        }
    }
}
