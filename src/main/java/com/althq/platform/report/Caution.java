package com.althq.platform.report;

import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.stream.Stream;

/// What a reader must not miss: the consequence first, then what would cause it.
///
/// @param label what is at stake, two words
public record Caution(Danger.Kind kind, String label, Phrase sentence) {

    /// Every caution of the report, the worst first.
    public static List<Caution> of(Report report) {
        return report.files().stream()
                .flatMap(Caution::of)
                .sorted((left, right) -> left.kind.compareTo(right.kind))
                .toList();
    }

    private static Stream<Caution> of(FileReport file) {
        return file instanceof FileReport.Previewed it
                ? it.plan().steps().stream().flatMap(step -> of(it.service(), step))
                : Stream.empty();
    }

    private static Stream<Caution> of(String service, Step step) {
        return step.danger().stream()
                .map(danger -> new Caution(
                        danger.kind(),
                        label(danger.kind()),
                        Phrase.of("")
                                .name(service)
                                .say(" would " + step.operation().word() + " " + danger.subject() + ": "
                                        + danger.consequence())));
    }

    private static String label(Danger.Kind kind) {
        return switch (kind) {
            case DATA_LOSS -> "Data at risk";
            case INTERRUPTION -> "Interruption";
            case UNKNOWN -> "Not known";
        };
    }
}
