package com.althq.platform.capability;

import static com.althq.platform.spec.Capability.AGENTCORE_RUNTIME;

import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.identity.Statement;
import com.althq.platform.resource.network.EgressGroup;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.ComputeSection;
import com.althq.platform.spec.DatabaseSection;
import com.althq.platform.spec.DerivedName;
import com.althq.platform.spec.DynamodbSection;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.LambdaSection;
import com.althq.platform.spec.S3Section;
import com.althq.platform.spec.Section;
import com.althq.platform.spec.ServiceDiscoverySection;
import com.althq.platform.spec.StorageSection;
import com.pulumi.core.Output;
import java.util.Optional;

/// Roles and security groups, derived from what is declared (`docs/specification.md` §4.1). What nothing
/// declared needs is not made.
final class Foundation {

    /// What assumes the roles of runtimes and memory. Both conditions are documented for it:
    /// <https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html>
    private static final String AGENTCORE = "bedrock-agentcore.amazonaws.com";

    /// Lets a memory call the models that it extracts and summarises with. Its page, under this name:
    /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>
    private static final String MEMORY_INFERENCE =
            "AmazonBedrockAgentCoreMemoryBedrockModelInferenceExecutionRolePolicy";

    private final Stage stage;

    Foundation(Stage stage) {
        this.stage = stage;
    }

    /// What the runtimes stand on.
    ///
    /// @param runtimes      the role that every runtime of the service assumes
    /// @param memory        the role of the memory
    /// @param securityGroup of the runtimes in the VPC, if there are any
    record Agents(ServiceRole runtimes, ServiceRole memory, Optional<Output<String>> securityGroup) {}

    Provisioned lay() {
        var made = Provisioned.NOTHING;
        for (var section : stage.spec().sections()) {
            made = lay(section).map(made::and).orElse(made);
        }
        return made;
    }

    private Optional<Record> lay(Section section) {
        return switch (section) {
            case AgentcoreRuntimeSection it -> Optional.of(agents(it));
            case S3Section _, DynamodbSection _ -> Optional.empty();
            case ComputeSection _,
                    StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    LambdaSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _ ->
                throw new IllegalStateException(section.capability().key() + " has no foundation");
        };
    }

    private Agents agents(AgentcoreRuntimeSection section) {
        var runtimes = role("agentcore_runtime_role", stage.names().agentcoreRole());
        var inference = stage.logical("agentcore_memory_inference");
        var memory = role("agentcore_memory_role", stage.names().memoryRole())
                .attach(
                        inference,
                        stage.arns().managedPolicy(MEMORY_INFERENCE),
                        stage.grantOptions(inference, AGENTCORE_RUNTIME));
        var inVpc = section.runtimes().stream().anyMatch(it -> it.networkMode() == NetworkMode.VPC);
        return new Agents(runtimes, memory, inVpc ? Optional.of(securityGroup()) : Optional.empty());
    }

    private ServiceRole role(String suffix, DerivedName name) {
        var logical = stage.logical(suffix);
        return ServiceRole.create(logical, name.value(), trust(), stage.grantOptions(logical, AGENTCORE_RUNTIME));
    }

    /// Only for resources of this account and region, so that AgentCore cannot be made to use the role for
    /// somebody else.
    private PolicyDocument trust() {
        return PolicyDocument.of(Statement.trust(AGENTCORE)
                .when(
                        "StringEquals",
                        "aws:SourceAccount",
                        Output.of(stage.arns().account()))
                .when("ArnLike", "aws:SourceArn", stage.arns().of("bedrock-agentcore", "*")));
    }

    private Output<String> securityGroup() {
        return EgressGroup.create(
                stage.logical("agentcore_sg"),
                stage.service() + "-agentcore",
                "AgentCore runtimes for " + stage.service(),
                stage.network().vpc(),
                stage.options());
    }
}
