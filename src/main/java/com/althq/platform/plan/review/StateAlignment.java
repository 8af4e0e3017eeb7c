package com.althq.platform.plan.review;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.FilledInInputs;
import com.althq.platform.plan.JsonText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Compares a property in the state with its declared value, ignoring the parts that are known only at the apply:
/// these become the same token in both. What cannot be aligned counts as a difference.
final class StateAlignment {

    /// Replaces a text in the state whose declared value is a secret, so that it is not shown.
    private static final Value HIDDEN = new Value.Secret("state");

    private final StateResources state;
    private final Predicate<Urn> changes;
    private final Predicate<Value.Secret> lateSecret;
    private final IdentityHashMap<Value, List<LateBoundTextRange>> lateRanges = new IdentityHashMap<>();
    private final Set<LateBindingCause> causes = EnumSet.noneOf(LateBindingCause.class);
    private final Set<Urn> follows = new HashSet<>();
    private final List<Value> otherDifferences = new ArrayList<>();

    private StateAlignment(StateResources state, Predicate<Urn> changes, Predicate<Value.Secret> lateSecret) {
        this.state = state;
        this.changes = changes;
        this.lateSecret = lateSecret;
    }

    /// The result for one property.
    ///
    /// @param before  the value in the state, with tokens; empty when it has none
    /// @param causes  kinds of late values in it that may have changed
    /// @param follows changed resources of which a bare output stands in it
    /// @param hasOtherDifferences whether anything else differs, or may
    record Aligned(
            Optional<Value> before, Set<LateBindingCause> causes, Set<Urn> follows, boolean hasOtherDifferences) {

        /// Whether only late values change.
        ///
        /// @param late the resources with late outputs
        boolean isLate(Set<Urn> late) {
            return !hasOtherDifferences && !(causes.isEmpty() && follows.isEmpty()) && late.containsAll(follows);
        }
    }

    /// @param property   its name
    /// @param goal       the declared value, references unresolved; empty when the property is removed
    /// @param changes    the resources that change
    /// @param lateSecret which secrets are late
    static Aligned of(
            String property,
            Optional<Value> before,
            Optional<Value> goal,
            StateResources state,
            Predicate<Urn> changes,
            Predicate<Value.Secret> lateSecret) {
        if (before.isEmpty() || goal.isEmpty()) {
            return new Aligned(before, Set.of(), Set.of(), true);
        }
        var alignment = new StateAlignment(state, changes, lateSecret);
        var value = alignment.align(ValuePlace.RESOURCE.field(property), before.get(), goal.get());
        return new Aligned(
                Optional.of(value), alignment.causes, alignment.follows, !alignment.otherDifferences.isEmpty());
    }

    private Value align(ValuePlace at, Value before, Value goal) {
        return switch (goal) {
            case Value.Fields to when before instanceof Value.Fields from -> fields(at, from, to);
            case Value.Items to when before instanceof Value.Items from -> items(at, from, to);
            case Value.Secret to -> secret(before, to);
            case Value.Joined _, Value.Late _
            when before instanceof Value.Text from -> {
                var found = lateRanges(from, goal);
                lateRanges.put(from, found);
                yield LateBoundTextRange.apply(from.value(), found);
            }
            case Value.Reference to -> {
                if (state.output(to).filter(it -> hasText(it, before)).isEmpty()) {
                    otherDifferences.add(before);
                } else if (changes.test(to.urn())) {
                    follows.add(to.urn());
                }
                yield before;
            }
            default -> {
                if (!before.equals(goal)) {
                    otherDifferences.add(before);
                }
                yield before;
            }
        };
    }

