package com.althq.platform.action;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.EnvironmentConfiguration;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.source.GitHubEvent;
import java.util.List;
import java.util.Optional;

/// The engine that previews a pull request.
///
/// @param name    `offline` or `pulumi`
/// @param remarks why it is not the one that a reader may expect, one line each
record EngineSelection(Engine engine, String name, List<String> remarks) {

    private static final String DEPENDABOT = "dependabot[bot]";

    EngineSelection {
        remarks = List.copyOf(remarks);
    }

    /// Selects the engine. Where a backend is configured and credentials may be had, the live one answers or fails: it
    /// is never replaced by the other without a word.
    ///
    /// @param offline    the engine that needs no account
    /// @param configured the environment in the configuration of the base branch; a pull request cannot change it
    /// @throws EnvironmentFailureException if the live engine is asked for, and nobody names a backend or there is
    ///     no `pulumi`
    static EngineSelection of(
            EngineInput input,
            Engine offline,
            EnvironmentConfiguration configured,
            DeploymentTarget target,
            GitHubEvent.PullRequest event,
            ActionEnvironment variables) {
        return switch (input) {
            case OFFLINE -> new EngineSelection(offline, OfflineEngine.NAME, List.of());
            case PULUMI -> live(configured, target, variables);
            case AUTO -> {
                if (configured.backend().isEmpty()) {
                    yield new EngineSelection(offline, OfflineEngine.NAME, List.of());
                }
                var without = withoutCredentials(event, variables);
                yield without.isPresent()
                        ? new EngineSelection(offline, OfflineEngine.NAME, List.of(without.get()))
                        : live(configured, target, variables);
            }
        };
    }

    /// Why GitHub gives the run no credentials, if so.
    private static Optional<String> withoutCredentials(GitHubEvent.PullRequest event, ActionEnvironment variables) {
        if (event.fromFork()) {
            return Optional.of("The account was not looked at: a pull request from a fork gets no credentials.");
        }
        return variables.variable("GITHUB_ACTOR").filter(DEPENDABOT::equals).isPresent()
                ? Optional.of("The account was not looked at: a pull request of Dependabot gets no credentials.")
                : Optional.empty();
    }

    private static EngineSelection live(
            EnvironmentConfiguration configured, DeploymentTarget target, ActionEnvironment variables) {
        var backend = configured
                .backend()
                .orElseThrow(() -> EnvironmentFailureException.couldNotTell(
                        "nobody says where the state of %s is: write `backend:` for it in the configuration"
                                .formatted(target.environment())));
        var settings =
                PulumiSettings.find(backend, configured.secretsProvider(), Optional.empty(), variables.forCommands());
        return new EngineSelection(new PulumiEngine(settings, false, new Cancellation()), PulumiEngine.NAME, List.of());
    }
}
