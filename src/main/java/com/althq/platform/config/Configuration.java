package com.althq.platform.config;

import com.althq.platform.spec.model.SecretEnvironmentKeys;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A valid configuration file with all defaults applied.
///
/// @param environments by name, in the order of the file
/// @param files        which files are specifications
/// @param shared       the names for look-ups of shared infrastructure
public record Configuration(
        SequencedMap<String, EnvironmentConfiguration> environments, Files files, SharedLookupNames shared) {

    /// The path of the file in a repository.
    public static final String PATH = ".github/platform-action.yml";

    /// The configuration of a repository without the file.
    public static final Configuration DEFAULT =
            new Configuration(new LinkedHashMap<>(), Files.DEFAULT, SharedLookupNames.DEFAULT);

    public Configuration {
        environments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environments));
    }

    /// Glob patterns for paths relative to the root of the repository.
    public record Files(List<String> include, List<String> exclude) {

        public static final Files DEFAULT =
                new Files(List.of("**/platform.yaml"), List.of("**/node_modules/**", "fixtures/**"));

        public Files {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /// The target of a specification: the environment of the overrides, else the one with the branch, else
    /// `dev`.
    ///
    /// @param branch the base branch of a pull request; empty outside of one
    /// @param asked  the overrides of the command line or the workflow
    public DeploymentTarget target(TargetOverrides asked, Optional<String> branch) {
        var name = asked.environment()
                .or(() -> branch.flatMap(this::environmentOf))
                .orElse(DeploymentTarget.DEFAULT_ENVIRONMENT);
        var environment = environment(name);
        var region = asked.region().orElse(environment.region());
        var account = asked.account().or(environment::account);
        return new DeploymentTarget(
                name,
                region,
                account,
                asked.imageTag(),
                asked.repository(),
                environment.protect(),
                environment.secretsAs().orElse(name),
                subnets(environment, region, account),
                shared);
    }

    /// The configuration of an environment; the defaults for one without configuration.
    public EnvironmentConfiguration environment(String name) {
        return environments.getOrDefault(name, EnvironmentConfiguration.DEFAULT);
    }

    /// The environments for which a secret in the KMS form must have a value, and may have one.
    public SecretEnvironmentKeys secretKeys(DeploymentTarget target) {
        var known = environments.entrySet().stream()
                .map(it -> it.getValue().secretsAs().orElse(it.getKey()))
                .collect(Collectors.toSet());
        if (!known.isEmpty()) {
            known.add(target.secretsAs());
        }
        return new SecretEnvironmentKeys(target.environment(), target.secretsAs(), known);
    }

    private Optional<String> environmentOf(String branch) {
        return environments.entrySet().stream()
                .filter(it -> it.getValue().branch().filter(branch::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The configured subnets, if account and region are the configured ones too.
    private static List<String> subnets(EnvironmentConfiguration environment, String region, Optional<String> account) {
        return region.equals(environment.region()) && account.equals(environment.account())
                ? environment.privateSubnets()
                : List.of();
    }
}