    private Value fields(ValuePlace at, Value.Fields before, Value.Fields goal) {
        var ours = new HashSet<>(goal.values().keySet());
        var filled = FilledInInputs.names(before.values());
        var aligned = new TreeMap<String, Value>();
        before.values().forEach((name, value) -> {
            var to = goal.values().get(name);
            aligned.put(name, to == null ? value : align(at.field(name), value, to));
            if (to == null && !name.equals(FilledInInputs.NAMES) && !filled.contains(new Value.Text(name))) {
                otherDifferences.add(value);
            }
            ours.remove(name);
        });
        ours.forEach(it -> otherDifferences.add(new Value.Text(it)));
        return new Value.Fields(aligned);
    }

    /// Aligns elements by their names if they have some, else by index.
    private Value items(ValuePlace at, Value.Items before, Value.Items goal) {
        var named = new HashMap<Value, Value>();
        goal.values().forEach(it -> it.field("name").ifPresent(name -> named.put(name, it)));
        var aligned = new ArrayList<Value>();
        for (var i = 0; i < before.values().size(); i++) {
            var from = before.values().get(i);
            var place = i < goal.values().size() ? goal.values().get(i) : null;
            var to = from.field("name").map(named::get).orElse(place);
            if (!Objects.equals(to, place) && !at.isUnordered()) {
                otherDifferences.add(from);
            }
            aligned.add(to == null ? from : align(at, from, to));
        }
        if (before.values().size() != goal.values().size()) {
            otherDifferences.add(before);
        }
        return new Value.Items(aligned);
    }

    private Value secret(Value before, Value.Secret goal) {
        if (!(before instanceof Value.Secret)) {
            otherDifferences.add(before);
            return HIDDEN;
        }
        if (!lateSecret.test(goal)) {
            otherDifferences.add(before);
            return before;
        }
        causes.add(LateBindingCause.SECRET);
        return goal;
    }

    /// The late ranges of a text.
    private List<LateBoundTextRange> lateRanges(Value.Text before, Value goal) {
        var to = JsonText.read(goal).filter(JsonLeaves::isStructure);
        var from = to.flatMap(_ -> JsonLeaves.read(before.value()));
        if (from.isPresent()) {
            align(ValuePlace.in(to.orElseThrow()), from.get().root(), to.orElseThrow());
            return from.get().raw(lateRanges);
        }
        var parts = goal instanceof Value.Joined(var its) ? its : List.of(goal);
        return known(before.value(), parts).orElseGet(() -> {
            otherDifferences.add(before);
            return new TextPattern(parts).match(before.value()).orElse(List.of());
        });
    }

    /// The late ranges when every reference in the text has its present value.
    private Optional<List<LateBoundTextRange>> known(String before, List<Value> parts) {
        var known = new ArrayList<Value>();
        for (var part : parts) {
            if (part instanceof Value.Reference to) {
                state.output(to).filter(StateAlignment::isScalar).ifPresent(it -> known.add(new Value.Text(text(it))));
            } else if (part instanceof Value.Text || part instanceof Value.Late) {
                known.add(part);
            }
        }
        var match = known.size() == parts.size()
                ? new TextPattern(known).match(before)
                : Optional.<List<LateBoundTextRange>>empty();
        if (match.isPresent()) {
            parts.stream()
                    .filter(it -> it instanceof Value.Reference to && changes.test(to.urn()))
                    .forEach(otherDifferences::add);
            match.get().stream()
                    .filter(it -> !before.substring(it.start(), it.end())
                            .equals(it.token().now()))
                    .forEach(_ -> causes.add(LateBindingCause.IMAGE));
        }
        return match;
    }

    private static boolean hasText(Value output, Value before) {
        return output.equals(before)
                || (isScalar(output)
                        && before instanceof Value.Text(var text)
                        && text(output).equals(text));
    }

    private static boolean isScalar(Value value) {
        return value instanceof Value.Text || value instanceof Value.Numeric || value instanceof Value.Flag;
    }

    /// A scalar as a program writes it into a text.
    private static String text(Value scalar) {
        return scalar instanceof Value.Text(var text) ? text : ValueText.of(scalar);
    }
}
