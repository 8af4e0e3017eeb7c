package com.althq.platform.action;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
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
            return publish(
                    event,
                    target,
                    Stream.concat(proposed.stream(), previews.stream()).toList());
        } catch (SourceUnavailableException e) {
            return failedToRead(event, target, files, e);
        } catch (RuntimeException e) {
            // An older comment must not stand as if it were the answer. What the bug says may hold anything.
            publishFailure(event, target, files, "preview", BUG, Outcome.BUG);
            throw e;
        }
    }

    private List<FileReport> previews(
            GitHubEvent.PullRequest event,
            Configuration configuration,
            DeploymentTarget target,
            ChangedSpecs revisions,
            List<ChangedSpecFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var compared = revisions.comparison();
        if (compared.isEmpty()) {
            return files.stream()
                    .<FileReport>map(it -> FileReport.Rejected.ofMergeConflict(it.path(), event.baseRef()))
                    .toList();
        }
        var versions = revisions.of(files, compared.get(), configuration.secretKeys(target), target.region());
        return new PreviewChangedSpecs(engine, target, versions, compared.get().remarks()).run();
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
        publication.publish(event, report(event, target, failed), outcome);
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
        return publish(event, defaultTarget(), reports);
    }

    /// The target for reports when the configuration cannot be read.
    private DeploymentTarget defaultTarget() {
        return Configuration.DEFAULT.target(inputs.overrides(), Optional.empty());
    }

    private Outcome publish(GitHubEvent.PullRequest event, DeploymentTarget target, List<FileReport> files) {
        var report = report(event, target, files);
        var outcome = Outcome.of(PreviewVerdict.of(report));
        publication.publish(event, report, outcome);
        return outcome;
    }

    private Report report(GitHubEvent.PullRequest event, DeploymentTarget target, List<FileReport> files) {
        return new Report(
                target.environment(),
                target.region(),
                OfflineEngine.NAME,
                Optional.of(event.headSha()),
                environment.runUrl(),
                // No merge run yet: the comment must not promise that one applies this.
                Optional.empty(),
                files);
    }
}
