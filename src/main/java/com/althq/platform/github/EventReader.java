package com.althq.platform.github;

import com.althq.platform.source.CommitId;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.source.SourceUnavailableException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCommitPointer;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHPullRequestChanges;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/// Reads the event of a workflow run from the runner's files.
public final class EventReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+");
    private static final Set<String> READ = Set.of("opened", "synchronize", "reopened", "ready_for_review");

    /// Of a pull request's title, text or base branch; only the last one changes what is previewed.
    private static final String EDITED = "edited";

    private EventReader() {}

    /// @throws SourceUnavailableException outside of a workflow, or if the payload is not as documented
    public static GitHubEvent read(ActionEnvironment environment) {
        var name = environment.eventName().orElseThrow(() -> missing("GITHUB_EVENT_NAME"));
        return switch (name) {
            case "pull_request" -> pullRequest(environment.eventPath().orElseThrow(() -> missing("GITHUB_EVENT_PATH")));
            case "pull_request_target" ->
                new GitHubEvent.Refused(
                        "the event pull_request_target is refused: it gives what a stranger wrote a token"
                                + " that can write; use `on: pull_request`, which works for forks too");
            default ->
                new GitHubEvent.Ignored(
                        "nothing was looked at: this action previews pull requests, not the event " + LogText.of(name));
        };
    }

    private static GitHubEvent pullRequest(Path file) {
        try {
            var payload = parse(Files.readString(file));
            var action = Optional.ofNullable(payload.getAction()).orElse("");
            return READ.contains(action)
                            || (action.equals(EDITED) && formerBase(payload).isPresent())
                    ? pullRequest(payload)
                    : new GitHubEvent.Ignored(
                            "nothing was looked at: a pull request is previewed when it is %s or gets another base"
                                            .formatted(String.join(", ", new TreeSet<>(READ)))
                                    + " branch, not when it is " + LogText.of(action));
        } catch (IOException | IllegalStateException e) {
            // The parser's own message quotes the payload; where it stopped helps nobody.
            throw new SourceUnavailableException(
                    "the payload of the event pull_request, `%s`, cannot be read as one".formatted(file), e);
        }
    }

    private static GHEventPayload.PullRequest parse(String text) throws IOException {
        if (!text.stripLeading().startsWith("{")) {
            throw new IOException("no object"); // the library falls over `null`
        }
        return GitHub.offline().parseEventPayload(new StringReader(text), GHEventPayload.PullRequest.class);
    }

    private static GitHubEvent pullRequest(GHEventPayload.PullRequest payload) throws IOException {
        var pull = payload.getPullRequest();
        var base = pointer(pull.getBase(), "base");
        var head = pointer(pull.getHead(), "head");
        return new GitHubEvent.PullRequest(
                present(repository(payload.getRepository()).filter(NAME.asMatchPredicate()), "repository"),
                pull.getNumber(),
                present(Optional.ofNullable(base.getRef()), "base.ref"),
                commit(base, "base.sha"),
                commit(head, "head.sha"),
                repository(head.getRepository()),
                pull.isDraft(),
                formerBase(payload));
    }

    private static Optional<String> formerBase(GHEventPayload.PullRequest payload) {
        return Optional.ofNullable(payload.getChanges())
                .map(GHPullRequestChanges::getBase)
                .map(GHPullRequestChanges.GHCommitPointer::getRef)
                .map(GHPullRequestChanges.GHFrom::getFrom);
    }

    private static GHCommitPointer pointer(@Nullable GHCommitPointer pointer, String field) {
        return present(Optional.ofNullable(pointer), field);
    }

    private static Optional<String> repository(@Nullable GHRepository repository) {
        return Optional.ofNullable(repository).map(GHRepository::getFullName);
    }

    private static String commit(GHCommitPointer pointer, String field) {
        return present(Optional.ofNullable(pointer.getSha()).filter(CommitId::matches), field);
    }

    private static <T> T present(Optional<T> value, String field) {
        return value.orElseThrow(() -> new IllegalStateException("no " + field));
    }

    private static SourceUnavailableException missing(String variable) {
        return new SourceUnavailableException(
                "%s is not set: `platform action` is for a step of a GitHub workflow; on your".formatted(variable)
                        + " own machine use `platform preview`");
    }
}
