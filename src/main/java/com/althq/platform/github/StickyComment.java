package com.althq.platform.github;

import java.io.IOException;
import java.util.List;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/// This program's one comment on a pull request for an environment, recognised by its first characters and its
/// author.
public final class StickyComment {

    private static final int PAGE = 100;

    private final GitHub gitHub;
    private final GHRepository repository;
    private final String token;
    private final int number;

    StickyComment(GitHub gitHub, GHRepository repository, String token, int number) {
        this.gitHub = gitHub;
        this.repository = repository;
        this.token = token;
        this.number = number;
    }

    /// Updates the comment or creates it, with one list and one write request at most. Never throws: the result
    /// of a run does not depend on its comment.
    ///
    /// @param marker the beginning of the comment, up to and including the character after the environment's
    ///     name
    /// @param body   the text, with the marker
    /// @param head   the commit that the text is about
    /// @param create whether to create a missing comment
    public CommentResult write(String marker, String body, String head, boolean create) {
        try {
            var pull = repository.getPullRequest(number);
            var now = pull.getHead().getSha();
            if (!now.equals(head)) {
                return new CommentResult.Outdated(now);
            }
            var ours = ownComments(pull, marker);
            if (!ours.isEmpty()) {
                return edit(pull, ours, body);
            }
            return create ? create(pull, body) : new CommentResult.Nothing();
        } catch (IOException e) {
            return new CommentResult.Failed(GitHubExceptionTranslator.line("posting the comment", e));
        }
    }

    private List<GHIssueComment> ownComments(GHPullRequest pull, String marker) throws IOException {
        var marked = pull.listComments().withPageSize(PAGE).toList().stream()
                .filter(it -> it.getBody() != null && it.getBody().startsWith(marker))
                .toList();
        if (marked.isEmpty()) {
            return marked;
        }
        var author = CommentAuthor.of(gitHub, token);
        return marked.stream().filter(author::wrote).toList();
    }

    private static CommentResult create(GHPullRequest pull, String body) throws IOException {
        return new CommentResult.Created(url(pull.comment(body)));
    }

    private static CommentResult edit(GHPullRequest pull, List<GHIssueComment> ours, String body) throws IOException {
        var comment = ours.getFirst();
        dropDuplicates(ours);
        if (lines(comment.getBody()).equals(lines(body))) {
            return new CommentResult.Unchanged(url(comment));
        }
        try {
            comment.update(body);
            return new CommentResult.Edited(url(comment));
        } catch (IOException e) {
            if (GitHubExceptionTranslator.status(e) == 404) {
                return create(pull, body); // somebody deleted it since it was listed
            }
            throw e;
        }
    }

    /// Deletes later comments: two runs at the same time may both have created one. Stops at the first failure.
    private static void dropDuplicates(List<GHIssueComment> ours) {
        for (var duplicate : ours.subList(1, ours.size())) {
            try {
                duplicate.delete();
            } catch (IOException _) {
                return;
            }
        }
    }

    /// GitHub changes line breaks and removes trailing ones.
    private static List<String> lines(String text) {
        return text.stripTrailing().lines().toList();
    }

    private static String url(GHIssueComment comment) {
        return String.valueOf(comment.getHtmlUrl());
    }
}
