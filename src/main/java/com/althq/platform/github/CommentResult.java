package com.althq.platform.github;

/// The result of writing the sticky comment.
public sealed interface CommentResult {

    record Created(String url) implements CommentResult {}

    record Edited(String url) implements CommentResult {}

    /// The comment has this text already.
    record Unchanged(String url) implements CommentResult {}

    /// There is no comment, and none was to be created.
    record Nothing() implements CommentResult {}

    /// The pull request has newer commits, whose run writes the comment.
    record Outdated(String newer) implements CommentResult {}

    /// @param why one line
    record Failed(String why) implements CommentResult {}
}
