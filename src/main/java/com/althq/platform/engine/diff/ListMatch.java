package com.althq.platform.engine.diff;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which element of a list became which, so that an element that goes does not change all that follow it.
final class ListMatch {

    /// What tells elements apart, where each of them has it.
    private static final List<String> KEY_FIELDS = List.of("name", "id", "key", "regionName");

    /// One element before and after.
    ///
    /// @param sameElement whether it is the same thing, so that only what differs in it is of interest
    record Pair(OptionalInt before, OptionalInt after, boolean sameElement) {}

    private final List<Value> before;
    private final List<Value> after;
    private final boolean keyed;
    private final List<Object> keysBefore;
    private final List<Object> keysAfter;
    private final List<Pair> pairs = new ArrayList<>();

    private ListMatch(List<Value> before, List<Value> after) {
        this.before = before;
        this.after = after;
        var identity = KEY_FIELDS.stream().filter(this::isUniqueKey).findFirst();
        this.keyed = identity.isPresent();
        Function<Value, Object> key = identity.<Function<Value, Object>>map(name -> it -> of(it, name))
                .orElse(it -> it);
        this.keysBefore = before.stream().map(key).toList();
        this.keysAfter = after.stream().map(key).toList();
    }

    /// @param ordered whether another order is a change
    static List<Pair> of(List<Value> before, List<Value> after, boolean ordered) {
        var match = new ListMatch(before, after);
        if (ordered) {
            match.matchInOrder();
        } else {
            match.matchAnywhere();
        }
        return match.pairs;
    }

    private boolean isUniqueKey(String name) {
        return Stream.of(before, after).allMatch(list -> {
            var seen = new HashSet<>();
            return list.stream().map(it -> of(it, name)).allMatch(it -> !it.equals("") && seen.add(it));
        });
    }

    private static Object of(Value element, String name) {
        return element instanceof Value.Fields(var fields) ? Objects.requireNonNullElse(fields.get(name), "") : "";
    }

    private void matchAnywhere() {
        var gone = new ArrayList<Integer>();
        var come = new ArrayList<>(IntStream.range(0, after.size()).boxed().toList());
        for (var i = 0; i < before.size(); i++) {
            var key = keysBefore.get(i);
            var found = come.stream().filter(j -> keysAfter.get(j).equals(key)).findFirst();
            if (found.isPresent()) {
                come.remove(/* element */ found.get());
                addSameElement(i, found.get());
            } else {
                gone.add(i);
            }
        }
        pairRemaining(gone, come);
    }

    /// The longest common subsequence stays; between two elements that stay, others go and come.
    private void matchInOrder() {
        var lengths = commonLengths();
        var gone = new ArrayList<Integer>();
        var come = new ArrayList<Integer>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && keysBefore.get(i).equals(keysAfter.get(j))) {
                pairRemaining(gone, come);
                gone.clear();
                come.clear();
                addSameElement(i++, j++);
            } else if (j == after.size() || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                gone.add(i++);
            } else {
                come.add(j++);
            }
        }
        pairRemaining(gone, come);
    }

    private int[][] commonLengths() {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] = keysBefore.get(i).equals(keysAfter.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private void addSameElement(int i, int j) {
        pairs.add(new Pair(OptionalInt.of(i), OptionalInt.of(j), true));
    }

    /// What is left: an element without an identity is taken for the changed form of one that went; one with an
    /// identity is another thing, at most in the same place.
    private void pairRemaining(List<Integer> gone, List<Integer> come) {
        var left = new ArrayList<>(come);
        for (var i : gone) {
            var j = left.stream().filter(it -> !keyed || it.equals(i)).findFirst();
            j.ifPresent(left::remove);
            pairs.add(new Pair(
                    OptionalInt.of(i), j.map(OptionalInt::of).orElse(OptionalInt.empty()), j.isPresent() && !keyed));
        }
        left.forEach(j -> pairs.add(new Pair(OptionalInt.empty(), OptionalInt.of(j), false)));
    }
}
