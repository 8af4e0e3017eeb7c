package com.althq.platform.plan;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import java.util.Optional;

/// The network interfaces that AgentCore leaves in the VPC after an agent runtime is deleted (Amazon Bedrock
/// AgentCore developer guide, `agentcore-vpc`, as of 2026-09-30). AWS refuses to delete a security group while it
/// is attached to one.
final class LingeringInterfaces {

    private static final String HOURS = "up to 8 hours";

    private LingeringInterfaces() {}

    /// What remains after the resource is deleted or replaced, in words.
    static Optional<String> consequence(Resource before) {
        if (isRuntimeInVpc(before)) {
            return Optional.of("its network interfaces stay in the VPC for " + HOURS
                    + ", and for as long AWS refuses to delete their security group");
        }
        return isGroup(before)
                ? Optional.of(
                        "AWS refuses to delete it while network interfaces of a runtime that has gone are in it, for "
                                + HOURS + "; the apply stops there until then: run it again later")
                : Optional.empty();
    }

    /// Whether it is the security group of a service's agent runtimes, by the logical name that it has in every stack.
    static boolean isGroup(Resource resource) {
        return resource.type().equals("aws:ec2/securityGroup:SecurityGroup")
                && resource.name().endsWith("_agentcore_sg");
    }

    private static boolean isRuntimeInVpc(Resource resource) {
        return resource.type().equals("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime")
                && resource.input("networkConfiguration")
                        .filter(Value.Fields.class::isInstance)
                        .map(it -> ((Value.Fields) it).values().get("networkMode"))
                        .equals(Optional.of(new Value.Text("VPC")));
    }
}
