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
import com.althq.platform.source.TestMerge;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.althq.platform.usecase.SpecRevision;
import com.althq.platform.usecase.SpecVersions;
import java.util.List;
import java.util.Optional;

/// Reads the specifications that a pull request changes, in both revisions: from the local checkout if it has
/// the commits, else from GitHub.
final class ChangedSpecs {

    private static final String NO_TEST_MERGE =
            "GitHub had no test merge of this commit within 30 seconds: this compares"
                    + " the branch as it is with the commit where it began, not what the merge would leave.";

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

    /// The two commits that are compared.
    ///
    /// @param before  the commit that the pull request is merged onto
    /// @param after   the commit whose files are previewed
    /// @param remarks what a reader must know of the comparison, one line each
    record Comparison(String before, String after, List<String> remarks) {}

    /// The commits to compare: the tip of the base branch with GitHub's test merge. Compared with the head itself, a
    /// branch that is behind would show what others changed as taken back. Where GitHub has no test merge in time,
    /// it is the head with the commit where the branch began.
    ///
    /// @return empty if the pull request conflicts with its base
    Optional<Comparison> comparison() {
        return switch (repository.testMerge(event.number(), event.headSha())) {
            case TestMerge.Commit it -> Optional.of(new Comparison(it.base(), it.commit(), List.of()));
            case TestMerge.Conflict _ -> Optional.empty();
            case TestMerge.Missing _ ->
                Optional.of(new Comparison(mergeBase(), event.headSha(), List.of(NO_TEST_MERGE)));
        };
    }

    /// Both versions of these files.
    ///
    /// @param compared the two commits
    /// @param keys   the environments that KMS secrets of the head need values for; those of the base are not
    ///     checked
    /// @param region the target's region
    List<SpecVersions> of(List<ChangedSpecFile> files, Comparison compared, SecretEnvironmentKeys keys, String region) {
        var before = new SpecReader();
        var after = new SpecReader(keys, region);
        return files.stream()
                .map(it -> new SpecVersions(
                        it,
                        SpecRevision.of(read(compared.before(), it.before()), before),
                        SpecRevision.of(listed(compared.after(), it.after()), after)))
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
