package com.althq.platform.cli;

import com.althq.platform.config.Target;
import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.preview.LivePreview;
import com.althq.platform.engine.pulumi.stack.Ownership;
import com.althq.platform.plan.Step;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.ApplyReport;
import com.althq.platform.report.ApplyReport.Verdict;
import com.althq.platform.report.ApplyReport.Why;
import com.althq.platform.report.ApplyReport.Work;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.Refusal;
import com.althq.platform.report.RefusalReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.ReviewLines;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.report.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What came of an apply, as it is told, and the exit code that goes with it.
///
/// @param name    of the specification's file
/// @param given   what is said to be reviewed
/// @param command makes the next command of its words
record AppliedText(Target target, String service, String name, Given given, UnaryOperator<String> command) {

    private static final String TAKEN_IN =
            " it can be taken in; from then on it is changed and deleted with the service";

    /// What is said to be reviewed.
    ///
    /// @param typed        the words that say so: `apply platform.yaml --review-file review.json`
    /// @param review       all of it, where there is that
    /// @param digest       alone, where there is that
    /// @param acknowledged whether some digest was given as a yes to what holds data
    /// @param continued    whether an earlier apply of this review began to change something
    /// @param commit       that is applied
    /// @param versions     of what takes part now
    record Given(
            String typed,
            Optional<Review> review,
            Optional<String> digest,
            boolean acknowledged,
            boolean continued,
            Optional<String> commit,
            Review.Versions versions) {}

    Told of(Applied applied) {
        return switch (applied) {
            case Applied.Done it -> Told.of(ExitCode.DONE, done(it));
            case Applied.Unfinished it -> Told.of(ExitCode.UNFINISHED, unfinished(it));
            case Applied.Refused it -> refused(it);
            case Applied.NotReviewed it -> notReviewed(it.preview());
            case Applied.NotAcknowledged it ->
                notStarted(
                        digest(it.preview()),
                        Why.of(
                                given.acknowledged()
                                        ? "what holds data would go, and the digest that was acknowledged is not the one"
                                                + " of this"
                                        : "what holds data would go, and nobody has said yes to that",
                                it.acknowledgement().steps().stream()
                                        .map(AppliedText::line)
                                        .toList()),
                        List.of(
                                "if that is meant:",
                                command.apply("%s --acknowledge %s"
                                        .formatted(
                                                given.typed(),
                                                it.preview().plan().digest()))));
            case Applied.Overtaken it -> overtaken(it);
            case Applied.Pending it ->
                notStarted(
                        Optional.empty(),
                        Why.of(
                                "something was begun earlier and never finished: applying now could make it a second"
                                        + " time",
                                it.operations()),
                        List.of("mend that first:", command.apply("repair " + service)));
            case Applied.NoImages it -> Told.of(ExitCode.COULD_NOT_TELL, noImages(it));
        };
    }

    private Told overtaken(Applied.Overtaken it) {
        var next = List.of("apply again: it is compared with the review once more");
        if (!it.repositories()) {
            return notStarted(
                    digest(it.preview()),
                    Why.of("somebody else changed this stack after it was looked at", List.of()),
                    next);
        }
        var why = Why.of(
                "somebody else changed this stack after the image repositories were made; nothing else was changed",
                List.of());
        return Told.of(
                ExitCode.UNFINISHED, report(Verdict.UNFINISHED, digest(it.preview()), Work.NONE, why, List.of(), next));
    }

    private ApplyReport done(Applied.Done it) {
        var notes = new ArrayList<String>();
        if (given.continued()) {
            notes.add("it went on where an earlier apply of this review had stopped");
        }
        ReviewLines.moved(it.moved()).forEach(line -> notes.add("moved since the review: " + line.plain()));
        ReviewLines.late(it.preview().rows()).forEach(line -> notes.add(line.plain()));
        if (given.review().isEmpty()) {
            notes.add("only the digest was compared: what else moved since the review is not known");
        }
        notes.addAll(it.beyond());
        notes.addAll(it.preview().warnings());
        return new ApplyReport(
                stack(),
                it.deeds().isEmpty() ? Verdict.UNCHANGED : Verdict.DONE,
                digest(it.preview()),
                new Work(Told.deeds(it.deeds()), List.of(), List.of()),
                it.outputs(),
                Why.NOTHING,
                notes,
                List.of());
    }

    private ApplyReport unfinished(Applied.Unfinished it) {
        return report(
                Verdict.UNFINISHED,
                digest(it.preview()),
                new Work(Told.deeds(it.deeds()), it.interrupted(), it.left()),
                Why.of(it.cause(), it.details()),
                notes(it),
                next(it));
    }

