package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Refuses sets of environment variables whose names alone exceed a size limit of AWS. Most values are not in the
/// file, so only names are counted.
final class EnvironmentVariableLimits implements Rule {
    /// AWS Lambda developer guide, "Lambda quotas": all variables of a function together.
    private static final int FUNCTION = 4096;

    /// Amazon ECS developer guide, "Service quotas": a task definition, as JSON.
    private static final int TASK = 64 * 1024;

    /// The least that a secret takes in a task definition besides its name (twice) and the service's:
    /// `{"name":"…","valueFrom":"arn:aws:ssm:us-west-2:123456789012:parameter/platform/e/…/…"}`.
    private static final int SECRET_IN_TASK = 84;

    /// The environment of the programs of a section.
    ///
    /// @param holder what has the limit, for a message
    /// @param limit  bytes
    /// @param names  how many variables
    /// @param size   bytes that their names take at least
    private record Environment(String holder, int limit, int names, int size) {}

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var section : file.declared()) {
            environment(section, file)
                    .filter(it -> it.size() > it.limit())
                    .ifPresent(it -> findings.key(
                            RuleId.TOO_MANY_VARIABLES,
                            file.section(section).orElseThrow(),
                            it.holder() + " holds " + it.limit() + " bytes of variables; the names of these "
                                    + it.names() + " alone take " + it.size()));
        }
    }

    private static Optional<Environment> environment(Capability section, PlatformFile file) {
        return switch (section) {
            case COMPUTE -> Optional.of(ofTask(file));
            case LAMBDA -> file.functions().isEmpty() ? Optional.empty() : Optional.of(ofFunction(file));
            // The limits of a runtime are checked by AgentVariables; the other sections run no program.
            case AGENTCORE_RUNTIME, STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    private static Environment ofTask(PlatformFile file) {
        int service =
                file.service().flatMap(LocatedValue::text).map(String::length).orElse(0);
        int size = file.secrets().stream()
                .mapToInt(secret -> SECRET_IN_TASK + service + 2 * secret.name().length())
                .sum();
        return new Environment("a task definition", TASK, file.secrets().size(), size);
    }

    private static Environment ofFunction(PlatformFile file) {
        var names = names(file, InjectedVariables.forFunctions(file));
        int size = names.stream().mapToInt(String::length).sum();
        return new Environment("a function", FUNCTION, names.size(), size);
    }

    private static Set<String> names(PlatformFile file, Map<String, String> injected) {
        var names = new LinkedHashSet<>(injected.keySet());
        file.secrets().forEach(secret -> names.add(secret.name()));
        return names;
    }
}
