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

/// A report for a terminal: the same content as a comment, to be read without knowing Pulumi. Control characters of
/// names and messages are shown, never sent.
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

    /// @param next   what to do now where something would change, one sentence; lines of commands after it
    /// @param colour whether to use ANSI colours
    public static String render(Report report, List<String> next, boolean colour) {
        var terminal = new TerminalRenderer(colour);
        terminal.report(report);
        terminal.next(PreviewVerdict.of(report), next);
        return terminal.out.toString();
    }

    /// The findings of one file, `path:line:column: error: message [rule]` and a hint below it.
    public static String findings(String path, List<Finding> findings, boolean colour) {
        var terminal = new TerminalRenderer(colour);
        findings.forEach(finding -> terminal.finding(path, finding));
        return terminal.out.toString();
    }

    /// What to say of a file without findings.
    public static String valid(String path) {
        return new TerminalText(false).text(Style.PLAIN, path).say(": valid\n").toString();
    }

    private void report(Report report) {
        var headline = Headline.of(report);
        out.text(style(headline.mark()), "● ").phrase(headline.sentence()).say("\n");
        report.basis().ifPresent(basis -> out.text(Style.DIM, basis).say("\n"));
        Caution.of(report)
                .forEach(caution -> out.say("\n  ")
                        .text(Style.RED, caution.label().toUpperCase(Locale.ROOT))
                        .say("  ")
                        .phrase(caution.sentence()));
        if (!Caution.of(report).isEmpty()) {
            out.say("\n");
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
                out.say("\n");
                it.findings().forEach(finding -> finding(it.path(), finding));
            }
            case Failed it -> failed(it);
            case Previewed it -> previewed(it);
        }
    }

    private void next(PreviewVerdict verdict, List<String> ifChanged) {
        out.next(
                switch (verdict) {
                    case INVALID -> List.of("correct the lines above and run this again.");
                    case FAILED -> List.of("see above; nothing was changed.");
                    case UNCHANGED -> List.of("nothing to do.");
                    case CHANGED, ATTENTION -> ifChanged;
                });
    }

    private void finding(String path, Finding finding) {
        out.text(Style.BOLD, path).say(":");
        out.count(finding.position().line())
                .say(":")
                .count(finding.position().column())
                .say(": ");
        out.text(
                        finding.isError() ? Style.RED : Style.YELLOW,
                        finding.severity().word())
                .say(": ");
        out.text(finding.message()).text(Style.DIM, " [" + finding.rule() + "]").say("\n");
        finding.hint()
                .ifPresent(hint -> out.say("    hint: ").text(Style.CYAN, hint).say("\n"));
    }

    private void failed(Failed file) {
        out.say("\n").text(Style.BOLD, file.path()).say(": ").text(Style.RED, file.phase() + " failed: ");
        out.text(file.cause()).say("\n  Next: ").phrase(file.next()).say("\n");
        file.findings().forEach(finding -> finding(file.path(), finding));
    }

    private void previewed(Previewed file) {
        if (!file.findings().isEmpty() || !file.remarks().isEmpty() || file.deleted()) {
            out.say("\n");
        }
        file.findings().forEach(finding -> finding(file.path(), finding));
        file.remarks().forEach(note -> out.say("note: ").text(note).say("\n"));
        if (file.deleted()) {
            out.say("The service goes, and everything in its stack with it.\n");
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
            out.say("  ").text(style(operation), sign(operation)).say(" ");
            out.padded(Style.PLAIN, entry.kind().plain(), kinds)
                    .say("  ")
                    .text(Style.BOLD, entry.name())
                    .say("\n");
            entry.facts().forEach(fact -> out.say("      ").phrase(fact).say("\n"));
        }
    }

    private void access(PlanHighlights highlights) {
        if (highlights.prominent().isEmpty()) {
            return;
        }
        title("Who may do what (IAM)");
        GrantSentences.byPrincipal(highlights.prominent()).forEach((principal, its) -> {
            out.say("  ").phrase(principal).say("\n");
            its.forEach(this::access);
        });
        var more = highlights.background().size();
        if (more > 0) {
            out.say("  and ").count(more).say(" more: who may assume which role, and what stays\n");
        }
    }

    private void access(GrantSentence access) {
        out.say("    ").text(style(access.change()), sign(access.change())).say(" ");
        out.text(Style.YELLOW, access.wide() ? "WIDE " : "").phrase(access.sentence());
        out.text(Style.DIM, access.because().isEmpty() ? "" : "  (" + access.because() + ")")
                .say("\n");
    }

    private void resources(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        title("Resources (" + steps.size() + ")");
        var types = width(steps, it -> type(it).length());
        var names = width(steps, it -> it.name().length());
        for (var step : steps) {
            out.say("  ").text(style(step.operation()), sign(step.operation())).say(" ");
            out.padded(style(step.operation()), step.operation().word(), "replace".length())
                    .say("  ");
            out.padded(Style.PLAIN, type(step), types).say("  ");
            var why = why(step);
            out.padded(Style.BOLD, step.name(), why.isEmpty() ? 0 : names + 2);
            out.text(Style.DIM, why).say("\n");
        }
    }

    /// `s3.BucketV2` of `aws:s3/bucketV2:BucketV2`; a provider without modules stands for itself.
    private static String type(Step step) {
        var parts = step.type().split("[:/]", -1);
        return parts.length == 4 ? (parts[1].equals("index") ? parts[0] : parts[1]) + "." + parts[3] : step.type();
    }

    private static String why(Step step) {
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
        out.say("\n").text(Style.BOLD, title).say("\n");
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
