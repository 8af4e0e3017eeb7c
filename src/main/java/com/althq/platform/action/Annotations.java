package com.althq.platform.action;

import com.althq.platform.github.WorkflowCommands.Annotation;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.Position;
import java.util.List;
import java.util.stream.Stream;

/// What is said beside the lines of the files.
final class Annotations {

    private Annotations() {}

    static List<Annotation> of(Report report) {
        return report.files().stream()
                .flatMap(it ->
                        Stream.concat(failure(it), it.findings().stream().map(finding -> of(it.path(), finding))))
                .toList();
    }

    private static Stream<Annotation> failure(FileReport file) {
        return switch (file) {
            case FileReport.Failed it ->
                Stream.of(at(Level.ERROR, it.path(), Position.START, it.phase() + " failed", it.cause()));
            case FileReport.Previewed _, FileReport.Rejected _ -> Stream.empty();
        };
    }

    private static Annotation of(String path, Finding finding) {
        var level = switch (finding.severity()) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
        };
        var hint = finding.hint().map(it -> " (" + it + ")").orElse("");
        return at(level, path, finding.position(), finding.rule(), finding.message() + hint);
    }

    private static Annotation at(Level level, String path, Position position, String title, String message) {
        return new Annotation(level, path, position.line(), position.column(), title, message);
    }
}
