package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import java.util.Set;

/// Checks that agent runtimes, and the memory that comes with them, are available in the region (Amazon Bedrock
/// AgentCore developer guide, `agentcore-regions`, as of 2026-11).
final class AgentRegions implements Rule {

    private static final Set<String> WITH_MEMORY = Set.of(
            "us-east-1",
            "us-east-2",
            "us-west-2",
            "us-gov-west-1",
            "ca-central-1",
            "sa-east-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2");

    private static final Set<String> WITHOUT_MEMORY =
            Set.of("us-west-1", "eu-south-1", "eu-south-2", "ap-south-2", "ap-southeast-5", "ap-southeast-7");

    private final String region;

    /// @param region that the specification goes to
    AgentRegions(String region) {
        this.region = region;
    }

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        if (!WITH_MEMORY.contains(region)) {
            var missing = WITHOUT_MEMORY.contains(region)
                    ? "AgentCore has no memory in `" + region + "`, and every service with runtimes has one"
                    : "AgentCore is not in `" + region + "`";
            file.section(Capability.AGENTCORE_RUNTIME)
                    .ifPresent(section -> findings.key(
                            RuleId.REGION_WITHOUT_AGENTS, section, missing, "another region, such as `us-west-2`"));
        }
    }
}
