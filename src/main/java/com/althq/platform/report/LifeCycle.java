package com.althq.platform.report;

/// Where the change is between its first preview and its apply: the last line of a comment.
final class LifeCycle {

    private static final int SHORT_COMMIT = 7;

    private LifeCycle() {}

    static Markdown line(Report report, int limit) {
        var line = new Markdown(limit);
        var verdict = Verdict.of(report);
        line.mark(verdict == Verdict.INVALID || verdict == Verdict.FAILED ? "⛔ preview incomplete" : "🕐 previewed");
        report.commit()
                .ifPresent(commit ->
                        line.mark(" at ").code(commit.substring(0, Math.min(SHORT_COMMIT, commit.length()))));
        switch (verdict) {
            case INVALID, FAILED -> line.mark(" → fix and push again: this comment follows");
            case UNCHANGED -> line.mark(" → nothing to apply");
            case CHANGED, ATTENTION -> {
                line.mark(" → ⏳ waiting for the merge");
                report.branch().ifPresent(branch -> line.mark(" to ").code(branch));
            }
        }
        return line;
    }
}
