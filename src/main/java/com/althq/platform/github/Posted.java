package com.althq.platform.github;

/// What became of a comment.
public sealed interface Posted {

    record Created(String url) implements Posted {}

    record Edited(String url) implements Posted {}

    /// It says so already.
    record Unchanged(String url) implements Posted {}

    /// There is none, and none was wanted.
    record Nothing() implements Posted {}

    /// The pull request has moved on; the run of its newer commit has the say.
    record Outdated(String newer) implements Posted {}

    /// @param why one line
    record Failed(String why) implements Posted {}
}
