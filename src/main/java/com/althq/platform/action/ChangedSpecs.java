package com.althq.platform.action;

import com.althq.platform.github.GitHubRepository;
import com.althq.platform.source.ChangedFile;
import com.althq.platform.source.ChangedSpecFile;
import com.althq.platform.source.CommitFiles;
import com.althq.platform.source.FileContent;
import com.althq.platform.source.GitCommitFiles;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.source.LocalThenRemoteFiles;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.althq.platform.usecase.SpecRevision;
import com.althq.platform.usecase.SpecVersions;
import java.util.List;
import java.util.Optional;

/// Reads the specifications that a pull request changes, in both revisions: from the local checkout if it has
/// the commits, else from GitHub.
final class ChangedSpecs {

    private final GitHubRepository repository;
    private final Optional<GitCommitFiles> git;
    private final CommitFiles commits;
    private final GitHubEvent.PullRequest event;

    ChangedSpecs(GitHubRepository repository, Optional<GitCommitFiles> git, GitHubEvent.PullRequest event) {
        var remote = repository.commits();
        this.repository = repository;
        this.git = git;
        this.commits =
                git.<CommitFiles>map(it -> new LocalThenRemoteFiles(it, remote)).orElse(remote);
        this.event = event;
    }

    CommitFiles commits() {
        return commits;
    }

    List<ChangedFile> changed() {
        return repository
                .changedFiles(event.number())
                .orElseGet(() -> git.filter(it -> it.has(event.baseSha()) && it.has(event.headSha()))
                        .map(it -> it.changedFiles(mergeBase(), event.headSha()))
                        .orElseThrow(() ->
                                new SourceUnavailableException("the pull request changes more files than GitHub lists"
                                        + " (3000): check it out with `fetch-depth: 0`, then git is asked")));
    }

    /// Both versions of these files.
    ///
    /// @param keys   the environments that KMS secrets of the head need values for; those of the base are not
    ///     checked
    /// @param region the target's region
    List<SpecVersions> of(List<ChangedSpecFile> files, SecretEnvironmentKeys keys, String region) {
        if (files.isEmpty()) {
            return List.of();
        }
        var base = mergeBase();
        var before = new SpecReader();
        var after = new SpecReader(keys, region);
        return files.stream()
                .map(it -> new SpecVersions(
                        it,
                        SpecRevision.of(read(base, it.before()), before),
                        SpecRevision.of(listed(event.headSha(), it.after()), after)))
                .toList();
    }

    private String mergeBase() {
        return commits.mergeBase(event.baseSha(), event.headSha())
                .orElseThrow(
                        () -> new SourceUnavailableException("the pull request and its target have no common commit"));
    }

    private FileContent read(String commit, Optional<String> path) {
        return path.map(it -> commits.read(commit, it)).orElse(new FileContent.Absent());
    }

    /// A listed file that the event's commit lacks was added by newer commits; it must not count as deleted.
    private FileContent listed(String commit, Optional<String> path) {
        var content = read(commit, path);
        if (path.isPresent() && content instanceof FileContent.Absent) {
            throw new SourceUnavailableException(
                    "GitHub lists `%s`, which %s does not have: the pull request has moved on, its newest run has the say"
                            .formatted(path.get(), commit));
        }
        return content;
    }
}
