package com.althq.platform.github;

import java.io.IOException;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GitHub;

/// Whose comments are ours.
sealed interface CommentAuthor {

    boolean wrote(GHIssueComment comment);

    /// A user's token writes as that user.
    record User(String login) implements CommentAuthor {

        @Override
        public boolean wrote(GHIssueComment comment) {
            return nameOf(comment).equalsIgnoreCase(login);
        }
    }

    /// An app's token, such as a workflow's own, writes as a bot and may not ask which: `github-actions[bot]`, or
    /// another app's name. No person's name can end like that.
    record Bot() implements CommentAuthor {

        @Override
        public boolean wrote(GHIssueComment comment) {
            return nameOf(comment).endsWith("[bot]");
        }
    }

    static CommentAuthor of(GitHub gitHub, String token) throws IOException {
        if (token.startsWith("ghs_") || token.startsWith("v1.")) {
            return new Bot();
        }
        try {
            return new User(gitHub.getMyself().getLogin());
        } catch (IOException e) {
            if (GitHubFailure.status(e) == 403) {
                return new Bot();
            }
            throw e;
        }
    }

    /// The name as the list has it; the other way to it asks GitHub once per comment.
    @SuppressWarnings("deprecation")
    private static String nameOf(GHIssueComment comment) {
        try {
            return comment.getUserName();
        } catch (NullPointerException _) {
            return ""; // GitHub lists no user, and the library does not look
        }
    }
}
