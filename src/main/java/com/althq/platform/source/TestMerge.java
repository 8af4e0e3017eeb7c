package com.althq.platform.source;

/// The result of GitHub's test merge of a pull request into its base branch: the merge commit, a conflict, or none
/// in time.
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
