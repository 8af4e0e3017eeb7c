package com.althq.platform.capability;

import static com.althq.platform.spec.Capability.AGENTCORE_RUNTIME;
import static com.althq.platform.spec.Capability.COMPUTE;
import static com.althq.platform.spec.Capability.LAMBDA;

import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.resource.identity.Statement;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.Capability;
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
import java.util.List;
import java.util.Optional;

/// Declares the security groups, IAM roles and image repositories that the declared sections need
/// (`docs/specification.md` §4.1), before any section is provisioned.
final class Foundation {

    /// Lets a memory call the models that it extracts and summarises with. Its page, under this name:
    /// <https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html>
    private static final String MEMORY_INFERENCE =
            "AmazonBedrockAgentCoreMemoryBedrockModelInferenceExecutionRolePolicy";

    /// What Lambda needs to stand in a VPC; EC2 offers nothing narrower than every resource for it:
    /// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html>
    private static final List<String> NETWORK_INTERFACES = List.of(
            "ec2:CreateNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface",
            "ec2:AssignPrivateIpAddresses",
            "ec2:UnassignPrivateIpAddresses");

    private final Stage stage;

    Foundation(Stage stage) {
        this.stage = stage;
    }

    /// What the ECS tasks stand on.
    ///
    /// @param task          the role that the program acts as, as yet without policies
    /// @param execution     the role that starts the tasks, as yet without policies
    /// @param securityGroup of the tasks
    record Tasks(ServiceRole task, ServiceRole execution, Output<String> securityGroup) {}

    /// What the functions stand on.
    ///
    /// @param role          the role that every function of the service assumes
    /// @param securityGroup of the functions, which is that of the tasks
    record Functions(ServiceRole role, Output<String> securityGroup) {}

    /// What the runtimes stand on.
    ///
    /// @param runtimes      the role that every runtime of the service assumes
    /// @param memory        the role of the memory
    /// @param securityGroup of the runtimes in the VPC, if there are any
    record Agents(ServiceRole runtimes, ServiceRole memory, Optional<Output<String>> securityGroup) {}

    Provisioned lay() {
        var groups = SecurityGroups.declare(stage);
        var made = Provisioned.NOTHING.and(groups).and(Repositories.declare(stage));
        for (var section : stage.spec().sections()) {
            made = lay(section, groups).map(made::and).orElse(made);
        }
        return made;
    }

    private Optional<Record> lay(Section section, SecurityGroups groups) {
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
                role("task_role", stage.names().ecsTaskRole(), Trust.tasks(stage.arns()), COMPUTE),
                role("exec_role", stage.names().ecsExecutionRole(), Trust.taskExecution(), COMPUTE),
                securityGroup);
    }

    private Functions functions(Output<String> securityGroup) {
        var logical = stage.logical("lambda_vpc_policy");
        var role = role("lambda_exec_role", stage.names().lambdaRole(), Trust.functions(), LAMBDA)
                .allow(
                        logical,
                        PolicyDocument.of(Statement.allow(NETWORK_INTERFACES, List.of(Output.of("*")))),
                        stage.grantOptions(logical, LAMBDA));
        return new Functions(role, securityGroup);
    }

    private Agents agents(SecurityGroups groups) {
        var trust = Trust.agents(stage.arns());
        var runtimes = role("agentcore_runtime_role", stage.names().agentcoreRole(), trust, AGENTCORE_RUNTIME);
        var inference = stage.logical("agentcore_memory_inference");
        var memory = role("agentcore_memory_role", stage.names().memoryRole(), trust, AGENTCORE_RUNTIME)
                .attach(
                        inference,
                        stage.arns().managedPolicy(MEMORY_INFERENCE),
                        stage.grantOptions(inference, AGENTCORE_RUNTIME));
        return new Agents(runtimes, memory, groups.agents());
    }

    private ServiceRole role(String suffix, DerivedName name, PolicyDocument trust, Capability declared) {
        var logical = stage.logical(suffix);
        return ServiceRole.create(logical, name.value(), trust, stage.grantOptions(logical, declared));
    }
}