    private static List<String> notes(Applied.Unfinished it) {
        var notes = new ArrayList<String>();
        if (!it.deeds().isEmpty()) {
            notes.add("what is listed as done is in the state");
        }
        it.uncertain().stream().map(AppliedText::note).forEach(notes::add);
        return notes;
    }

    private static String note(Applied.Uncertain it) {
        var name = it.urn().name();
        return switch (it.owner()) {
            case Ownership.Foreign(var owner) ->
                "there is a %s already, and it is another stack's: its tags say %s"
                        .formatted(name, Visible.text(owner));
            case Ownership.Own _
            when it.taken() ->
                "there is a %s already, and its tags say that it is this service's:".formatted(name) + TAKEN_IN;
            case Ownership.Unknown(var why)
            when it.taken() ->
                "there is a %s already, and whose it is could not be told: %s. If it is this service's,"
                                .formatted(name, why)
                        + TAKEN_IN;
            case Ownership.Own _, Ownership.Unknown _ ->
                "%s may exist: nobody knows whether it was made".formatted(name);
        };
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
            if (one.owner() instanceof Ownership.Foreign) {
                next.add("give %s another name in %s: what is another stack's is not taken in"
                        .formatted(one.urn().name(), name));
            } else {
                next.add(command.apply("repair %s --exists '%s=%s'%s"
                        .formatted(
                                service,
                                one.urn().value(),
                                one.id().orElse("ID"),
                                one.owner() instanceof Ownership.Unknown ? " --owner-unknown" : "")));
            }
        }
        return next;
    }

    private Told refused(Applied.Refused it) {
        var refusal = new Refusal(
                target.environment(),
                service,
                given.review().orElseThrow(),
                it.preview().review("", given.commit(), given.versions()),
                it.verdict());
        return new Told(
                ExitCode.REFUSED, colour -> RefusalReport.terminal(refusal, colour), RefusalReport.json(refusal));
    }

    /// What would happen, and how to say yes to it.
    private Told notReviewed(LivePreview preview) {
        var file = new FileReport.Previewed(name, service, preview.plan(), List.of(), false, preview.warnings());
        var report = new Report(
                target.environment(),
                preview.place().region(),
                preview.plan().engine(),
                given.commit(),
                Optional.empty(),
                Optional.empty(),
                List.of(file));
        var next = List.of(
                given.digest().isEmpty()
                        ? "nothing was changed: nobody has reviewed this. If it is what is meant:"
                        : "nothing was changed: this is not what was reviewed. If it is what is meant:",
                command.apply("apply %s --reviewed %s%s"
                        .formatted(
                                NextCommand.quoted(name),
                                preview.plan().digest(),
                                preview.place().refresh() ? " --refresh" : "")));
        return new Told(
                ExitCode.REFUSED,
                colour -> TerminalReport.render(report, next, colour),
                JsonReport.preview(target.environment(), preview.place().region(), file));
    }

    private ApplyReport noImages(Applied.NoImages it) {
        var next = new ArrayList<>(List.of("build and push these, then apply the same review again:"));
        next.addAll(ImageCommands.registry(target));
        it.images().forEach(image -> next.addAll(ImageCommands.of(image)));
        return report(
                it.made().isEmpty() ? Verdict.NOT_STARTED : Verdict.UNFINISHED,
                Optional.empty(),
                new Work(Told.deeds(it.made()), List.of(), List.of()),
                Why.of(
                        it.made().isEmpty()
                                ? "images are missing"
                                : "images are missing; the repositories exist, nothing else was changed",
                        it.images().stream()
                                .map(image -> image.repository() + ":" + image.tag())
                                .toList()),
                List.of(),
                next);
    }

    private Told notStarted(Optional<String> digest, Why why, List<String> next) {
        return Told.of(ExitCode.REFUSED, report(Verdict.NOT_STARTED, digest, Work.NONE, why, List.of(), next));
    }

    private ApplyReport report(
            Verdict verdict, Optional<String> digest, Work work, Why why, List<String> notes, List<String> next) {
        return new ApplyReport(stack(), verdict, digest, work, new TreeMap<>(), why, notes, next);
    }

    private String stack() {
        return target.stack(service);
    }

    private static Optional<String> digest(LivePreview preview) {
        return Optional.of(preview.plan().digest());
    }

    private static String line(Step step) {
        return step.danger()
                .map(it -> "%s: %s".formatted(it.subject(), it.consequence()))
                .orElse(step.operation().word() + " " + step.name());
    }
}
