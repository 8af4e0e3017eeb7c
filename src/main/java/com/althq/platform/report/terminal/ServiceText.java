package com.althq.platform.report.terminal;

import static com.althq.platform.report.terminal.OperationStyle.sign;
import static com.althq.platform.report.terminal.OperationStyle.style;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.GrantSentence;
import com.althq.platform.report.words.GrantSentences;
import com.althq.platform.report.words.OperationHeadings;
import com.althq.platform.report.words.PlanHighlights;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Renders one previewed file for a terminal: findings and notes, changes in words, grants, and a table of resources.
final class ServiceText {

    private static final int WIDEST = 60;

    private final TerminalText out;

    ServiceText(TerminalText out) {
        this.out = out;
    }

    void append(Previewed file) {
        if (!file.findings().isEmpty() || !file.remarks().isEmpty() || file.deleted()) {
            out.words("\n");
        }
        file.findings().forEach(finding -> FindingLines.append(out, file.path(), finding));
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
        out.title(OperationHeadings.of(operation));
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
        out.title("Who may do what (IAM)");
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
        out.title("Resources (" + steps.size() + ")");
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
                step.changes().stream().map(ServiceText::reason).distinct().collect(Collectors.joining(", "));
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

    private static <T> int width(List<T> items, ToIntFunction<T> length) {
        return Math.min(WIDEST, items.stream().mapToInt(length).max().orElse(0));
    }
}
