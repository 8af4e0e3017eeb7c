package com.althq.platform.report.terminal;

import com.althq.platform.report.FileReport;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.report.Report;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.Caution;
import com.althq.platform.report.words.Headline;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.report.words.VerdictColour;
import com.althq.platform.spec.finding.Finding;
import java.util.List;
import java.util.Locale;

/// Renders a report as text for a terminal, with the same content as the comment. Control characters in names and
/// messages are made visible, never sent.
public final class TerminalRenderer {

    private final TerminalText out;

    private TerminalRenderer(boolean colour) {
        this.out = new TerminalText(colour);
    }

    /// @param colour whether to use ANSI colours
    public static String render(Report report, boolean colour) {
        return render(
                report,
                List.of("nothing was changed. Open a pull request with this platform.yaml: the same preview appears"
                        + " there as a comment."),
                colour);
    }

    /// @param next   one sentence on what to do now, then commands, one a line; used only when something would
    ///               change
    /// @param colour whether to use ANSI colours
    public static String render(Report report, List<String> next, boolean colour) {
        var terminal = new TerminalRenderer(colour);
        terminal.report(report);
        terminal.nextSteps(PreviewVerdict.of(report), next);
        return terminal.out.toString();
    }

    /// The findings of one file: `path:line:column: error: message [rule]`, each with its hint in the next line.
    public static String findings(String path, List<Finding> findings, boolean colour) {
        var terminal = new TerminalRenderer(colour);
        findings.forEach(finding -> FindingLines.append(terminal.out, path, finding));
        return terminal.out.toString();
    }

    /// The line for a file without findings.
    public static String valid(String path) {
        return new TerminalText(false)
                .text(Style.PLAIN, path)
                .words(": valid\n")
                .toString();
    }

    private void report(Report report) {
        var headline = Headline.of(report);
        out.text(style(headline.colour()), "● ").styled(headline.sentence()).words("\n");
        report.basis().ifPresent(basis -> out.text(Style.DIM, basis).words("\n"));
        Caution.of(report)
                .forEach(caution -> out.words("\n  ")
                        .text(Style.RED, caution.label().toUpperCase(Locale.ROOT))
                        .words("  ")
                        .styled(caution.sentence()));
        if (!Caution.of(report).isEmpty()) {
            out.words("\n");
        }
        for (var file : report.files()) {
            if (report.files().size() > 1 && file instanceof Previewed) {
                out.title(file.path());
            }
            file(file);
        }
    }

    private void file(FileReport file) {
        switch (file) {
            case Rejected it -> {
                out.words("\n");
                it.findings().forEach(finding -> FindingLines.append(out, it.path(), finding));
            }
            case Failed it -> failed(it);
            case Previewed it -> new ServiceText(out).append(it);
        }
    }

    private void nextSteps(PreviewVerdict verdict, List<String> ifChanged) {
        out.nextSteps(
                switch (verdict) {
                    case INVALID -> List.of("correct the lines above and run this again.");
                    case FAILED -> List.of("see above; nothing was changed.");
                    case UNCHANGED -> List.of("nothing to do.");
                    case CHANGED, ATTENTION -> ifChanged;
                });
    }

    private void failed(Failed file) {
        out.words("\n").text(Style.BOLD, file.path()).words(": ").text(Style.RED, file.phase() + " failed: ");
        out.text(file.cause()).words("\n  Next: ").styled(file.nextStep()).words("\n");
        file.findings().forEach(finding -> FindingLines.append(out, file.path(), finding));
    }

    private static Style style(VerdictColour mark) {
        return switch (mark) {
            case WHITE -> Style.DIM;
            case GREEN -> Style.GREEN;
            case ORANGE -> Style.YELLOW;
            case RED -> Style.RED;
        };
    }
}
