package com.althq.platform.report.markdown;

import com.althq.platform.report.FileReport.Failed;
import com.althq.platform.report.Report;
import com.althq.platform.report.words.Caution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Renders cautions and failed previews as GitHub alerts, which stand right below the headline.
///
/// @param level how far texts and lists are cut
record AlertBlocks(Report report, MarkdownRenderer.Level level) {

    /// Cautions about harm, then the others; each empty when there are none.
    List<MarkdownBuilder> cautions() {
        var cautions = Caution.of(report);
        var serious = cautions.stream().filter(Caution::isSerious).toList();
        var others = cautions.stream().filter(it -> !it.isSerious()).toList();
        return List.of(
                alert(markdown().markup("> [!CAUTION]\n"), serious),
                alert(markdown().markup("> [!WARNING]\n"), others));
    }

    private MarkdownBuilder alert(MarkdownBuilder alert, List<Caution> cautions) {
        if (cautions.isEmpty()) {
            return markdown();
        }
        cautions.stream()
                .limit(level.listed())
                .forEach(caution -> alert.markup(cautions.size() == 1 ? "> **" : "> - **")
                        .text(caution.label())
                        .markup("** · ")
                        .styled(caution.sentence())
                        .markup("\n"));
        if (cautions.size() > level.listed()) {
            alert.markup("> - and ").count(cautions.size() - level.listed()).markup(" more\n");
        }
        return alert.markup("\n");
    }

    /// One block for each failed preview, and one for those that are too many to show.
    List<MarkdownBuilder> failures() {
        var failed = report.of(Failed.class);
        var blocks = failed.stream()
                .limit(level.listed())
                .map(this::failure)
                .collect(Collectors.toCollection(ArrayList::new));
        if (failed.size() > level.listed()) {
            blocks.add(markdown()
                    .markup("> [!CAUTION]\n> **Failed** · and ")
                    .count(failed.size() - level.listed())
                    .markup(" more\n\n"));
        }
        return blocks;
    }

    private MarkdownBuilder failure(Failed file) {
        return markdown()
                .markup("> [!CAUTION]\n> **Failed** · ")
                .code(file.service())
                .markup(" (")
                .code(file.path())
                .markup(") in phase ")
                .code(file.phase())
                .markup(": ")
                .text(file.cause())
                .markup("\n>\n> Next: ")
                .styled(file.nextStep())
                .markup(".\n\n");
    }

    private MarkdownBuilder markdown() {
        return new MarkdownBuilder(level.text());
    }
}
