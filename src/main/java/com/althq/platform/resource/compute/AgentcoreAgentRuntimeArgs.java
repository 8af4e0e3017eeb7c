package com.althq.platform.resource.compute;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of a runtime as the provider wants them. What is absent is null here, and is not sent.
@SuppressWarnings("UnusedVariable") // read by the SDK
final class AgentcoreAgentRuntimeArgs extends ResourceArgs {

    @Import(name = "agentRuntimeName", required = true)
    private final Output<String> agentRuntimeName;

    @Import(name = "description")
    private final @Nullable Output<String> description;

    @Import(name = "agentRuntimeArtifact", required = true)
    private final Output<Artifact> agentRuntimeArtifact;

    @Import(name = "roleArn", required = true)
    private final Output<String> roleArn;

    @Import(name = "networkConfiguration", required = true)
    private final Output<NetworkConfiguration> networkConfiguration;

    @Import(name = "environmentVariables")
    private final Output<Map<String, Output<String>>> environmentVariables;

    @Import(name = "authorizerConfiguration")
    private final @Nullable Output<AuthorizerConfiguration> authorizerConfiguration;

    AgentcoreAgentRuntimeArgs(AgentcoreAgentRuntime.Settings settings) {
        this.agentRuntimeName = Output.of(settings.name());
        this.description = settings.description().map(Output::of).orElse(null);
        this.agentRuntimeArtifact = Output.of(new Artifact(settings.image()));
        this.roleArn = settings.roleArn();
        this.networkConfiguration = Output.of(new NetworkConfiguration(
                settings.network().map(NetworkModeConfig::new).orElse(null)));
        this.environmentVariables = Output.of(settings.environment());
        this.authorizerConfiguration = settings.authorizer()
                .map(it -> Output.of(new AuthorizerConfiguration(it)))
                .orElse(null);
    }

    static final class Artifact extends ResourceArgs {
        @Import(name = "containerConfiguration")
        private final Output<Container> containerConfiguration;

        Artifact(Output<String> image) {
            this.containerConfiguration = Output.of(new Container(image));
        }
    }

    static final class Container extends ResourceArgs {
        @Import(name = "containerUri", required = true)
        private final Output<String> containerUri;

        Container(Output<String> image) {
            this.containerUri = image;
        }
    }

    static final class NetworkConfiguration extends ResourceArgs {
        @Import(name = "networkMode", required = true)
        private final Output<String> networkMode;

        @Import(name = "networkModeConfig")
        private final @Nullable Output<NetworkModeConfig> networkModeConfig;

        NetworkConfiguration(@Nullable NetworkModeConfig vpc) {
            this.networkMode = Output.of(vpc == null ? "PUBLIC" : "VPC");
            this.networkModeConfig = vpc == null ? null : Output.of(vpc);
        }
    }

    static final class NetworkModeConfig extends ResourceArgs {
        @Import(name = "subnets", required = true)
        private final Output<List<String>> subnets;

        @Import(name = "securityGroups", required = true)
        private final Output<List<String>> securityGroups;

        NetworkModeConfig(AgentcoreAgentRuntime.Network network) {
            this.subnets = Output.of(network.subnets());
            this.securityGroups = network.securityGroup().applyValue(List::of);
        }
    }

    static final class AuthorizerConfiguration extends ResourceArgs {
        @Import(name = "customJwtAuthorizer")
        private final Output<JwtAuthorizer> customJwtAuthorizer;

        AuthorizerConfiguration(AgentcoreAgentRuntime.Authorizer authorizer) {
            this.customJwtAuthorizer = Output.of(new JwtAuthorizer(authorizer));
        }
    }

    static final class JwtAuthorizer extends ResourceArgs {
        @Import(name = "discoveryUrl", required = true)
        private final Output<String> discoveryUrl;

        @Import(name = "allowedAudiences")
        private final @Nullable Output<List<String>> allowedAudiences;

        @Import(name = "allowedClients")
        private final @Nullable Output<List<String>> allowedClients;

        JwtAuthorizer(AgentcoreAgentRuntime.Authorizer authorizer) {
            this.discoveryUrl = Output.of(authorizer.discoveryUrl());
            this.allowedAudiences = some(authorizer.allowedAudiences());
            this.allowedClients = some(authorizer.allowedClients());
        }

        private static @Nullable Output<List<String>> some(List<String> values) {
            return values.isEmpty() ? null : Output.of(values);
        }
    }
}
