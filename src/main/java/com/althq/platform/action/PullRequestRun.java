package com.althq.platform.action;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.github.GitHubRepository;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.source.ChangedFile;
import com.althq.platform.source.ChangedSpecFile;
import com.althq.platform.source.GitCommitFiles;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.usecase.Outcome;
import com.althq.platform.usecase.PreviewChangedSpecs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Previews the specifications that a pull request changes and publishes the report.
final class PullRequestRun {

    private static final String PREVIEW = "preview";

    private static final String BUG = "a bug of platform-action; the log of the run has the rest";

    private final ActionEnvironment environment;
    private final ActionInputs inputs;
    private final Engine engine;
    private final GitHubRepository repository;
    private final ReportPublication publication;

    PullRequestRun(
            ActionEnvironment environment,
            ActionInputs inputs,
            Engine engine,
            GitHubRepository repository,
            ReportPublication publication) {
        this.environment = environment;
        this.inputs = inputs;
        this.engine = engine;
        this.repository = repository;
        this.publication = publication;
    }

    Outcome run(GitHubEvent.PullRequest event) {
        var git = environment.workspace().flatMap(GitCommitFiles::find);
        var revisions = new ChangedSpecs(repository, git, event);
        var changed = revisions.changed();
        try {
            var file = new BaseConfiguration(revisions.commits(), event);
            var proposed = file.proposed(changed);
            return switch (file.inForce(inputs.overrides().environment())) {
                case ConfigurationReadResult.Usable it ->
                    preview(event, it.configuration(), revisions, changed, proposed);
                case ConfigurationReadResult.Unusable it -> refuse(event, file.refusal(it), changed, proposed);
            };
        } catch (SourceUnavailableException e) {
            return failedToRead(
                    event, defaultTarget(), inputs.files(Configuration.DEFAULT).changedSpecs(changed), e);
        }
    }

    private Outcome preview(
            GitHubEvent.PullRequest event,
            Configuration configuration,
            ChangedSpecs revisions,
            List<ChangedFile> changed,
            Optional<FileReport> proposed) {
        var target = configuration.target(inputs.overrides(), Optional.of(event.baseRef()));
        var files = inputs.files(configuration).changedSpecs(changed);
        event.formerBaseRef()
                .map(it -> configuration
                        .target(inputs.overrides(), Optional.of(it))
                        .environment())
                .filter(it -> !it.equals(target.environment()))
                .ifPresent(it -> publication.retireComment(event, it, target.environment()));
        publication.suggestSpecNames(inputs.files(configuration).similarlyNamed(changed));
        try {
            var previews = previews(event, configuration, target, revisions, files);
            return publish(event, target, previews.withFile(proposed));
        } catch (SourceUnavailableException e) {
            return failedToRead(event, target, files, e);
        } catch (EnvironmentFailureException e) {
            return publishFailure(event, target, files, PREVIEW, e.cause(), Outcome.of(e.kind()));
        } catch (RuntimeException e) {
            // An older comment must not stand as if it were the answer. What the bug says may hold anything.
            publishFailure(event, target, files, PREVIEW, BUG, Outcome.BUG);
            throw e;
        }
    }

    /// @param engine  `offline` or `pulumi`
    /// @param failure the outcome of a preview that failed with what is around it
    private record Previews(String engine, List<FileReport> files, Optional<Outcome> failure) {

        static Previews offline(List<FileReport> files) {
            return new Previews(OfflineEngine.NAME, files, Optional.empty());
        }

        Previews withFile(Optional<FileReport> first) {
            return new Previews(
                    engine, Stream.concat(first.stream(), files.stream()).toList(), failure);
        }
    }

    /// @throws EnvironmentFailureException if there is no live engine where one is wanted
    private Previews previews(
            GitHubEvent.PullRequest event,
            Configuration configuration,
            DeploymentTarget target,
            ChangedSpecs revisions,
            List<ChangedSpecFile> files) {
        if (files.isEmpty()) {
            return Previews.offline(List.of());
        }
        var compared = revisions.comparison();
        if (compared.isEmpty()) {
            return Previews.offline(files.stream()
                    .<FileReport>map(it -> FileReport.Rejected.ofMergeConflict(it.path(), event.baseRef()))
                    .toList());
        }
        var selected = EngineSelection.of(
                inputs.engine(), engine, configuration.environment(target.environment()), target, event, environment);
        var versions = revisions.of(files, compared.get(), configuration.secretKeys(target), target.region());
        var remarks = Stream.concat(compared.get().remarks().stream(), selected.remarks().stream())
                .toList();
        var result = new PreviewChangedSpecs(selected.engine(), target, versions, remarks).run();
        return new Previews(selected.name(), result.files(), result.failure());
    }

    private Outcome failedToRead(
            GitHubEvent.PullRequest event,
            DeploymentTarget target,
            List<ChangedSpecFile> files,
            SourceUnavailableException why) {
        return publishFailure(event, target, files, "read", String.valueOf(why.getMessage()), Outcome.COULD_NOT_TELL);
    }

    private Outcome publishFailure(
            GitHubEvent.PullRequest event,
            DeploymentTarget target,
            List<ChangedSpecFile> files,
            String phase,
            String why,
            Outcome outcome) {
        var failed = files.stream()
                .<FileReport>map(it -> new FileReport.Failed(it.path(), it.path(), phase, why, List.of()))
                .toList();
        publication.publish(event, report(event, target, Previews.offline(failed)), outcome);
        return outcome;
    }

    /// Reports a configuration with errors, but only if the pull request changes a specification: one that
    /// corrects the configuration can be merged.
    private Outcome refuse(
            GitHubEvent.PullRequest event,
            FileReport refusal,
            List<ChangedFile> changed,
            Optional<FileReport> proposed) {
        var concerned =
                !inputs.files(Configuration.DEFAULT).changedSpecs(changed).isEmpty();
        var reports = proposed.or(() -> Optional.of(refusal).filter(_ -> concerned)).stream()
                .toList();
        return publish(event, defaultTarget(), Previews.offline(reports));
    }

    /// The target for reports when the configuration cannot be read.
    private DeploymentTarget defaultTarget() {
        return Configuration.DEFAULT.target(inputs.overrides(), Optional.empty());
    }

    private Outcome publish(GitHubEvent.PullRequest event, DeploymentTarget target, Previews previews) {
        var report = report(event, target, previews);
        var outcome = previews.failure().orElseGet(() -> Outcome.of(PreviewVerdict.of(report)));
        publication.publish(event, report, outcome);
        return outcome;
    }

    private Report report(GitHubEvent.PullRequest event, DeploymentTarget target, Previews previews) {
        return new Report(
                target.environment(),
                target.region(),
                previews.engine(),
                Optional.of(event.headSha()),
                environment.runUrl(),
                // No merge run yet: the comment must not promise that one applies this.
                Optional.empty(),
                previews.files());
    }
}
