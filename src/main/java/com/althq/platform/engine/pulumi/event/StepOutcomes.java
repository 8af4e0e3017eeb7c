package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.ReviewRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Evaluates the event log of an apply or destroy: which steps are done, unfinished, not started, or not in the
/// plan.
public final class StepOutcomes {

    private StepOutcomes() {}

    /// The completed steps, in the order in which they ended.
    ///
    /// @param timed has their durations; the log's times are in whole seconds
    public static List<Progress.CompletedStep> of(EventLog log, TimingProgress timed) {
        return log.done()
                .filter(EventLogTail::changesResource)
                .map(it -> {
                    var urn = new Urn(it.urn());
                    return new Progress.CompletedStep(it.operation(), urn, true, timed.duration(it.operation(), urn));
                })
                .toList();
    }

    /// The resources whose step began and failed or did not end.
    public static List<Urn> unfinished(EventLog log) {
        var done = log.done().map(StepOutcomes::key).collect(Collectors.toSet());
        return log.begun()
                .filter(EventLogTail::changesResource)
                .filter(it -> !done.contains(key(it)))
                .map(it -> new Urn(it.urn()))
                .distinct()
                .toList();
    }

    /// The planned resources whose step did not begin.
    public static List<Urn> notStarted(Stream<Urn> planned, List<Progress.CompletedStep> done, List<Urn> begun) {
        var touched = new HashSet<>(begun);
        done.forEach(it -> touched.add(it.urn()));
        return planned.filter(it -> !touched.contains(it)).toList();
    }

    private static String key(EngineEvent.Step step) {
        return step.operation() + " " + step.urn();
    }

    /// The differences between completed and planned steps, one line each.
    public static List<String> unplanned(List<Progress.CompletedStep> completedSteps, List<ReviewRow> rows) {
        var planned = rows.stream().map(ReviewRow::urn).collect(Collectors.toSet());
        var done =
                completedSteps.stream().map(Progress.CompletedStep::urn).collect(Collectors.toCollection(HashSet::new));
        var lines = new ArrayList<String>();
        completedSteps.stream()
                .filter(it -> !planned.contains(it.urn()))
                .map(it -> "not planned: %s of %s"
                        .formatted(it.operation(), it.urn().name()))
                .distinct()
                .forEach(lines::add);
        rows.stream()
                .filter(it -> it.operation() != Operation.READ && !it.isLate() && !done.contains(it.urn()))
                .map(it -> "planned, and there was nothing to do: %s of %s"
                        .formatted(it.operation().word(), it.urn().name()))
                .forEach(lines::add);
        return lines;
    }
}
