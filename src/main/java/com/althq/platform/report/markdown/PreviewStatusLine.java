package com.althq.platform.report.markdown;

import com.althq.platform.report.Report;
import com.althq.platform.report.words.PreviewVerdict;

/// The last line of a comment: which commit was previewed, when it is applied, and what to do next.
final class PreviewStatusLine {

    private static final int SHORT_COMMIT = 7;

    private PreviewStatusLine() {}

    static MarkdownBuilder line(Report report, int limit) {
        var line = new MarkdownBuilder(limit);
        var verdict = PreviewVerdict.of(report);
        line.markup(
                verdict == PreviewVerdict.INVALID || verdict == PreviewVerdict.FAILED
                        ? "⛔ preview incomplete"
                        : "🕐 previewed");
        report.commit()
                .ifPresent(commit ->
                        line.markup(" at ").code(commit.substring(0, Math.min(SHORT_COMMIT, commit.length()))));
        switch (verdict) {
            case INVALID, FAILED -> line.markup(" → fix and push again: this comment follows");
            case UNCHANGED -> line.markup(" → nothing to apply");
            case CHANGED, ATTENTION -> {
                line.markup(" → ⏳ waiting for the merge");
                report.branch().ifPresent(branch -> line.markup(" to ").code(branch));
            }
        }
        return line;
    }
}
