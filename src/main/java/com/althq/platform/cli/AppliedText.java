package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.Applied;
import com.althq.platform.engine.pulumi.LivePreview;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.ApplyReport;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.Refusal;
import com.althq.platform.report.RefusalReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.ReviewLines;
import com.althq.platform.report.TerminalReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of an apply, as it is told, and the exit code that goes with it.
///
/// @param name   of the specification's file, for the next command
/// @param review   that was given
/// @param versions of what took part
record AppliedText(
        String environment,
        String service,
        String name,
        Optional<Review> review,
        Optional<String> commit,
        Review.Versions versions) {

    Told of(Applied applied) {
        return switch (applied) {
            case Applied.Done it -> Told.of(ExitCode.DONE, done(it));
            case Applied.Unfinished it -> Told.of(ExitCode.UNFINISHED, unfinished(it));
            case Applied.Refused it -> refused(it);
            case Applied.NotReviewed it -> notReviewed(it.preview());
            case Applied.NotAcknowledged it ->
                Told.of(
                        ExitCode.REFUSED,
                        notStarted(
                                it.preview(),
                                "what holds data would go, and nobody has said yes to that",
                                it.acknowledgement().steps().stream()
                                        .map(AppliedText::line)
                                        .toList(),
                                List.of(
                                        "if that is meant, apply again with",
                                        "--acknowledge " + it.preview().plan().digest())));
            case Applied.Overtaken it ->
                Told.of(
                        ExitCode.REFUSED,
                        notStarted(
                                it.preview(),
                                it.repositories()
                                        ? "somebody else changed this stack after the image repositories were made;"
                                                + " beside these nothing was changed"
                                        : "somebody else changed this stack after it was looked at",
                                List.of(),
                                List.of("apply again: it is compared with the review once more")));
            case Applied.Pending it ->
                Told.of(
                        ExitCode.REFUSED,
                        report(
                                ApplyReport.Verdict.NOT_STARTED,
                                Optional.of("something was begun earlier and never finished: applying now could make it"
                                        + " a second time"),
                                it.operations(),
                                List.of("platform repair %s --environment %s".formatted(service, environment))));
            case Applied.NoImages it -> Told.of(ExitCode.COULD_NOT_TELL, noImages(it));
        };
    }

    private ApplyReport done(Applied.Done it) {
        var notes = new ArrayList<String>();
        ReviewLines.moved(it.moved()).forEach(line -> notes.add("moved since the review: " + line.plain()));
        ReviewLines.late(it.preview().rows()).forEach(line -> notes.add(line.plain()));
        if (review.isEmpty()) {
            notes.add("only the digest was compared: what else moved since the review is not known");
        }
        notes.addAll(it.beyond());
        notes.addAll(it.preview().warnings());
        return new ApplyReport(
                it.preview().plan().stack(),
                it.deeds().isEmpty() ? ApplyReport.Verdict.UNCHANGED : ApplyReport.Verdict.DONE,
                Optional.of(it.preview().plan().digest()),
                Told.deeds(it.deeds()),
                Set.of(),
                List.of(),
                it.outputs(),
                Optional.empty(),
                List.of(),
                notes,
                List.of());
    }

    private ApplyReport unfinished(Applied.Unfinished it) {
        return new ApplyReport(
                it.preview().plan().stack(),
                ApplyReport.Verdict.UNFINISHED,
                Optional.of(it.preview().plan().digest()),
                Told.deeds(it.deeds()),
                it.interrupted(),
                it.left(),
                new TreeMap<>(),
                Optional.of(it.cause()),
                it.details(),
                unfinishedNotes(it),
                next(it));
    }

    private static List<String> unfinishedNotes(Applied.Unfinished it) {
        var notes = new ArrayList<>(List.of("what is listed as done is in the state"));
        it.uncertain().stream()
                .map(one -> one.taken()
                        ? "there is a %s already: if it is this service's, it can be taken in; from then on it is changed"
                                        .formatted(one.urn().name())
                                + " and deleted with the service"
                        : "%s may exist: nobody knows whether it was made"
                                .formatted(one.urn().name()))
                .forEach(notes::add);
        return notes;
    }

    private List<String> next(Applied.Unfinished it) {
        var again = it.cancelled()
                ? "apply the same review again: it goes on where it was stopped"
                : "mend the cause, and apply the same review again: it goes on where it stopped";
        if (it.uncertain().isEmpty()) {
            return List.of(again);
        }
        var next = new ArrayList<>(List.of("look for what may exist, and take in what does; then " + again));
        for (var one : it.uncertain()) {
            one.command().ifPresent(next::add);
            next.add("platform repair %s --environment %s --exists '%s=%s'"
                    .formatted(service, environment, one.urn().value(), one.id().orElse("ID")));
        }
        return next;
    }

    private Told refused(Applied.Refused it) {
        var refusal = new Refusal(
                environment, service, review.orElseThrow(), it.preview().review("", commit, versions), it.verdict());
        return new Told(
                ExitCode.REFUSED, colour -> RefusalReport.terminal(refusal, colour), RefusalReport.json(refusal));
    }

    /// What would happen, and how to say yes to it.
    private Told notReviewed(LivePreview preview) {
        var file = new FileReport.Previewed(name, service, preview.plan(), List.of(), false, preview.warnings());
        var report = new Report(
                environment,
                preview.place().region(),
                preview.plan().engine(),
                commit,
                Optional.empty(),
                Optional.empty(),
                List.of(file));
        var digest = preview.plan().digest();
        return new Told(
                ExitCode.REFUSED,
                colour -> TerminalReport.render(report, colour)
                        + "\nNothing was changed: nobody has reviewed this. If it is what is meant:\n  --reviewed "
                        + digest + "\n",
                JsonReport.preview(environment, preview.place().region(), file));
    }

    private ApplyReport noImages(Applied.NoImages it) {
        var next = new ArrayList<>(List.of("build and push these, then apply the same review again:"));
        it.images().forEach(image -> next.addAll(ImageCommands.of(image)));
        return new ApplyReport(
                environment + "." + service,
                it.made().isEmpty() ? ApplyReport.Verdict.NOT_STARTED : ApplyReport.Verdict.UNFINISHED,
                Optional.empty(),
                Told.deeds(it.made()),
                Set.of(),
                List.of(),
                new TreeMap<>(),
                Optional.of(
                        it.made().isEmpty()
                                ? "images are missing"
                                : "images are missing; the repositories exist, nothing else was changed"),
                it.images().stream()
                        .map(image -> image.repository() + ":" + image.tag())
                        .toList(),
                List.of(),
                next);
    }

    private ApplyReport notStarted(LivePreview preview, String cause, List<String> details, List<String> next) {
        return new ApplyReport(
                preview.plan().stack(),
                ApplyReport.Verdict.NOT_STARTED,
                Optional.of(preview.plan().digest()),
                List.of(),
                Set.of(),
                List.of(),
                new TreeMap<>(),
                Optional.of(cause),
                details,
                List.of(),
                next);
    }

    private ApplyReport report(
            ApplyReport.Verdict verdict, Optional<String> cause, List<String> details, List<String> next) {
        SortedMap<String, Value> none = new TreeMap<>();
        return new ApplyReport(
                environment + "." + service,
                verdict,
                Optional.empty(),
                List.of(),
                Set.<Urn>of(),
                List.of(),
                none,
                cause,
                details,
                List.of(),
                next);
    }

    private static String line(Step step) {
        return step.danger()
                .map(it -> "%s: %s".formatted(it.subject(), it.consequence()))
                .orElse(step.operation().word() + " " + step.name());
    }
}
