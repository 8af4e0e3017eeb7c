package com.althq.platform.report.words;

import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.text.StyledText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A warning about a plan that every output format shows first: what kind of harm, and a sentence on what causes
/// it.
public record Caution(Kind kind, StyledText sentence) {

    /// The kind of harm, the worst first.
    public enum Kind {
        DATA_LOSS("Data at risk"),
        INTERRUPTION("Interruption"),
        PUBLIC_ACCESS("Open to anybody"),
        UNPROTECTED("Not protected"),
        REFUSED("Fails"),
        ROUNDED("Not as asked"),
        UNKNOWN("Not known"),
        NO_EFFECT("No effect");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private static Kind of(Danger.Kind kind) {
            return switch (kind) {
                case DATA_LOSS, EXPIRY -> DATA_LOSS;
                case INTERRUPTION -> INTERRUPTION;
                case UNKNOWN -> UNKNOWN;
                case REFUSED -> REFUSED;
                case ROUNDED -> ROUNDED;
                case NO_EFFECT -> NO_EFFECT;
            };
        }
    }

    /// The kind in two or three words, for a heading.
    public String label() {
        return kind.label;
    }

    /// Whether it is about loss, interruption, public access or lost protection, and not only about a change that
    /// fails or does less than it seems.
    public boolean isSerious() {
        return kind.compareTo(Kind.UNPROTECTED) <= 0;
    }

    /// Every caution of the report, the worst first.
    public static List<Caution> of(Report report) {
        return report.files().stream()
                .flatMap(Caution::of)
                .sorted(Comparator.comparing(Caution::kind))
                .toList();
    }

    /// Every caution of one file, in the order of its plan.
    static Stream<Caution> of(FileReport file) {
        return file instanceof FileReport.Previewed it
                ? Stream.of(
                                it.plan().steps().stream().flatMap(step -> of(it.service(), step)),
                                PublicAccessCautions.by(it.plan()).stream().map(of(it.service(), Kind.PUBLIC_ACCESS)),
                                DeletionProtectionCautions.by(it.plan()).stream()
                                        .map(of(it.service(), Kind.UNPROTECTED)))
                        .flatMap(Function.identity())
                : Stream.empty();
    }

    private static Function<StyledText, Caution> of(String service, Kind kind) {
        return sentence ->
                new Caution(kind, StyledText.of("").name(service).words(": ").join(sentence));
    }

    private static Stream<Caution> of(String service, Step step) {
        return step.danger().stream()
                .map(danger -> new Caution(
                        Kind.of(danger.kind()),
                        StyledText.of("")
                                .name(service)
                                .words(does(step, danger.kind()) + danger.subject() + ": " + danger.consequence())));
    }

    /// What expires does so by a step that is done to something else, such as a rule.
    private static String does(Step step, Danger.Kind kind) {
        return kind == Danger.Kind.EXPIRY ? ": " : " would " + step.operation().word() + " ";
    }
}
