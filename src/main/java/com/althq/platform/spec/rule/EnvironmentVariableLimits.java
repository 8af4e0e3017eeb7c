package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Refuses sets of environment variables that exceed a limit of AWS whatever their values are. Most values are not
/// in the file, so only names are counted.
final class EnvironmentVariableLimits implements Rule {
    /// AWS Lambda developer guide, "Lambda quotas": all variables of a function together.
    private static final int FUNCTION = 4096;

    /// Amazon ECS developer guide, "Service quotas": a task definition, as JSON.
    private static final int TASK = 64 * 1024;

    /// The least that a secret takes in a task definition besides its name (twice) and the service's:
    /// `{"name":"…","valueFrom":"arn:aws:ssm:us-west-2:123456789012:parameter/platform/e/…/…"}`.
    private static final int SECRET_IN_TASK = 84;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        if (!file.functions().isEmpty()) {
            var names = names(file, InjectedVariables.forFunctions(file));
            int size = names.stream().mapToInt(String::length).sum();
            if (size > FUNCTION) {
                addFinding(file, Capability.LAMBDA, "a function", FUNCTION, names.size(), size, findings);
            }
        }
        if (file.declares(Capability.COMPUTE)) {
            int service = file.service()
                    .flatMap(LocatedValue::text)
                    .map(String::length)
                    .orElse(0);
            int size = file.secrets().stream()
                    .mapToInt(secret ->
                            SECRET_IN_TASK + service + 2 * secret.name().length())
                    .sum();
            if (size > TASK) {
                addFinding(
                        file,
                        Capability.COMPUTE,
                        "a task definition",
                        TASK,
                        file.secrets().size(),
                        size,
                        findings);
            }
        }
    }

    private static Set<String> names(PlatformFile file, Map<String, String> injected) {
        var names = new LinkedHashSet<>(injected.keySet());
        file.secrets().forEach(secret -> names.add(secret.name()));
        return names;
    }

    private static void addFinding(
            PlatformFile file, Capability section, String what, int limit, int count, int size, RuleFindings findings) {
        findings.key(
                RuleId.TOO_MANY_VARIABLES,
                file.section(section).orElseThrow(),
                what + " holds " + limit + " bytes of variables; the names of these " + count + " alone take " + size);
    }
}
