package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.text;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.LambdaSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the old engine declared for the sections in which something runs.
final class LegacyComputeSections {

    private final LegacyStackModel stack;
    private final LegacyRolesAndGroups foundation;
    private final LegacyDataSections data;

    LegacyComputeSections(LegacyStackModel stack, LegacyRolesAndGroups foundation, LegacyDataSections data) {
        this.stack = stack;
        this.foundation = foundation;
        this.data = data;
    }

    void declare() {
        var forTasks = new LinkedHashMap<String, Value>();
        stack.spec.section(AgentcoreRuntimeSection.class).ifPresent(it -> forTasks.putAll(agents(it)));
        stack.spec
                .section(ComputeSection.class)
                .ifPresent(it -> new LegacyEcsService(stack, foundation).declare(it, forTasks));
        stack.spec.section(LambdaSection.class).ifPresent(it -> it.functions().forEach(this::function));
    }

    /// @return what the tasks are told of the agents
    private Map<String, Value> agents(AgentcoreRuntimeSection section) {
        var role = foundation.runtimeRole.orElseThrow();
        var memory = stack.python(
                stack.logical("agentcore_memory"),
                "name",
                stack.service + "-memory",
                "description",
                "Shared agent memory for " + stack.service,
                "execution_role_arn",
                ref(foundation.memoryRole.orElseThrow(), "arn"),
                "expiry",
                365);
        foundation.allow(
                role,
                "agentcore_memory_policy",
                LegacyPolicies.of(List.of("bedrock-agentcore:*"), List.of(ref(memory, "memory_arn"))));
        if (!data.buckets.isEmpty()) {
            foundation.allow(
                    role,
                    "s3_agentcore_policy",
                    LegacyPolicies.of(List.of("s3:*"), LegacyPolicies.andBelow(data.buckets)));
        }
        var runtimes = section.runtimes().stream()
                .map(it -> runtime(it, section, role, memory))
                .toList();
        foundation.taskRole.ifPresent(it -> foundation.allow(
                it,
                "agentcore_invoke_policy",
                LegacyPolicies.of(
                        LegacyPolicies.statement(
                                List.of("bedrock-agentcore:InvokeAgentRuntime"), LegacyPolicies.ANYTHING),
                        LegacyPolicies.statement(List.of("iam:PassRole"), List.of(ref(role, "arn"))))));
        return Map.of(
                "AGENTCORE_MEMORY_ID",
                ref(memory, "memory_id"),
                "AGENTCORE_RUNTIME_ARN",
                ref(runtimes.getFirst(), "runtime_arn"));
    }

    private Resource runtime(AgentRuntime runtime, AgentcoreRuntimeSection section, Resource role, Resource memory) {
        var environment = new TreeMap<String, Value>();
        runtime.environmentVariables().forEach((name, value) -> environment.put(name, new Value.Text(value)));
        stack.spec.secrets().names().forEach(it -> environment.put(it, new Value.Text("in clear")));
        environment.putAll(data.bucketVariables);
        environment.put("AGENTCORE_MEMORY_ID", ref(memory, "memory_id"));
        var inputs = new ArrayList<Object>(List.of(
                "runtime_name", runtime.name(),
                "image_uri", text(stack.repository(stack.service + "-" + runtime.image()), ":latest"),
                "role_arn", ref(role, "arn"),
                "network_mode", runtime.networkMode().name(),
                "environment_variables", new Value.Fields(environment),
                "description", runtime.description().orElse("")));
        section.authorizer().ifPresent(it -> inputs.addAll(List.of("discovery_url", it.discoveryUrl())));
        if (runtime.networkMode() == NetworkMode.VPC) {
            inputs.addAll(
                    List.of("subnet_ids", new Value.Items(LegacyStackModel.SUBNETS), "security_group_ids", list()));
        }
        return stack.python(stack.logical(runtime.name() + "_agentcore_runtime"), inputs.toArray());
    }

    private void function(LambdaSection.Function settings) {
        var name = stack.service + "-" + settings.name();
        var function = stack.aws(
                "lambda/function:Function", stack.logical(settings.name() + "_lambda"),
                "name", name,
                "packageType", "Image",
                "imageUri", text(stack.repository(stack.service + "-" + settings.image()), ":latest"),
                "role", ref(foundation.functionRole.orElseThrow(), "arn"),
                "memorySize", settings.memory(),
                "timeout", settings.timeout(),
                "environment",
                        object(
                                "variables",
                                object(
                                        "AWS_LWA_READINESS_CHECK_PATH",
                                        "/health",
                                        "AWS_LWA_INVOKE_MODE",
                                        "response_stream")),
                "vpcConfig",
                        object(
                                "subnetIds",
                                new Value.Items(LegacyStackModel.SUBNETS),
                                "securityGroupIds",
                                list(ref(foundation.computeGroup.orElseThrow(), "id"))),
                "fileSystemConfig",
                        object("arn", ref(data.accessPoint.orElseThrow(), "arn"), "localMountPath", "/mnt/efs"),
                "tags", object("Name", name));
        stack.aws(
                "lambda/functionUrl:FunctionUrl",
                stack.logical(settings.name() + "_url"),
                "functionName",
                ref(function, "name"),
                "authorizationType",
                "NONE",
                "invokeMode",
                "RESPONSE_STREAM");
    }
}
