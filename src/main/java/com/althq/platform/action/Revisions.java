package com.althq.platform.action;

import com.althq.platform.github.Repository;
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

/// What a pull request changes, and how it was before: from the commits at hand where they are, else from GitHub.
final class Revisions {

    private final Repository repository;
    private final Optional<GitCommits> git;
    private final Commits commits;
    private final Event.PullRequest event;

    Revisions(Repository repository, Optional<GitCommits> git, Event.PullRequest event) {
        var remote = repository.commits();
        this.repository = repository;
        this.git = git;
        this.commits = git.<Commits>map(it -> new LocalFirst(it, remote)).orElse(remote);
        this.event = event;
    }

    Commits commits() {
        return commits;
    }

    List<ChangedFile> changed() {
        return repository
                .changedFiles(event.number())
                .orElseGet(() -> git.filter(it -> it.has(event.baseSha()) && it.has(event.headSha()))
                        .map(it -> it.changedFiles(mergeBase(), event.headSha()))
                        .orElseThrow(
                                () -> new CouldNotTellException("the pull request changes more files than GitHub lists"
                                        + " (3000): check it out with `fetch-depth: 0`, then git is asked")));
    }

    /// Both versions of some files.
    ///
    /// @param keys   what their secrets must have from now on; what they had before is past
    /// @param region that they go to
    List<Pair> of(List<SpecFile> files, SecretKeys keys, String region) {
        if (files.isEmpty()) {
            return List.of();
        }
        var base = mergeBase();
        var before = new SpecReader();
        var after = new SpecReader(keys, region);
        return files.stream()
                .map(it -> new Pair(
                        it,
                        Revision.of(read(base, it.before()), before),
                        Revision.of(listed(event.headSha(), it.after()), after)))
                .toList();
    }

    private String mergeBase() {
        return commits.mergeBase(event.baseSha(), event.headSha())
                .orElseThrow(() -> new CouldNotTellException("the pull request and its target have no common commit"));
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
}
