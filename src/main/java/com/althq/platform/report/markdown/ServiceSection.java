package com.althq.platform.report.markdown;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport.Previewed;
import com.althq.platform.report.text.StyledText;
import com.althq.platform.report.words.DiffLines;
import com.althq.platform.report.words.GrantSentence;
import com.althq.platform.report.words.GrantSentences;
import com.althq.platform.report.words.OperationHeadings;
import com.althq.platform.report.words.PlanHighlights;
import java.util.List;
import java.util.function.Predicate;

/// Renders the details of one previewed file: changes in words, a table of resources, and the full diff of their
/// properties.
final class ServiceSection {

    private static final int PATHS = 8;

    private final Previewed file;
    private final PlanHighlights highlights;
    private final int limit;

    ServiceSection(Previewed file, PlanHighlights highlights, int limit) {
        this.file = file;
        this.highlights = highlights;
        this.limit = limit;
    }

    /// The changes in words; empty when nothing changes.
    MarkdownBuilder prose() {
        var prose = markdown();
        if (!file.plan().counts().hasChanges()
                && file.remarks().isEmpty()
                && file.findings().isEmpty()) {
            return prose;
        }
        prose.markup("### ").code(file.service()).markup("\n").code(file.path());
        prose.markup(file.deleted() ? ": the service goes, and everything in its stack with it\n" : "\n");
        file.remarks().forEach(note -> prose.markup("- ℹ️ ").text(note).markup("\n"));
        file.findings().forEach(finding -> {
            prose.markup("- ⚠️ line ")
                    .count(finding.position().line())
                    .markup(": ")
                    .textWithCode(finding.message());
            finding.hint().ifPresent(hint -> prose.markup(" → ").textWithCode(hint));
            prose.markup("\n");
        });
        for (var operation : OperationHeadings.ORDER) {
            entries(prose, operation, highlights.entries(operation));
        }
        access(prose);
        return prose.markup("\n");
    }

    private static void entries(MarkdownBuilder prose, Operation operation, List<PlanHighlights.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        prose.markup("\n**");
        prose.text(OperationHeadings.of(operation)).markup("**\n");
        for (var entry : entries) {
            prose.markup("- ").styled(entry.kind()).markup(" ").code(entry.name());
            if (!entry.facts().isEmpty()) {
                prose.markup(": ").styled(StyledText.join(", ", entry.facts()));
            }
            prose.markup("\n");
        }
    }

    private void access(MarkdownBuilder prose) {
        var prominent = highlights.prominent();
        if (!prominent.isEmpty()) {
            prose.markup("\n**IAM**\n");
            access(prose, prominent);
        }
        var background = highlights.background();
        if (!background.isEmpty()) {
            prose.markup("\n<details><summary>IAM: who may assume which role, and what stays (")
                    .count(background.size())
                    .markup(")</summary>\n\n");
            access(prose, background);
            prose.markup("\n</details>\n");
        }
    }

    private static void access(MarkdownBuilder prose, List<GrantSentence> access) {
        GrantSentences.byPrincipal(access).forEach((principal, its) -> {
            prose.markup("- ").styled(principal).markup("\n");
            its.forEach(it -> access(prose, it));
        });
    }

    private static void access(MarkdownBuilder prose, GrantSentence access) {
        prose.markup(
                switch (access.change()) {
                    case DELETE -> "  - ➖ ";
                    case SAME -> "  - ";
                    case CREATE, UPDATE, REPLACE, IMPORT, READ -> "  - ➕ ";
                });
        prose.markup(access.isWide() ? "⚠️ " : "").styled(access.sentence());
        if (!access.sections().isEmpty()) {
            prose.markup(" (").text(access.sections()).markup(")");
        }
        prose.markup("\n");
    }

    /// Empty when no resource changes.
    MarkdownBuilder resources() {
        var steps = file.plan().resourceChanges();
        if (steps.isEmpty()) {
            return markdown();
        }
        var table = fold().markup(": resources (").count(steps.size()).markup(")</summary>\n\n");
        table.markup("| Operation | Type | Name | Why |\n|---|---|---|---|\n");
        steps.forEach(step -> {
            table.markup("| ")
                    .text(step.operation().word())
                    .markup(" | ")
                    .code(step.type())
                    .markup(" | ");
            table.code(step.name()).markup(" | ");
            causes(table, step);
            table.markup(" |\n");
        });
        return table.markup("\n</details>\n\n");
    }

    /// An element that goes and one that comes may have the same index.
    private static List<String> paths(Step step, Predicate<PropertyChange> which) {
        return step.changes().stream()
                .filter(which)
                .map(PropertyChange::path)
                .distinct()
                .toList();
    }

    private static void causes(MarkdownBuilder table, Step step) {
        switch (step.operation()) {
            case CREATE -> table.markup("new");
            case DELETE -> table.markup("no longer declared");
            case IMPORT -> table.markup("exists already");
            case READ -> table.markup("not ours");
            case SAME -> table.markup("");
            case UPDATE, REPLACE -> {
                var paths = paths(step, _ -> true);
                table.codeList(paths.subList(0, Math.min(PATHS, paths.size())));
                if (paths.size() > PATHS) {
                    table.markup(" and ").count(paths.size() - PATHS).markup(" more");
                }
                var forcing = paths(step, PropertyChange::forcesReplace).stream()
                        .limit(PATHS)
                        .toList();
                if (!forcing.isEmpty()) {
                    table.markup("; replaced because of ").codeList(forcing);
                }
                if (step.replacementNotRuledOut()) {
                    table.markup("; replacement not ruled out");
                }
                step.changes().stream()
                        .flatMap(it -> it.cause().stream())
                        .distinct()
                        .limit(PATHS)
                        .forEach(it -> table.markup("; because of ").code(it.name()));
            }
        }
    }

    /// Empty when no resource changes.
    MarkdownBuilder diff() {
        var steps = file.plan().changes();
        if (steps.isEmpty()) {
            return markdown();
        }
        return fold().markup(": full diff</summary>\n\n")
                .diff(DiffLines.lines(steps))
                .markup("\n</details>\n\n");
    }

    private MarkdownBuilder fold() {
        return markdown().markup("<details><summary>").htmlText(file.service());
    }

    private MarkdownBuilder markdown() {
        return new MarkdownBuilder(limit);
    }
}
