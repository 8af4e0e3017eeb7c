package com.althq.platform.github;

/// What became of a comment.
public sealed interface CommentResult {

    record Created(String url) implements CommentResult {}

    record Edited(String url) implements CommentResult {}

    /// It says so already.
    record Unchanged(String url) implements CommentResult {}

    /// There is none, and none was wanted.
    record Nothing() implements CommentResult {}

    /// The pull request has moved on; the run of its newer commit has the say.
    record Outdated(String newer) implements CommentResult {}

    /// @param why one line
    record Failed(String why) implements CommentResult {}
}
