package com.althq.platform.plan;

import java.util.List;
import java.util.Optional;

/// The consent that a plan needs before it deletes or replaces resources with data, or lets AWS delete data that is
/// there. It names the digest of the plan, so that it does not cover a later one.
///
/// @param digest digest of the plan
/// @param steps  the steps by which data goes, at least one
public record RequiredAcknowledgement(String digest, List<Step> steps) {

    public RequiredAcknowledgement {
        steps = List.copyOf(steps);
    }

    /// The acknowledgement that a plan needs; empty when no data goes, neither at once nor by an expiry.
    public static Optional<RequiredAcknowledgement> needed(Plan plan) {
        var steps =
                plan.steps().stream().filter(RequiredAcknowledgement::losesData).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new RequiredAcknowledgement(plan.digest(), steps));
    }

    /// @param given the digest that was acknowledged, in full; empty if none was
    public boolean isGivenBy(Optional<String> given) {
        return given.filter(digest::equals).isPresent();
    }

    /// Whether data goes by an expiry alone, and everything that holds some stays.
    public boolean isExpiryOnly() {
        return steps.stream().noneMatch(RequiredAcknowledgement::removesData);
    }

    private static boolean losesData(Step step) {
        return removesData(step) || hasDanger(step, Danger.Kind.EXPIRY);
    }

    private static boolean removesData(Step step) {
        var removes = step.operation() == Operation.DELETE || step.operation() == Operation.REPLACE;
        return (removes && ResourceRisk.holdsData(step.type())) || hasDanger(step, Danger.Kind.DATA_LOSS);
    }

    private static boolean hasDanger(Step step, Danger.Kind kind) {
        return step.danger().filter(it -> it.kind() == kind).isPresent();
    }
}
