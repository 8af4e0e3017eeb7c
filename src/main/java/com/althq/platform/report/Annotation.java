package com.althq.platform.report;

import com.althq.platform.report.text.VisibleText;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A remark on one line of a file, as GitHub shows it beside the change: its severity, place (path, line and
/// column, both from 1), title and message.
///
/// @param title   a few words, such as the rule's id
/// @param message one line; ends in what to type instead, where that is known
public record Annotation(Severity severity, String path, int line, int column, String title, String message) {

    /// All findings and failures of a report that have a position, errors first.
    public static List<Annotation> of(Report report) {
        return report.files().stream()
                .flatMap(Annotation::of)
                .sorted((left, right) -> left.severity.compareTo(right.severity))
                .toList();
    }

    private static Stream<Annotation> of(FileReport file) {
        var findings = file.findings().stream().map(finding -> of(file.path(), finding));
        return file instanceof FileReport.Failed failed ? Stream.concat(Stream.of(of(failed)), findings) : findings;
    }

    private static Annotation of(String path, Finding finding) {
        var message =
                finding.message() + finding.hint().map(hint -> " → " + hint).orElse("");
        return new Annotation(
                finding.severity(),
                path,
                finding.position().line(),
                finding.position().column(),
                VisibleText.text(finding.rule()),
                VisibleText.text(message));
    }

    private static Annotation of(FileReport.Failed failed) {
        return new Annotation(
                Severity.ERROR,
                failed.path(),
                Position.START.line(),
                Position.START.column(),
                VisibleText.text(failed.phase() + " failed"),
                VisibleText.text(failed.cause()));
    }
}
