package com.althq.platform.plan;

import java.util.List;
import java.util.Optional;

/// The consent that a plan needs before it deletes or replaces resources with data. It names the digest of the
/// plan, so that it does not cover a later one.
///
/// @param digest digest of the plan
/// @param steps  the steps that delete or replace resources with data, at least one
public record RequiredAcknowledgement(String digest, List<Step> steps) {

    public RequiredAcknowledgement {
        steps = List.copyOf(steps);
    }

    /// The acknowledgement that a plan needs; empty when it deletes or replaces nothing that holds data.
    public static Optional<RequiredAcknowledgement> needed(Plan plan) {
        var steps =
                plan.steps().stream().filter(RequiredAcknowledgement::losesData).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new RequiredAcknowledgement(plan.digest(), steps));
    }

    /// @param given the digest that was acknowledged, in full; empty if none was
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
