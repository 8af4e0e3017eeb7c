package com.althq.platform.action;

import com.althq.platform.github.CommentResult;
import com.althq.platform.github.RunnerFiles;
import com.althq.platform.github.StickyComment;
import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.report.Annotation;
import com.althq.platform.report.Report;
import com.althq.platform.report.markdown.CommentMarker;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.markdown.RetargetedComment;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.usecase.Outcome;
import java.util.List;

/// Publishes a report: comment, annotations, step summary, outputs. If one fails, the others are still written,
/// and the outcome stays the same.
final class ReportPublication {

    private final StickyComment comment;
    private final WorkflowCommands commands;
    private final RunnerFiles files;

    ReportPublication(StickyComment comment, WorkflowCommands commands, RunnerFiles files) {
        this.comment = comment;
        this.commands = commands;
        this.files = files;
    }

    void publish(GitHubEvent.PullRequest event, Report report, Outcome outcome) {
        // Without a platform.yaml there is nothing to say, but for a comment that says something else.
        var relevant = !report.files().isEmpty();
        var marker = CommentMarker.of(report.environment());
        var posted =
                comment.write(marker, MarkdownRenderer.render(report, TextBudget.COMMENT), event.headSha(), relevant);
        var note = note(event, posted);
        if (!note.isEmpty()) {
            commands.say(relevant ? Level.WARNING : Level.NOTICE, note);
        }
        commands.annotate(AnnotationCommands.commands(Annotation.of(report)));
        write(() -> files.output(ActionOutputs.of(report, url(posted), outcome)));
        if (relevant) {
            write(() -> files.summary(
                    MarkdownRenderer.render(report, TextBudget.SUMMARY) + (note.isEmpty() ? "" : "\n" + fenced(note))));
        }
    }

    /// Says in the comment of an environment that the pull request is no longer for it; creates none.
    ///
    /// @param former      the environment of the former base branch
    /// @param environment the environment of the base branch
    void retireComment(GitHubEvent.PullRequest event, String former, String environment) {
        var text = RetargetedComment.render(former, event.baseRef(), environment);
        var note = note(event, comment.write(CommentMarker.of(former), text, event.headSha(), false));
        if (!note.isEmpty()) {
            commands.say(Level.NOTICE, note);
        }
    }

    /// Annotates files with names similar to a specification's.
    void suggestSpecNames(List<String> paths) {
        commands.annotate(AnnotationCommands.similar(paths));
    }

    private void write(Runnable file) {
        try {
            file.run();
        } catch (SourceUnavailableException e) {
            commands.say(Level.WARNING, String.valueOf(e.getMessage()));
        }
    }

    private static String note(GitHubEvent.PullRequest event, CommentResult posted) {
        return switch (posted) {
            case CommentResult.Created _, CommentResult.Edited _, CommentResult.Unchanged _, CommentResult.Nothing _ ->
                "";
            case CommentResult.Outdated it ->
                "No comment: the pull request has moved on to %s; that commit's own run has the say."
                        .formatted(it.newer());
            case CommentResult.Failed it ->
                it.why()
                        + (event.fromFork()
                                ? ". The pull request comes from a fork, whose runs may not write; this page has it all."
                                : ". The verdict stands; the job needs `permissions: pull-requests: write`.");
        };
    }

    private static String url(CommentResult posted) {
        return switch (posted) {
            case CommentResult.Created it -> it.url();
            case CommentResult.Edited it -> it.url();
            case CommentResult.Unchanged it -> it.url();
            case CommentResult.Nothing _, CommentResult.Outdated _, CommentResult.Failed _ -> "";
        };
    }

    /// As a code block: part of it is GitHub's text.
    private static String fenced(String note) {
        return "```text\n" + note.replace('`', '\'') + "\n```\n";
    }
}
