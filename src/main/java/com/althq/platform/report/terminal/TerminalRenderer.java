package com.althq.platform.report.terminal;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.FileReport.Rejected;
import com.althq.platform.report.Report;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.Caution;
import com.althq.platform.report.words.GrantSentence;
import com.althq.platform.report.words.GrantSentences;
import com.althq.platform.report.words.Headline;
import com.althq.platform.report.words.OperationHeadings;
import com.althq.platform.report.words.PlanHighlights;
import com.althq.platform.report.words.PreviewVerdict;
import com.althq.platform.report.words.VerdictColour;
import com.althq.platform.spec.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Renders a report as text for a terminal, with the same content as the comment. Control characters in names and
/// messages are made visible, never sent.
public final class TerminalRenderer {

    private static final int WIDEST = 60;

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
        findings.forEach(finding -> terminal.finding(path, finding));
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
                title(file.path());
            }
            file(file);
        }
    }

    private void file(FileReport file) {
        switch (file) {
            case Rejected it -> {
                out.words("\n");
                it.findings().forEach(finding -> finding(it.path(), finding));
            }
            case Failed it -> failed(it);
            case Previewed it -> previewed(it);
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

    private void finding(String path, Finding finding) {
        out.text(Style.BOLD, path).words(":");
        out.count(finding.position().line())
                .words(":")
                .count(finding.position().column())
                .words(": ");
        out.text(
                        finding.isError() ? Style.RED : Style.YELLOW,
                        finding.severity().word())
                .words(": ");
        out.text(finding.message()).text(Style.DIM, " [" + finding.rule() + "]").words("\n");
        finding.hint()
                .ifPresent(
                        hint -> out.words("    hint: ").text(Style.CYAN, hint).words("\n"));
    }

    private void failed(Failed file) {
        out.words("\n").text(Style.BOLD, file.path()).words(": ").text(Style.RED, file.phase() + " failed: ");
        out.text(file.cause()).words("\n  Next: ").styled(file.nextStep()).words("\n");
        file.findings().forEach(finding -> finding(file.path(), finding));
    }

    private void previewed(Previewed file) {
        if (!file.findings().isEmpty() || !file.remarks().isEmpty() || file.deleted()) {
            out.words("\n");
        }
        file.findings().forEach(finding -> finding(file.path(), finding));
        file.remarks().forEach(note -> out.words("note: ").text(note).words("\n"));
        if (file.deleted()) {
            out.words("The service goes, and everything in its stack with it.\n");
        }
        var highlights = PlanHighlights.of(file.plan());
        for (var operation : OperationHeadings.ORDER) {
            entries(operation, highlights.entries(operation));
        }
        access(highlights);
        resources(file.plan().resourceChanges());
    }

    private void entries(Operation operation, List<PlanHighlights.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        title(OperationHeadings.of(operation));
        var kinds = width(entries, it -> it.kind().plain().length());
        for (var entry : entries) {
            out.words("  ").text(style(operation), sign(operation)).words(" ");
            out.padded(Style.PLAIN, entry.kind().plain(), kinds)
                    .words("  ")
                    .text(Style.BOLD, entry.name())
                    .words("\n");
            entry.facts().forEach(fact -> out.words("      ").styled(fact).words("\n"));
        }
    }

    private void access(PlanHighlights highlights) {
        if (highlights.prominent().isEmpty()) {
            return;
        }
        title("Who may do what (IAM)");
        GrantSentences.byPrincipal(highlights.prominent()).forEach((principal, its) -> {
            out.words("  ").styled(principal).words("\n");
            its.forEach(this::access);
        });
        var more = highlights.background().size();
        if (more > 0) {
            out.words("  and ").count(more).words(" more: who may assume which role, and what stays\n");
        }
    }

    private void access(GrantSentence access) {
        out.words("    ").text(style(access.change()), sign(access.change())).words(" ");
        out.text(Style.YELLOW, access.isWide() ? "WIDE " : "").styled(access.sentence());
        out.text(Style.DIM, access.sections().isEmpty() ? "" : "  (" + access.sections() + ")")
                .words("\n");
    }

    private void resources(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        title("Resources (" + steps.size() + ")");
        var types = width(steps, it -> type(it).length());
        var names = width(steps, it -> it.name().length());
        for (var step : steps) {
            out.words("  ")
                    .text(style(step.operation()), sign(step.operation()))
                    .words(" ");
            out.padded(style(step.operation()), step.operation().word(), "replace".length())
                    .words("  ");
            out.padded(Style.PLAIN, type(step), types).words("  ");
            var why = causes(step);
            out.padded(Style.BOLD, step.name(), why.isEmpty() ? 0 : names + 2);
            out.text(Style.DIM, why).words("\n");
        }
    }

    /// The type without its package, such as `s3.BucketV2` for `aws:s3/bucketV2:BucketV2`; a type of a provider
    /// without modules is shown whole.
    private static String type(Step step) {
        var parts = step.type().split("[:/]", -1);
        return parts.length == 4 ? (parts[1].equals("index") ? parts[0] : parts[1]) + "." + parts[3] : step.type();
    }

    private static String causes(Step step) {
        return switch (step.operation()) {
            case CREATE, DELETE, IMPORT, READ, SAME -> "";
            case UPDATE, REPLACE ->
                step.changes().stream().map(TerminalRenderer::reason).collect(Collectors.joining(", "));
        };
    }

    private static String reason(PropertyChange change) {
        var cause = change.cause().map(it -> ", because of " + it.name()).orElse("");
        return change.path()
                + switch (change.effect()) {
                    case REPLACES -> " (replaces" + cause + ")";
                    case IN_PLACE -> cause.isEmpty() ? "" : " (" + cause.substring(2) + ")";
                    case NOT_RULED_OUT -> " (replacement not ruled out" + cause + ")";
                    case NONE -> " (no effect)";
                };
    }

    private void title(String title) {
        out.words("\n").text(Style.BOLD, title).words("\n");
    }

    private static <T> int width(List<T> items, ToIntFunction<T> length) {
        return Math.min(WIDEST, items.stream().mapToInt(length).max().orElse(0));
    }

    private static Style style(Operation operation) {
        return switch (operation) {
            case CREATE, IMPORT -> Style.GREEN;
            case UPDATE -> Style.YELLOW;
            case REPLACE, DELETE -> Style.RED;
            case READ, SAME -> Style.DIM;
        };
    }

    private static Style style(VerdictColour mark) {
        return switch (mark) {
            case WHITE -> Style.DIM;
            case GREEN -> Style.GREEN;
            case ORANGE -> Style.YELLOW;
            case RED -> Style.RED;
        };
    }

    private static String sign(Operation operation) {
        return switch (operation) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case REPLACE -> "±";
            case DELETE -> "-";
            case IMPORT -> "=";
            case READ -> "?";
            case SAME -> " ";
        };
    }
}
