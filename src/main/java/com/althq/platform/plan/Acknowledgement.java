package com.althq.platform.plan;

import java.util.List;
import java.util.Optional;

/// What somebody has to say yes to before it is done: deleting, or making anew, what holds data. A yes is to one
/// digest, so that it never covers what was not there when it was said.
///
/// @param digest of the plan
/// @param steps  those that delete or replace what holds data, never none
public record Acknowledgement(String digest, List<Step> steps) {

    public Acknowledgement {
        steps = List.copyOf(steps);
    }

    /// Empty when nothing that holds data is deleted or replaced.
    public static Optional<Acknowledgement> needed(Plan plan) {
        var steps = plan.steps().stream().filter(Acknowledgement::losesData).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Acknowledgement(plan.digest(), steps));
    }

    /// @param given the digest that was acknowledged, whole; empty when nobody has
    public boolean isGivenBy(Optional<String> given) {
        return given.filter(digest::equals).isPresent();
    }

    private static boolean losesData(Step step) {
        var removes = step.operation() == Operation.DELETE || step.operation() == Operation.REPLACE;
        return removes
                && (ResourceRisk.holdsData(step.type())
                        || step.danger()
                                .filter(it -> it.kind() == Danger.Kind.DATA_LOSS)
                                .isPresent());
    }
}
