package com.althq.platform.action;

import com.althq.platform.report.Report;

/// A report as GitHub's Markdown.
public interface Rendering {

    /// The hidden first line of the comment of an environment.
    String marker(String environment);

    /// For a comment, the marker first.
    String comment(Report report);

    /// For the step's page.
    String summary(Report report);
}
