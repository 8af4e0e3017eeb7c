package com.althq.platform.github;

import static com.althq.platform.github.GitHubExceptionTranslator.call;

import com.althq.platform.source.ChangedFile;
import com.althq.platform.source.CommitFiles;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.source.TestMerge;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kohsuke.github.GHPullRequestFileDetail;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/// A repository at GitHub: changed files, commits, comments of pull requests.
public final class GitHubRepository {

    private static final int PAGE = 100;

    /// The most changed files that GitHub lists for a pull request.
    private static final int LISTED = 3000;

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final Pattern API = Pattern.compile("https?://[A-Za-z0-9.:_\\-\\[\\]]+(/[A-Za-z0-9._/-]*)?");

    private final GitHub gitHub;
    private final GHRepository repository;
    private final String token;
    private final RetryDelay pause;

    private GitHubRepository(GitHub gitHub, GHRepository repository, String token, RetryDelay pause) {
        this.gitHub = gitHub;
        this.repository = repository;
        this.token = token;
        this.pause = pause;
    }

    /// @param name `owner/name`
    /// @param log  receives a line for each wait
    /// @throws SourceUnavailableException if there is no token, or GitHub fails
    public static GitHubRepository open(
            ActionEnvironment environment, String name, RetryDelay pause, Consumer<String> log) {
        var token = token(environment);
        var api = environment.apiUrl();
        if (!API.matcher(api).matches()) {
            throw new SourceUnavailableException("GITHUB_API_URL is no web address: `%s`".formatted(LogText.of(api)));
        }
        return call("reading the repository " + LogText.of(name), () -> {
            var gitHub = new GitHubBuilder()
                    .withEndpoint(api)
                    .withAppInstallationToken(token)
                    .withConnector(new GitHubConnection(pause, log))
                    // All waiting is the connection's.
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
            return new GitHubRepository(gitHub, gitHub.getRepository(name), token, pause);
        });
    }

    private static String token(ActionEnvironment environment) {
        var token = environment
                .token()
                .orElseThrow(() -> new SourceUnavailableException(
                        "there is no token: set the input `github-token`, or GITHUB_TOKEN, to `${{ github.token }}`"));
        if (!TOKEN.matcher(token).matches()) {
            // The client would say so too, and print it.
            throw new SourceUnavailableException("the token holds characters that no token has; it is not shown here");
        }
        return token;
    }

    /// The changed files of a pull request; empty if there are more than GitHub lists.
    ///
    /// @throws SourceUnavailableException if GitHub fails
    public Optional<List<ChangedFile>> changedFiles(int number) {
        return call("reading the changed files of pull request #" + number, () -> files(number));
    }

    private Optional<List<ChangedFile>> files(int number) throws IOException {
        var pull = repository.getPullRequest(number);
        if (pull.getChangedFiles() > LISTED) {
            return Optional.empty();
        }
        return Optional.of(pull.listFiles().withPageSize(PAGE).toList().stream()
                .map(GitHubRepository::changedFile)
                .toList());
    }

    private static ChangedFile changedFile(GHPullRequestFileDetail file) {
        var path = file.getFilename();
        return switch (file.getStatus()) {
            case "added", "copied" -> ChangedFile.of(path, ChangedFile.Status.ADDED);
            case "removed" -> ChangedFile.of(path, ChangedFile.Status.REMOVED);
            case "renamed" ->
                new ChangedFile(path, Optional.ofNullable(file.getPreviousFilename()), ChangedFile.Status.RENAMED);
            default -> ChangedFile.of(path, ChangedFile.Status.MODIFIED);
        };
    }

    /// GitHub's test merge of a pull request; waits up to 30 seconds for it.
    ///
    /// @param head the pull request's newest commit, as the event has it
    /// @throws SourceUnavailableException if GitHub does not answer
    public TestMerge testMerge(int number, String head) {
        return new TestMergeReader(repository, pause).of(number, head);
    }

    public CommitFiles commits() {
        return new GitHubApiFiles(repository);
    }

    public StickyComment comment(int number) {
        return new StickyComment(gitHub, repository, token, number);
    }
}
