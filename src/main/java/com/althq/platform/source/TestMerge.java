package com.althq.platform.source;

/// What GitHub's test merge of a pull request's head with the tip of its base branch is: the files as the merge would
/// leave them.
public sealed interface TestMerge {

    /// The merge commit.
    ///
    /// @param commit its id, 40 hexadecimal digits
    /// @param base   its first parent, the tip of the base branch
    record Commit(String commit, String base) implements TestMerge {}

    /// The head cannot be merged: both sides changed the same lines.
    record Conflict() implements TestMerge {}

    /// GitHub did not have one of this head in time.
    record Missing() implements TestMerge {}
}
