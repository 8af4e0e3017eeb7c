package com.althq.platform.github;

import java.io.IOException;
import java.util.List;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/// The one comment that a pull request has of us, for one environment. Ours is the one that begins with our marker
/// and that we wrote: whoever quotes it has their own.
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

    /// Edits ours, or creates it: one list and one write at most. Never fails: what was found out is true whether
    /// or not it can be posted.
    ///
    /// @param marker how our comment begins, up to and with the character after the environment's name
    /// @param body   what it should say, the marker included
    /// @param head   the commit that it speaks of
    /// @param create whether to make one where there is none
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
            return new CommentResult.Failed(GitHubFailure.line("posting the comment", e));
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
            if (GitHubFailure.status(e) == 404) {
                return create(pull, body); // somebody deleted it since it was listed
            }
            throw e;
        }
    }

    /// Two runs that started together may both have found none. What the second wrote says something old from now
    /// on, so it goes; if it cannot go, that is no reason to say less.
    private static void dropDuplicates(List<GHIssueComment> ours) {
        for (var duplicate : ours.subList(1, ours.size())) {
            try {
                duplicate.delete();
            } catch (IOException _) {
                return;
            }
        }
    }

    /// GitHub keeps neither the kind of line ends nor those at the end.
    private static List<String> lines(String text) {
        return text.stripTrailing().lines().toList();
    }

    private static String url(GHIssueComment comment) {
        return String.valueOf(comment.getHtmlUrl());
    }
}
