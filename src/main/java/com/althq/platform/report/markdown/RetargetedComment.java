package com.althq.platform.report.markdown;

/// Renders the comment of an environment that a pull request is no longer for, because its base branch was changed.
public final class RetargetedComment {

    private static final int LONGEST_NAME = 400;

    private RetargetedComment() {}

    /// @param former      the environment of the comment
    /// @param branch      the pull request's base branch now
    /// @param environment the environment of that branch
    public static String render(String former, String branch, String environment) {
        return new MarkdownBuilder(LONGEST_NAME)
                .marker(former)
                .markup("## ⚪ ")
                .text(former)
                .markup(": this pull request is no longer for it\n\nIt goes to ")
                .code(branch)
                .markup(" now, and its preview is the one for ")
                .code(environment)
                .markup(".\n")
                .toString();
    }
}
