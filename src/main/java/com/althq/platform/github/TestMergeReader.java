package com.althq.platform.github;

import static com.althq.platform.github.GitHubExceptionTranslator.call;

import com.althq.platform.source.CommitId;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.source.TestMerge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;

/// Asks GitHub for its test merge of a pull request. GitHub makes it in the background after each push, so the answer
/// is asked for again for up to 30 seconds, and one of an earlier head is not taken.
final class TestMergeReader {

    /// They add up to 30 seconds.
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));

    private final GHRepository repository;
    private final RetryDelay pause;

    TestMergeReader(GHRepository repository, RetryDelay pause) {
        this.repository = repository;
        this.pause = pause;
    }

    /// @param number the pull request's
    /// @param head   its newest commit, as far as the caller knows
    /// @throws SourceUnavailableException if GitHub does not answer
    TestMerge of(int number, String head) {
        var found = ask(number, head);
        for (var wait : WAITS) {
            if (found.isPresent() || !waited(wait)) {
                break;
            }
            found = ask(number, head);
        }
        return found.orElseGet(TestMerge.Missing::new);
    }

    private Optional<TestMerge> ask(int number, String head) {
        return call("reading the test merge of pull request #" + number, () -> now(number, head));
    }

    /// Empty while GitHub still works at it.
    private Optional<TestMerge> now(int number, String head) throws IOException {
        var pull = repository.getPullRequest(number);
        if (!head.equals(pull.getHead().getSha())) {
            return Optional.of(new TestMerge.Missing());
        }
        var mergeable = pull.getMergeable();
        if (mergeable == null) {
            return Optional.empty();
        }
        return mergeable ? commit(pull, head) : Optional.of(new TestMerge.Conflict());
    }

    private Optional<TestMerge> commit(GHPullRequest pull, String head) throws IOException {
        var id = Optional.ofNullable(pull.getMergeCommitSha()).filter(CommitId::matches);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var parents = parents(id.get());
        return parents.size() == 2 && parents.get(1).equals(head)
                ? Optional.of(new TestMerge.Commit(id.get(), CommitId.require(parents.getFirst())))
                : Optional.empty();
    }

    /// From a list of one commit, which is without its files: those may be thousands.
    private List<String> parents(String commit) throws IOException {
        try {
            var listed =
                    repository.queryCommits().from(commit).pageSize(1).list().iterator();
            return listed.hasNext() ? listed.next().getParentSHA1s() : List.of();
        } catch (GHException e) {
            // An iterator has no other way to say what went wrong.
            throw e.getCause() instanceof IOException it ? it : new IOException(e);
        }
    }

    private boolean waited(Duration time) {
        try {
            pause.of(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
