package com.althq.platform.resource.compute;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Bedrock AgentCore runtime, which runs a container in a micro-VM for each session. The published SDK ends before
/// AWS had it; names and types are those of pulumi-aws 7.48.0, held to its schema by a test.
@ResourceType(type = AgentcoreAgentRuntime.TYPE)
public final class AgentcoreAgentRuntime extends CustomResource {

    static final String TYPE = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";

    @Export(name = "agentRuntimeArn", refs = String.class, tree = "[0]")
    @SuppressWarnings("NullAway.Init") // set by the SDK
    private Output<String> agentRuntimeArn;

    /// What a runtime is to be like.
    ///
    /// @param name        letters, digits and underscores, up to 48; another one makes a new runtime
    /// @param image       URI with a tag
    /// @param roleArn     what the agent acts as
    /// @param network     empty for the public network
    /// @param environment each value on its own, so that a secret among them hides only itself
    public record Settings(
            String name,
            Optional<String> description,
            Output<String> image,
            Output<String> roleArn,
            Optional<Network> network,
            Map<String, Output<String>> environment,
            Optional<Authorizer> authorizer) {
        public Settings {
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        }
    }

    /// Where in a VPC the runtime stands.
    public record Network(List<String> subnets, Output<String> securityGroup) {
        public Network {
            subnets = List.copyOf(subnets);
        }
    }

    /// Whose tokens let a caller in. An empty list asks nothing, and is not sent: AWS refuses one.
    ///
    /// @param discoveryUrl of the OpenID Connect issuer
    public record Authorizer(String discoveryUrl, List<String> allowedAudiences, List<String> allowedClients) {
        public Authorizer {
            allowedAudiences = List.copyOf(allowedAudiences);
            allowedClients = List.copyOf(allowedClients);
        }
    }

    public AgentcoreAgentRuntime(String logical, Settings settings, CustomResourceOptions options) {
        super(TYPE, logical, new AgentcoreAgentRuntimeArgs(settings), options);
    }

    public Output<String> arn() {
        return agentRuntimeArn;
    }
}
