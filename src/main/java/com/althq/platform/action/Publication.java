package com.althq.platform.action;

import com.althq.platform.github.Posted;
import com.althq.platform.github.RunnerFiles;
import com.althq.platform.github.StickyComment;
import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.Budget;
import com.althq.platform.report.MarkdownReport;
import com.althq.platform.report.Marker;
import com.althq.platform.report.Report;
import com.althq.platform.source.CouldNotTellException;
import com.althq.platform.source.Event;
import com.althq.platform.usecase.Outcome;
import java.util.List;

/// Says a report everywhere: in the comment, beside the lines, on the step's page, to later steps. What cannot be
/// said in one place is said in the others; what was found out stays as it is.
final class Publication {

    private final StickyComment comment;
    private final WorkflowCommands commands;
    private final RunnerFiles files;

    Publication(StickyComment comment, WorkflowCommands commands, RunnerFiles files) {
        this.comment = comment;
        this.commands = commands;
        this.files = files;
    }

    void publish(Event.PullRequest event, Report report, Outcome outcome) {
        // Without a platform.yaml there is nothing to say, but for a comment that says something else.
        var relevant = !report.files().isEmpty();
        var marker = Marker.of(report.environment());
        var posted = comment.write(marker, MarkdownReport.render(report, Budget.COMMENT), event.headSha(), relevant);
        var note = note(event, posted);
        if (!note.isEmpty()) {
            commands.say(relevant ? Level.WARNING : Level.NOTICE, note);
        }
        commands.annotate(Annotations.commands(Annotation.of(report)));
        write(() -> files.output(Outputs.of(report, url(posted), outcome)));
        if (relevant) {
            write(() -> files.summary(
                    MarkdownReport.render(report, Budget.SUMMARY) + (note.isEmpty() ? "" : "\n" + fenced(note))));
        }
    }

    /// Asks about files that are called nearly like a specification: beside the file, and in the log.
    void similar(List<String> paths) {
        commands.annotate(Annotations.similar(paths));
    }

    private void write(Runnable file) {
        try {
            file.run();
        } catch (CouldNotTellException e) {
            commands.say(Level.WARNING, String.valueOf(e.getMessage()));
        }
    }

    private static String note(Event.PullRequest event, Posted posted) {
        return switch (posted) {
            case Posted.Created _, Posted.Edited _, Posted.Unchanged _, Posted.Nothing _ -> "";
            case Posted.Outdated it ->
                "No comment: the pull request has moved on to %s; that commit's own run has the say."
                        .formatted(it.newer());
            case Posted.Failed it ->
                it.why()
                        + (event.fromFork()
                                ? ". The pull request comes from a fork, whose runs may not write; this page has it all."
                                : ". The verdict stands; the job needs `permissions: pull-requests: write`.");
        };
    }

    private static String url(Posted posted) {
        return switch (posted) {
            case Posted.Created it -> it.url();
            case Posted.Edited it -> it.url();
            case Posted.Unchanged it -> it.url();
            case Posted.Nothing _, Posted.Outdated _, Posted.Failed _ -> "";
        };
    }

    /// A part of it is GitHub's text.
    private static String fenced(String note) {
        return "```text\n" + note.replace('`', '\'') + "\n```\n";
    }
}
