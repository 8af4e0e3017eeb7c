package com.althq.platform.action;

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
import com.althq.platform.spec.SpecReader;
import java.util.List;
import java.util.Optional;

/// A pull request: event, changed files, specification before and after, preview, report, publication.
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
        var files = inputs.files().among(changed(event));
        try {
            var report = report(event, previews(event, files));
            var outcome = Outcome.of(report.verdict());
            publication.publish(event, report, outcome);
            return outcome;
        } catch (CouldNotTellException e) {
            publication.publish(event, report(event, unknown(files, e)), Outcome.COULD_NOT_TELL);
            return Outcome.COULD_NOT_TELL;
        }
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

    private List<FileReport> previews(Event.PullRequest event, List<SpecFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var base = mergeBase(event);
        var reader = new SpecReader();
        var pairs = files.stream()
                .map(it -> new Pair(
                        it.path(),
                        Revision.of(read(base, it.before()), reader),
                        Revision.of(listed(event.headSha(), it.after()), reader)))
                .toList();
        return new Previews(engine, inputs.target(event.repository()), pairs).all();
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

    private Report report(Event.PullRequest event, List<FileReport> files) {
        return new Report(
                inputs.environment(),
                inputs.region(),
                OfflineEngine.NAME,
                Optional.of(event.headSha()),
                environment.runUrl(),
                // No merge run yet: the comment must not promise that one applies this.
                Optional.empty(),
                files);
    }
}
