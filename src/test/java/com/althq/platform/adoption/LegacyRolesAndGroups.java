package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.StorageSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The old engine's security groups and roles.
final class LegacyRolesAndGroups {

    private static final String READ_IMAGES = "AmazonEC2ContainerRegistryReadOnly";
    private static final String ALL_LOGS = "CloudWatchLogsFullAccess";

    private final LegacyStackModel stack;
    final Optional<Resource> computeGroup;
    final Optional<Resource> databaseGroup;
    final Optional<Resource> filesGroup;
    final Optional<Resource> taskRole;
    final Optional<Resource> executionRole;
    final Optional<Resource> functionRole;
    final Optional<Resource> runtimeRole;
    final Optional<Resource> memoryRole;

    LegacyRolesAndGroups(LegacyStackModel stack) {
        this.stack = stack;
        boolean compute = stack.declares(ComputeSection.class);
        boolean functions = stack.declares(LambdaSection.class);
        boolean data = stack.declares(DatabaseSection.class) || stack.declares(CacheSection.class);
        boolean files = stack.declares(StorageSection.class);
        boolean agents = stack.declares(AgentcoreRuntimeSection.class);
        this.computeGroup = when(compute || functions, this::computeGroup);
        var agentGroup = when(data || files, this::agentGroup);
        this.databaseGroup = when(data, () -> databaseGroup(agentGroup));
        this.filesGroup = when(files, () -> filesGroup(agentGroup));
        this.taskRole = when(compute, () -> runner("task"));
        this.executionRole = when(compute, () -> runner("exec"));
        this.functionRole = when(functions, this::functionRole);
        this.runtimeRole = when(agents, this::runtimeRole);
        this.memoryRole = when(agents, this::memoryRole);
    }

    private static Optional<Resource> when(boolean declared, Supplier<Resource> make) {
        return declared ? Optional.of(make.get()) : Optional.empty();
    }

    private Resource computeGroup() {
        var port = stack.spec
                .section(ComputeSection.class)
                .map(ComputeSection::port)
                .orElse(80);
        var http = object(
                "protocol",
                "tcp",
                "fromPort",
                port,
                "toPort",
                port,
                "cidrBlocks",
                list(LegacyStackModel.lookedUp("vpc.cidr")),
                "description",
                "HTTP from VPC");
        return group("ecs_sg", "ecs", "ECS tasks for ", "ingress", list(http), "egress", anywhere());
    }

    private Resource agentGroup() {
        return group("agent_sg", "agents", "Agent compute for ", "egress", anywhere());
    }

    /// Four rules, whichever of the two sections is declared.
    private Resource databaseGroup(Optional<Resource> agentGroup) {
        var rules = new ArrayList<>(from(agentGroup, 5432));
        rules.addAll(from(agentGroup, 6379));
        return group("database_sg", "database", "Database + cache for ", "ingress", list(rules.toArray()));
    }

    private Resource filesGroup(Optional<Resource> agentGroup) {
        return group(
                "efs_sg",
                "efs",
                "EFS mount targets for ",
                "ingress",
                list(from(agentGroup, 2049).toArray()));
    }

    /// Where neither tasks nor functions are declared, the first rule has no source.
    private List<Value> from(Optional<Resource> agentGroup, int port) {
        return List.of(rule(computeGroup, port), rule(agentGroup, port));
    }

    private static Value rule(Optional<Resource> source, int port) {
        var groups = source.map(it -> list(ref(it, "id"))).orElseGet(() -> list());
        return object("protocol", "tcp", "fromPort", port, "toPort", port, "securityGroups", groups);
    }

    private Resource group(String logical, String suffix, String description, Object... rules) {
        var inputs = new ArrayList<>(List.of(
                "name", stack.service + "-" + suffix,
                "description", description + stack.service,
                "vpcId", LegacyStackModel.lookedUp("vpc.id")));
        inputs.addAll(List.of(rules));
        return stack.aws("ec2/securityGroup:SecurityGroup", stack.logical(logical), inputs.toArray());
    }

    private static Value anywhere() {
        return list(object("protocol", "-1", "fromPort", 0, "toPort", 0, "cidrBlocks", list("0.0.0.0/0")));
    }

    private Resource runner(String kind) {
        var role = role(kind + "_role", "ecs-" + kind, "ecs-tasks");
        attach(role, kind + "_ecr", READ_IMAGES);
        attach(role, kind + "_logs", ALL_LOGS);
        return role;
    }

    private Resource functionRole() {
        var role = role("lambda_exec_role", "lambda-exec", "lambda");
        attach(role, "lambda_ecr", READ_IMAGES);
        attach(role, "lambda_logs", ALL_LOGS);
        attach(role, "lambda_efs", "AmazonElasticFileSystemClientReadWriteAccess");
        var interfaces =
                List.of("ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface");
        allow(role, "lambda_vpc_policy", LegacyPolicies.of(interfaces, LegacyPolicies.ANYTHING));
        return role;
    }

    private Resource runtimeRole() {
        var role = role("agentcore_runtime_role", "agentcore-runtime", "bedrock-agentcore");
        attach(role, "agentcore_ecr", READ_IMAGES);
        attach(role, "agentcore_logs", ALL_LOGS);
        return role;
    }

    private Resource memoryRole() {
        var role = role("agentcore_memory_role", "agentcore-memory-exec", "bedrock-agentcore");
        attach(
                role,
                "agentcore_memory_inference",
                "AmazonBedrockAgentCoreMemoryBedrockModelInferenceExecutionRolePolicy");
        return role;
    }

    /// @param service that assumes it, without `.amazonaws.com`
    Resource role(String logical, String suffix, String service) {
        return stack.aws(
                "iam/role:Role",
                stack.logical(logical),
                "name",
                stack.service + "-" + suffix,
                "assumeRolePolicy",
                LegacyPolicies.trust(service + ".amazonaws.com"));
    }

    private void attach(Resource role, String logical, String policy) {
        stack.aws(
                "iam/rolePolicyAttachment:RolePolicyAttachment",
                stack.logical(logical),
                "role",
                ref(role, "name"),
                "policyArn",
                "arn:aws:iam::aws:policy/" + policy);
    }

    void allow(Resource role, String logical, Value policy) {
        stack.aws("iam/rolePolicy:RolePolicy", stack.logical(logical), "role", ref(role, "name"), "policy", policy);
    }
}
