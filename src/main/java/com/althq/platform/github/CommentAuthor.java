package com.althq.platform.github;

import java.io.IOException;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GitHub;

/// The author of this program's comments, by the kind of token.
sealed interface CommentAuthor {

    boolean wrote(GHIssueComment comment);

    /// A user's token writes as that user.
    record User(String login) implements CommentAuthor {

        @Override
        public boolean wrote(GHIssueComment comment) {
            return nameOf(comment).equalsIgnoreCase(login);
        }
    }

    /// An app's token writes as a bot whose name it may not ask for: `github-actions[bot]`, or another app's.
    /// No user's name ends with `[bot]`.
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
            if (GitHubExceptionTranslator.status(e) == 403) {
                return new Bot();
            }
            throw e;
        }
    }

    /// The name from the comment list; the library's other accessor makes a request for each comment.
    @SuppressWarnings("deprecation")
    private static String nameOf(GHIssueComment comment) {
        try {
            return comment.getUserName();
        } catch (NullPointerException _) {
            return ""; // GitHub lists no user, and the library does not look
        }
    }
}
