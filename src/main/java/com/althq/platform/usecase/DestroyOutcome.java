package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.apply.DestroyResult;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.outcome.ApplyReport;
import com.althq.platform.report.outcome.ApplyReport.Failure;
import com.althq.platform.report.outcome.ApplyReport.Verdict;
import com.althq.platform.report.outcome.ApplyReport.Work;
import com.althq.platform.report.outcome.DestroyReport;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Turns the result of a destroy into an exit code and a report.
///
/// @param acknowledged whether a digest was given
/// @param shown        whether the plan was shown already, to ask for confirmation
/// @param command      completes a command with the options of this one
record DestroyOutcome(String service, boolean acknowledged, boolean shown, UnaryOperator<String> command) {

    UseCaseResult of(DestroyResult destroyed) {
        return switch (destroyed) {
            case DestroyResult.Done it -> UseCaseResult.of(Outcome.DONE, done(it));
            case DestroyResult.Unfinished it -> UseCaseResult.of(Outcome.UNFINISHED, unfinished(it));
            case DestroyResult.Protected it ->
                refused(
                        it.plan(),
                        it.urns(),
                        "some of it is protected",
                        List.of(),
                        List.of("what is protected holds data. Set `protect: false` for this environment in the"
                                + " configuration and apply, then destroy again."));
            case DestroyResult.NotConfirmed it ->
                refused(
                        it.plan(),
                        List.of(),
                        acknowledged
                                ? "the digest that was acknowledged is not the one of this"
                                : "nobody has said yes to this",
                        List.of(),
                        List.of(
                                "if it is meant:",
                                command.apply("destroy %s --acknowledge %s"
                                        .formatted(service, it.plan().digest()))));
            case DestroyResult.ConcurrentChange it ->
                refused(
                        it.plan(),
                        List.of(),
                        "somebody else changed this stack after it was looked at",
                        List.of(),
                        List.of("run the same command again: it shows what there is now"));
            case DestroyResult.Pending it ->
                refused(
                        it.plan(),
                        List.of(),
                        "something was begun earlier and never finished: it would be left behind",
                        it.operations(),
                        List.of("mend that first:", command.apply("repair " + service)));
        };
    }

    private UseCaseResult refused(
            Plan plan, List<Urn> protects, String cause, List<String> details, List<String> next) {
        var report = new DestroyReport(plan, protects, Optional.of(cause), details, next);
        return new UseCaseResult(Outcome.REFUSED, shown ? report::refusal : report::terminal, report.json());
    }

    private ApplyReport done(DestroyResult.Done it) {
        return new ApplyReport(
                it.plan().stack(),
                it.completedSteps().isEmpty() ? Verdict.UNCHANGED : Verdict.DESTROYED,
                Optional.of(it.plan().digest()),
                new Work(UseCaseResult.performed(it.completedSteps()), List.of(), List.of()),
                new TreeMap<>(),
                Failure.NONE,
                List.of(
                        it.stackRemoved()
                                ? "the empty stack is removed too"
                                : "the empty stack is still there, with its history; --remove-stack removes it"),
                List.of());
    }

    private ApplyReport unfinished(DestroyResult.Unfinished it) {
        return new ApplyReport(
                it.plan().stack(),
                Verdict.UNFINISHED,
                Optional.of(it.plan().digest()),
                new Work(UseCaseResult.performed(it.completedSteps()), it.interrupted(), it.remaining()),
                new TreeMap<>(),
                Failure.of(it.cause(), it.details()),
                List.of(),
                List.of(
                        it.cancelled()
                                ? "destroy again: it goes on where it was stopped"
                                : "mend the cause, and destroy again: it goes on where it stopped"));
    }
}
