package com.althq.platform.report.words;

import com.althq.platform.plan.OperationCounts;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.text.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The first line of a report: environment, failures, dangers and what changes. [StyledText#plain] of the sentence
/// also serves as the title of a check run.
public record Headline(VerdictColour colour, StyledText sentence) {

    private static final int MAX_NAMED_SERVICES = 3;

    public static Headline of(Report report) {
        var files = report.files();
        var clauses = new ArrayList<StyledText>();
        rejected(report).ifPresent(clauses::add);
        failed(report.of(FileReport.Failed.class)).ifPresent(clauses::add);
        var previewed = report.of(FileReport.Previewed.class);
        dangers(previewed).forEach(clauses::add);
        clauses.add(changes(files, previewed));
        var sentence = StyledText.join(
                "; ", clauses.stream().filter(it -> !it.pieces().isEmpty()).toList());
        return new Headline(
                VerdictColour.of(report),
                StyledText.of(report.environment() + ": ").join(sentence));
    }

    /// The operations with their counts, such as `3 new, 1 changed`; empty when there are none.
    public static String counts(OperationCounts counts) {
        return String.join(
                ", ",
                Stream.of(
                                count(counts.create(), "new"),
                                count(counts.update(), "changed"),
                                count(counts.replace(), "replaced"),
                                count(counts.delete(), "deleted"),
                                count(counts.importedOrRead(), "taken over"))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private static String count(int number, String word) {
        return number == 0 ? "" : number + " " + word;
    }

    private static Optional<StyledText> rejected(Report report) {
        var files = report.files();
        var all = report.of(FileReport.Rejected.class);
        var rejected = all.size();
        if (rejected == 0) {
            return Optional.empty();
        }
        if (all.stream().anyMatch(FileReport.Rejected::isMergeConflict)) {
            return Optional.of(StyledText.of("the branch conflicts with its base, nothing was previewed"));
        }
        var what = files.size() == 1
                ? "platform.yaml is not valid"
                : rejected + " of " + files.size() + " platform.yaml files " + (rejected == 1 ? "is" : "are")
                        + " not valid";
        return Optional.of(StyledText.of(rejected == files.size() ? what + ", nothing was previewed" : what));
    }

    private static Optional<StyledText> failed(List<FileReport.Failed> failed) {
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        var services = failed.stream().map(FileReport.Failed::service).toList();
        return Optional.of(servicesOrCount("the preview of ", services).words(" failed"));
    }

    private static List<StyledText> dangers(List<FileReport.Previewed> files) {
        var lost = files.stream()
                .filter(VerdictColour::losesData)
                .map(FileReport.Previewed::service)
                .toList();
        var others = files.stream()
                .filter(it -> PreviewVerdict.of(it) == PreviewVerdict.ATTENTION && !VerdictColour.losesData(it))
                .map(FileReport.Previewed::service)
                .toList();
        var clauses = new ArrayList<StyledText>();
        if (!lost.isEmpty()) {
            clauses.add(servicesOrCount("data at risk in ", lost));
        }
        if (!others.isEmpty()) {
            clauses.add(servicesOrCount("", others).words(others.size() == 1 ? " needs attention" : " need attention"));
        }
        return clauses;
    }

    private static StyledText changes(List<FileReport> files, List<FileReport.Previewed> previewed) {
        if (files.isEmpty()) {
            return StyledText.of("no platform.yaml is changed any more, nothing would be applied");
        }
        if (previewed.isEmpty()) {
            return new StyledText(List.of());
        }
        var changed =
                previewed.stream().filter(it -> it.plan().counts().hasChanges()).toList();
        if (changed.isEmpty()) {
            return files.size() == 1
                    ? StyledText.of("nothing changes in ")
                            .name(previewed.getFirst().service())
                    : StyledText.of("nothing changes in " + services(previewed.size()));
        }
        if (previewed.size() == 1) {
            return singleService(changed.getFirst());
        }
        return StyledText.of(changed.size() + " of " + services(previewed.size()) + " change");
    }

    private static StyledText singleService(FileReport.Previewed file) {
        var resources = counts(file.plan().resourceCounts());
        var counts = resources.isEmpty() ? "only how a provider is set" : resources;
        if (PreviewVerdict.of(file) == PreviewVerdict.ATTENTION) {
            return StyledText.of(file.deleted() ? "everything goes: " + counts : counts);
        }
        return StyledText.of("").name(file.service()).words((file.deleted() ? " goes: " : " changes: ") + counts);
    }

    private static String services(int number) {
        return number == 1 ? "1 service" : number + " services";
    }

    private static StyledText servicesOrCount(String before, List<String> services) {
        return services.size() <= MAX_NAMED_SERVICES
                ? StyledText.of(before).names(services)
                : StyledText.of(before + services.size() + " services");
    }
}
