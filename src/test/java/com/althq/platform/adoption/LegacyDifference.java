package com.althq.platform.adoption;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of what differs between a stack that the older engine made and what is declared now.
///
/// @param kind       what it means to whoever takes a stack over
/// @param what       of the stack, for people
/// @param steps      which steps of a plan it is
/// @param happens    to it
/// @param properties that change where something is changed or made anew
/// @param loss       how nothing is lost; empty where nothing can be
record LegacyDifference(
        Kind kind, String what, List<Steps> steps, Set<String> properties, String happens, String loss) {

    enum Kind {
        /// What exists is entered in the state before.
        IMPORTED,
        /// Deleted or made anew.
        GOES,
        /// Changed in place.
        CHANGED,
        /// Made for the first time.
        NEW
    }

    /// Steps of a plan.
    ///
    /// @param names logical ones, a regular expression in which `{service}` is the service's name
    record Steps(Operation operation, String type, String names) {

        boolean include(Step step, String service) {
            return step.operation() == operation
                    && step.type().equals(type)
                    && step.name().matches(names.replace("{service}", Pattern.quote(service)));
        }
    }

    static LegacyDifference line(Kind kind, String what, String happens, String loss, Steps... steps) {
        return new LegacyDifference(kind, what, List.of(steps), Set.of(), happens, loss);
    }

    LegacyDifference in(String... changed) {
        return new LegacyDifference(kind, what, steps, Set.of(changed), happens, loss);
    }

    static Steps made(String type, String names) {
        return new Steps(Operation.CREATE, type, names);
    }

    static Steps changed(String type, String names) {
        return new Steps(Operation.UPDATE, type, names);
    }

    static Steps anew(String type, String names) {
        return new Steps(Operation.REPLACE, type, names);
    }

    static Steps gone(String type, String names) {
        return new Steps(Operation.DELETE, type, names);
    }

    /// Whether this is the line of the step: everything that changes in it is named here.
    boolean covers(Step step, String service) {
        return steps.stream().anyMatch(it -> it.include(step, service))
                && (!changes(step) || properties.containsAll(properties(step)));
    }

    private static boolean changes(Step step) {
        return step.operation() == Operation.UPDATE || step.operation() == Operation.REPLACE;
    }

    static Set<String> properties(Step step) {
        return step.changes().stream().map(PropertyChange::property).collect(Collectors.toSet());
    }

    String markdown() {
        return "| " + what + " | " + happens + " | " + (loss.isEmpty() ? "–" : loss) + " |\n";
    }
}
