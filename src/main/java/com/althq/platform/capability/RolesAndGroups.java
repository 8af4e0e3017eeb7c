package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.AGENTCORE_RUNTIME;
import static com.althq.platform.spec.model.Capability.COMPUTE;
import static com.althq.platform.spec.model.Capability.LAMBDA;

import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import com.althq.platform.spec.name.DerivedName;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/// Declares the security groups, IAM roles and image repositories that the declared sections need
/// (`docs/specification.md` §4.1), before any section is provisioned.
final class RolesAndGroups {

    /// The managed policy with which a memory calls models; listed here under this name:
    /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>
    private static final String MEMORY_INFERENCE =
            "AmazonBedrockAgentCoreMemoryBedrockModelInferenceExecutionRolePolicy";

    /// The actions that a Lambda function in a VPC needs; EC2 supports them only on all resources:
    /// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html>
    private static final List<String> NETWORK_INTERFACES = List.of(
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses");

    private final ProvisioningContext context;

    RolesAndGroups(ProvisioningContext context) {
        this.context = context;
    }

    /// Roles and security group of the ECS tasks.
    ///
    /// @param task          the role of the program, without policies yet
    /// @param execution     the role that starts the tasks, without policies yet
    /// @param securityGroup of the tasks
    record Tasks(ServiceRole task, ServiceRole execution, Output<String> securityGroup) {}

    /// Role and security group of the functions.
    ///
    /// @param role          the role of all functions of the service
    /// @param securityGroup that of the tasks
    record Functions(ServiceRole role, Output<String> securityGroup) {}

    /// Roles and security group of the agents.
    ///
    /// @param runtimes      the role of all runtimes of the service
    /// @param memory        the memory's role
    /// @param securityGroup of the runtimes in the VPC, if there are any
    record Agents(ServiceRole runtimes, ServiceRole memory, Optional<Output<String>> securityGroup) {}

    ProvisionedSections declare() {
        var groups = SecurityGroups.declare(context);
        var made = ProvisionedSections.NONE.with(groups).with(ImageRepositories.declare(context));
        for (var section : context.spec().sections()) {
            made = declare(section, groups).map(made::with).orElse(made);
        }
        return made;
    }

    private Optional<Record> declare(Section section, SecurityGroups groups) {
        return switch (section) {
            case AgentcoreRuntimeSection _ -> Optional.of(agents(groups));
            case ComputeSection _ -> groups.running().map(this::tasks);
            case LambdaSection it when it.functions().isEmpty() -> Optional.empty();
            case LambdaSection _ -> groups.running().map(this::functions);
            case S3Section _,
                    DynamodbSection _,
                    StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _ -> Optional.empty();
        };
    }

    private Tasks tasks(Output<String> securityGroup) {
        return new Tasks(
                role("task_role", context.names().ecsTaskRole(), TrustPolicies.tasks(context.arns()), COMPUTE),
                role("exec_role", context.names().ecsExecutionRole(), TrustPolicies.taskExecution(), COMPUTE),
                securityGroup);
    }

    private Functions functions(Output<String> securityGroup) {
        var logical = context.logical("lambda_vpc_policy");
        var role = role("lambda_exec_role", context.names().lambdaRole(), TrustPolicies.functions(), LAMBDA)
                .allow(
                        logical,
                        PolicyDocument.of(AllowStatement.allow(NETWORK_INTERFACES, List.of(Output.of("*")))),
                        context.grantOptions(logical, LAMBDA));
        return new Functions(role, securityGroup);
    }

    private Agents agents(SecurityGroups groups) {
        var trust = TrustPolicies.agents(context.arns());
        var runtimes = role("agentcore_runtime_role", context.names().agentcoreRole(), trust, AGENTCORE_RUNTIME);
        var inference = context.logical("agentcore_memory_inference");
        var memory = role("agentcore_memory_role", context.names().memoryRole(), trust, AGENTCORE_RUNTIME)
                .attach(
                        inference,
                        context.arns().managedPolicy(MEMORY_INFERENCE),
                        context.grantOptions(inference, AGENTCORE_RUNTIME));
        return new Agents(runtimes, memory, groups.agents());
    }

    private ServiceRole role(String suffix, DerivedName name, PolicyDocument trust, Capability declared) {
        var logical = context.logical(suffix);
        return ServiceRole.create(logical, name.value(), trust, context.grantOptions(logical, declared));
    }
}
