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

/// One previewed file in a comment: in words, as a table of resources, and as a full diff.
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

    /// Empty for a service of which there is nothing to say.
    MarkdownBuilder prose() {
        var prose = markdown();
        if (!file.plan().counts().changes()
                && file.remarks().isEmpty()
                && file.findings().isEmpty()) {
            return prose;
        }
        prose.mark("### ").code(file.service()).mark("\n").code(file.path());
        prose.mark(file.deleted() ? ": the service goes, and everything in its stack with it\n" : "\n");
        file.remarks().forEach(note -> prose.mark("- ℹ️ ").text(note).mark("\n"));
        file.findings().forEach(finding -> {
            prose.mark("- ⚠️ line ").count(finding.position().line()).mark(": ").marked(finding.message());
            finding.hint().ifPresent(hint -> prose.mark(" → ").marked(hint));
            prose.mark("\n");
        });
        for (var operation : OperationHeadings.ORDER) {
            entries(prose, operation, highlights.entries(operation));
        }
        access(prose);
        return prose.mark("\n");
    }

    private static void entries(MarkdownBuilder prose, Operation operation, List<PlanHighlights.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        prose.mark("\n**");
        prose.text(OperationHeadings.of(operation)).mark("**\n");
        for (var entry : entries) {
            prose.mark("- ").phrase(entry.kind()).mark(" ").code(entry.name());
            if (!entry.facts().isEmpty()) {
                prose.mark(": ").phrase(StyledText.join(", ", entry.facts()));
            }
            prose.mark("\n");
        }
    }

    private void access(MarkdownBuilder prose) {
        var prominent = highlights.prominent();
        if (!prominent.isEmpty()) {
            prose.mark("\n**IAM**\n");
            access(prose, prominent);
        }
        var background = highlights.background();
        if (!background.isEmpty()) {
            prose.mark("\n<details><summary>IAM: who may assume which role, and what stays (")
                    .count(background.size())
                    .mark(")</summary>\n\n");
            access(prose, background);
            prose.mark("\n</details>\n");
        }
    }

    private static void access(MarkdownBuilder prose, List<GrantSentence> access) {
        GrantSentences.byPrincipal(access).forEach((principal, its) -> {
            prose.mark("- ").phrase(principal).mark("\n");
            its.forEach(it -> access(prose, it));
        });
    }

    private static void access(MarkdownBuilder prose, GrantSentence access) {
        prose.mark(
                switch (access.change()) {
                    case DELETE -> "  - ➖ ";
                    case SAME -> "  - ";
                    case CREATE, UPDATE, REPLACE, IMPORT, READ -> "  - ➕ ";
                });
        prose.mark(access.wide() ? "⚠️ " : "").phrase(access.sentence());
        if (!access.because().isEmpty()) {
            prose.mark(" (").text(access.because()).mark(")");
        }
        prose.mark("\n");
    }

    /// Empty when no resource changes.
    MarkdownBuilder resources() {
        var steps = file.plan().resourceChanges();
        if (steps.isEmpty()) {
            return markdown();
        }
        var table = fold().mark(": resources (").count(steps.size()).mark(")</summary>\n\n");
        table.mark("| Operation | Type | Name | Why |\n|---|---|---|---|\n");
        steps.forEach(step -> {
            table.mark("| ")
                    .text(step.operation().word())
                    .mark(" | ")
                    .code(step.type())
                    .mark(" | ");
            table.code(step.name()).mark(" | ");
            why(table, step);
            table.mark(" |\n");
        });
        return table.mark("\n</details>\n\n");
    }

    private static void why(MarkdownBuilder table, Step step) {
        switch (step.operation()) {
            case CREATE -> table.mark("new");
            case DELETE -> table.mark("no longer declared");
            case IMPORT -> table.mark("exists already");
            case READ -> table.mark("not ours");
            case SAME -> table.mark("");
            case UPDATE, REPLACE -> {
                var changes = step.changes();
                table.codes(
                        changes.stream().limit(PATHS).map(PropertyChange::path).toList());
                if (changes.size() > PATHS) {
                    table.mark(" and ").count(changes.size() - PATHS).mark(" more");
                }
                var forcing = changes.stream()
                        .filter(PropertyChange::forcesReplace)
                        .map(PropertyChange::path)
                        .limit(PATHS)
                        .toList();
                if (!forcing.isEmpty()) {
                    table.mark("; replaced because of ").codes(forcing);
                }
                if (step.replacementNotRuledOut()) {
                    table.mark("; replacement not ruled out");
                }
                changes.stream()
                        .flatMap(it -> it.cause().stream())
                        .distinct()
                        .limit(PATHS)
                        .forEach(it -> table.mark("; because of ").code(it.name()));
            }
        }
    }

    /// Empty when no resource changes.
    MarkdownBuilder diff() {
        var steps = file.plan().changes();
        if (steps.isEmpty()) {
            return markdown();
        }
        return fold().mark(": full diff</summary>\n\n")
                .diff(DiffLines.lines(steps))
                .mark("\n</details>\n\n");
    }

    private MarkdownBuilder fold() {
        return markdown().mark("<details><summary>").element(file.service());
    }

    private MarkdownBuilder markdown() {
        return new MarkdownBuilder(limit);
    }
}
