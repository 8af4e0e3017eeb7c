package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;

/// Refuses an `architecture` other than arm64 for agent runtimes, as AgentCore runs no other images, and warns
/// where naming it has no effect.
final class AgentArchitecture implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var runtime : file.runtimes()) {
            runtime.child("architecture").ifPresent(architecture -> {
                switch (architecture.text().orElse("")) {
                    case "amd64" ->
                        findings.value(
                                RuleId.NOT_SUPPORTED,
                                architecture,
                                "AgentCore runs arm64 images only",
                                "remove `architecture` and build the image for linux/arm64");
                    case "arm64" ->
                        findings.key(
                                RuleId.NO_EFFECT,
                                architecture,
                                "`architecture` has no effect: AgentCore runs arm64 images only",
                                "remove it");
                    default -> {
                        // the schema says which values there are
                    }
                }
            });
        }
    }
}
