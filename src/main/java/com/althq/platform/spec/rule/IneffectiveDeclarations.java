package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;

/// Warns of a file without sections, and of secrets in a file whose sections run no program.
final class IneffectiveDeclarations implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        if (file.spec().filter(spec -> spec.node().isObject()).isEmpty()) {
            return;
        }
        boolean onlySecrets =
                file.spec().get().entries().stream().allMatch(it -> it.key().equals("secrets"));
        if (onlySecrets) {
            findings.key(RuleId.NOTHING_DECLARED, file.spec().get(), "no section is declared: nothing will exist");
        } else if (!file.secrets().isEmpty() && !hasReader(file)) {
            findings.key(
                    RuleId.SECRETS_WITHOUT_READER,
                    file.secretsSection().get(),
                    "no section runs a program that could read the secrets",
                    "secrets reach `compute`, `lambda` and `agentcoreRuntime`");
        }
    }

    private static boolean hasReader(PlatformFile file) {
        return file.declared().stream().anyMatch(Capability::runsPrograms);
    }
}
