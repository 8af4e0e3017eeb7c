package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.report.outcome.ApplyReport;
import com.althq.platform.report.outcome.ApplyReport.Failure;
import com.althq.platform.report.outcome.ApplyReport.Verdict;
import com.althq.platform.report.outcome.ApplyReport.Work;
import com.althq.platform.report.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Builds the report of an unfinished apply: what was changed, what was not, and how to continue.
///
/// @param file    the specification's path as it was given
/// @param command completes a command with the options of this one
record UnfinishedApply(DeploymentTarget target, String service, String file, UnaryOperator<String> command) {

    private static final String TAKEN_IN =
            " it can be taken in; from then on it is changed and deleted with the service";

    static final String APPLY_AGAIN = "apply again: it is compared with the review once more";

    /// The apply stopped in the middle.
    ApplyReport of(ApplyResult.Unfinished it) {
        return report(
                Verdict.UNFINISHED,
                Optional.of(it.preview().plan().digest()),
                new Work(UseCaseResult.performed(it.completedSteps()), it.interrupted(), it.notStarted()),
                Failure.of(it.cause(), it.details()),
                notes(it),
                next(it));
    }

    /// Another process wrote the state after the image repositories were created.
    ApplyReport of(ApplyResult.ConcurrentChange it) {
        return report(
                Verdict.UNFINISHED,
                Optional.of(it.preview().plan().digest()),
                Work.NONE,
                Failure.of(
                        "somebody else changed this stack after the image repositories were made; nothing else was"
                                + " changed",
                        List.of()),
                List.of(),
                List.of(APPLY_AGAIN));
    }

    /// Images are missing.
    ApplyReport of(ApplyResult.MissingImages it) {
        var next = new ArrayList<>(List.of("build and push these, then apply the same review again:"));
        next.addAll(ImageCommands.registry(target));
        it.images().forEach(image -> next.addAll(ImageCommands.of(image)));
        return report(
                it.completedSteps().isEmpty() ? Verdict.NOT_STARTED : Verdict.UNFINISHED,
                Optional.empty(),
                new Work(UseCaseResult.performed(it.completedSteps()), List.of(), List.of()),
                Failure.of(
                        it.completedSteps().isEmpty()
                                ? "images are missing"
                                : "images are missing; the repositories exist, nothing else was changed",
                        it.images().stream()
                                .map(image -> image.repository() + ":" + image.tag())
                                .toList()),
                List.of(),
                next);
    }

    private static List<String> notes(ApplyResult.Unfinished it) {
        var notes = new ArrayList<String>();
        if (!it.completedSteps().isEmpty()) {
            notes.add("what is listed as done is in the state");
        }
        it.uncertain().stream().map(UnfinishedApply::note).forEach(notes::add);
        return notes;
    }

    private static String note(ApplyResult.UncertainCreation it) {
        var name = it.urn().name();
        return switch (it.owner()) {
            case ResourceOwner.Foreign(var owner) ->
                "there is a %s already, and it is another stack's: its tags say %s"
                        .formatted(name, VisibleText.text(owner));
            case ResourceOwner.Own _
            when it.alreadyExists() ->
                "there is a %s already, and its tags say that it is this service's:".formatted(name) + TAKEN_IN;
            case ResourceOwner.Unknown(var why)
            when it.alreadyExists() ->
                "there is a %s already, and whose it is could not be told: %s. If it is this service's,"
                                .formatted(name, why)
                        + TAKEN_IN;
            case ResourceOwner.Own _, ResourceOwner.Unknown _ ->
                "%s may exist: nobody knows whether it was made".formatted(name);
        };
    }

    private List<String> next(ApplyResult.Unfinished it) {
        var again = it.cancelled()
                ? "apply the same review again: it goes on where it was stopped"
                : "mend the cause, and apply the same review again: it goes on where it stopped";
        if (it.uncertain().isEmpty()) {
            return List.of(again);
        }
        var next = new ArrayList<>(List.of("look for what may exist, and take in what does; then " + again));
        for (var one : it.uncertain()) {
            one.command().ifPresent(next::add);
            next.add(next(one));
        }
        return next;
    }

    private String next(ApplyResult.UncertainCreation one) {
        if (one.owner() instanceof ResourceOwner.Foreign) {
            return "give %s another name in %s: what is another stack's is not taken in"
                    .formatted(one.urn().name(), file);
        }
        return command.apply("repair %s --exists '%s=%s'%s"
                .formatted(
                        service,
                        one.urn().value(),
                        one.id().orElse("ID"),
                        one.owner() instanceof ResourceOwner.Unknown ? " --owner-unknown" : ""));
    }

    private ApplyReport report(
            Verdict verdict, Optional<String> digest, Work work, Failure why, List<String> notes, List<String> next) {
        return new ApplyReport(target.stack(service), verdict, digest, work, new TreeMap<>(), why, notes, next);
    }
}
