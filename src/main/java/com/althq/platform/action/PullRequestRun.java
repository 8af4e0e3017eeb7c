package com.althq.platform.action;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.Configured;
import com.althq.platform.config.Target;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.github.Repository;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.source.ChangedFile;
import com.althq.platform.source.Commits;
import com.althq.platform.source.Content;
import com.althq.platform.source.CouldNotTellException;
import com.althq.platform.source.Event;
import com.althq.platform.source.GitCommits;
import com.althq.platform.source.LocalFirst;
import com.althq.platform.source.SpecFile;
import com.althq.platform.spec.SecretKeys;
import com.althq.platform.spec.SpecReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A pull request: event, changed files, configuration, specification before and after, preview, report, publication.
final class PullRequestRun {

    private final ActionEnvironment environment;
    private final Inputs inputs;
    private final Engine engine;
    private final Repository repository;
    private final Optional<GitCommits> git;
    private final Commits commits;
    private final Publication publication;

    PullRequestRun(
            ActionEnvironment environment,
            Inputs inputs,
            Engine engine,
            Repository repository,
            Publication publication) {
        this.environment = environment;
        this.inputs = inputs;
        this.engine = engine;
        this.repository = repository;
        this.git = environment.workspace().flatMap(GitCommits::find);
        var remote = repository.commits();
        this.commits = git.<Commits>map(it -> new LocalFirst(it, remote)).orElse(remote);
        this.publication = publication;
    }

    Outcome run(Event.PullRequest event) {
        var changed = changed(event);
        var configuration = new ConfigurationFile(commits, event);
        var proposed = configuration.proposed(changed);
        return switch (configuration.inForce(inputs.asked().environment())) {
            case Configured.Usable it -> preview(event, it.configuration(), changed, proposed);
            case Configured.Unusable it -> refuse(event, configuration.refusal(it), changed, proposed);
        };
    }

    private Outcome preview(
            Event.PullRequest event,
            Configuration configuration,
            List<ChangedFile> changed,
            Optional<FileReport> proposed) {
        var target = configuration.target(inputs.asked(), Optional.of(event.baseRef()));
        var files = inputs.files(configuration).among(changed);
        try {
            var reports = Stream.concat(
                            proposed.stream(),
                            previews(event, target, configuration.secretKeys(target), files).stream())
                    .toList();
            return publish(event, target.environment(), target.region(), reports);
        } catch (CouldNotTellException e) {
            var report = report(event, target.environment(), target.region(), unknown(files, e));
            publication.publish(event, report, Outcome.COULD_NOT_TELL);
            return Outcome.COULD_NOT_TELL;
        }
    }

    /// A pull request that touches no specification needs no configuration, so that one that mends it can be merged.
    private Outcome refuse(
            Event.PullRequest event, FileReport refusal, List<ChangedFile> changed, Optional<FileReport> proposed) {
        var concerned = !inputs.files(Configuration.DEFAULT).among(changed).isEmpty();
        var reports = proposed.or(() -> Optional.of(refusal).filter(_ -> concerned)).stream()
                .toList();
        var asked = inputs.asked();
        return publish(event, asked.environmentOrDefault(), asked.regionOrDefault(), reports);
    }

    private Outcome publish(Event.PullRequest event, String environment, String region, List<FileReport> files) {
        var report = report(event, environment, region, files);
        var outcome = Outcome.of(report.verdict());
        publication.publish(event, report, outcome);
        return outcome;
    }

    private List<ChangedFile> changed(Event.PullRequest event) {
        return repository
                .changedFiles(event.number())
                .orElseGet(() -> git.filter(it -> it.has(event.baseSha()) && it.has(event.headSha()))
                        .map(it -> it.changedFiles(mergeBase(event), event.headSha()))
                        .orElseThrow(
                                () -> new CouldNotTellException("the pull request changes more files than GitHub lists"
                                        + " (3000): check it out with `fetch-depth: 0`, then git is asked")));
    }

    private String mergeBase(Event.PullRequest event) {
        return commits.mergeBase(event.baseSha(), event.headSha())
                .orElseThrow(() -> new CouldNotTellException("the pull request and its target have no common commit"));
    }

    private List<FileReport> previews(Event.PullRequest event, Target target, SecretKeys keys, List<SpecFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var base = mergeBase(event);
        var before = new SpecReader();
        var after = new SpecReader(keys);
        var pairs = files.stream()
                .map(it -> new Pair(
                        it.path(),
                        Revision.of(read(base, it.before()), before),
                        Revision.of(listed(event.headSha(), it.after()), after)))
                .toList();
        return new Previews(engine, target, pairs).all();
    }

    private Content read(String commit, Optional<String> path) {
        return path.map(it -> commits.read(commit, it)).orElse(new Content.Absent());
    }

    /// GitHub lists the files of the newest commit, which need not be the event's any more. What it says is there
    /// and is not must not be taken for deleted.
    private Content listed(String commit, Optional<String> path) {
        var content = read(commit, path);
        if (path.isPresent() && content instanceof Content.Absent) {
            throw new CouldNotTellException(
                    "GitHub lists `%s`, which %s does not have: the pull request has moved on, its newest run has the say"
                            .formatted(path.get(), commit));
        }
        return content;
    }

    private static List<FileReport> unknown(List<SpecFile> files, CouldNotTellException why) {
        return files.stream()
                .<FileReport>map(it -> new FileReport.Failed(
                        it.path(), it.path(), "read", String.valueOf(why.getMessage()), List.of()))
                .toList();
    }

    private Report report(Event.PullRequest event, String environmentName, String region, List<FileReport> files) {
        return new Report(
                environmentName,
                region,
                OfflineEngine.NAME,
                Optional.of(event.headSha()),
                environment.runUrl(),
                // No merge run yet: the comment must not promise that one applies this.
                Optional.empty(),
                files);
    }
}
