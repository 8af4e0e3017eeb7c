package com.althq.platform.report.markdown;

import com.althq.platform.report.Report;
import com.althq.platform.report.text.TextBudget;

/// The end of a comment or summary: what was left out for length, and the line with the previewed commit and the
/// next step.
final class PageFooter {

    private static final int MAX_TEXT = 80;

    private PageFooter() {}

    static String of(Report report, TextBudget budget, MarkdownRenderer.Level level, MarkdownPage.Fitted fitted) {
        var end = new MarkdownBuilder(Math.min(level.text(), MAX_TEXT));
        if (!fitted.omitted().isEmpty()) {
            end.markup("Left out for length: ");
            var first = true;
            for (var omitted : fitted.omitted().entrySet()) {
                end.markup(first ? "" : ", ");
                first = false;
                end.count(omitted.getValue()).markup(" ").text(label(omitted.getKey()));
            }
            end.markup(". ");
            if (budget == TextBudget.COMMENT) {
                report.run()
                        .ifPresent(run -> end.markup("More is in the summary of the ")
                                .link("run", run)
                                .markup("; "));
            }
            end.code("platform preview").markup(" shows all of one service.\n\n");
        }
        return end.append(PreviewStatusLine.line(report, MAX_TEXT)).markup("\n").toString();
    }

    private static String label(MarkdownPage.Rank rank) {
        return switch (rank) {
            case KEPT -> "";
            case PROSE -> "descriptions";
            case UNCHANGED -> "lists of unchanged services";
            case RESOURCES -> "tables of resources";
            case DIFF -> "full diffs";
        };
    }
}
