package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which element of a list became which, so that an element that goes or moves does not change all that follow it.
public final class ListMatch {

    /// One element before and after.
    ///
    /// @param sameElement whether it is the same thing, so that only what differs in it is of interest
    public record Pair(OptionalInt before, OptionalInt after, boolean sameElement) {

        /// The index that it gets, or for one that goes, the index that it had.
        public int index() {
            return after.orElseGet(before::orElseThrow);
        }
    }

    private final ElementIdentity identity;
    private final List<Value> keysBefore;
    private final List<Value> keysAfter;
    private final List<Pair> pairs = new ArrayList<>();

    private ListMatch(List<Value> before, List<Value> after) {
        this.identity = ElementIdentity.of(before, after);
        this.keysBefore = before.stream().map(identity::key).toList();
        this.keysAfter = after.stream().map(identity::key).toList();
    }

    /// @param ordered whether another order is a change
    public static List<Pair> of(List<Value> before, List<Value> after, boolean ordered) {
        var match = new ListMatch(before, after);
        if (ordered) {
            match.matchInOrder();
        } else {
            match.matchAnywhere(before, after);
        }
        return match.pairs;
    }

    /// Of several elements with one identity, those that are alike belong together first.
    private void matchAnywhere(List<Value> before, List<Value> after) {
        var gone = indexes(before);
        var come = indexes(after);
        match(
                gone,
                come,
                before.stream().map(identity::content).toList(),
                after.stream().map(identity::content).toList());
        match(gone, come, keysBefore, keysAfter);
        pairRemaining(gone, come, false);
        pairs.sort(Comparator.comparingInt(Pair::index));
    }

    private static List<Integer> indexes(List<Value> list) {
        return new ArrayList<>(IntStream.range(0, list.size()).boxed().toList());
    }

    private void match(List<Integer> gone, List<Integer> come, List<Value> before, List<Value> after) {
        gone.removeIf(i -> {
            var found = come.stream()
                    .filter(j -> after.get(j).equals(before.get(i)))
                    .findFirst();
            found.ifPresent(j -> {
                come.remove((Object) j);
                addSameElement(i, j);
            });
            return found.isPresent();
        });
    }

    /// The longest common subsequence stays; between two elements that stay, others go and come.
    private void matchInOrder() {
        var lengths = commonLengths();
        var gone = new ArrayList<Integer>();
        var come = new ArrayList<Integer>();
        var i = 0;
        var j = 0;
        while (i < keysBefore.size() || j < keysAfter.size()) {
            if (i < keysBefore.size()
                    && j < keysAfter.size()
                    && keysBefore.get(i).equals(keysAfter.get(j))) {
                pairRemaining(gone, come, true);
                gone.clear();
                come.clear();
                addSameElement(i++, j++);
            } else if (j == keysAfter.size() || (i < keysBefore.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                gone.add(i++);
            } else {
                come.add(j++);
            }
        }
        pairRemaining(gone, come, true);
    }

    private int[][] commonLengths() {
        var lengths = new int[keysBefore.size() + 1][keysAfter.size() + 1];
        for (var i = keysBefore.size() - 1; i >= 0; i--) {
            for (var j = keysAfter.size() - 1; j >= 0; j--) {
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
    /// identity is another thing, at most in the same place where places have a meaning.
    private void pairRemaining(List<Integer> gone, List<Integer> come, boolean places) {
        var keyed = identity.path().isPresent();
        var left = new ArrayList<>(come);
        for (var i : gone) {
            var j = left.stream()
                    .filter(it -> !keyed || (places && it.equals(i)))
                    .findFirst();
            j.ifPresent(left::remove);
            pairs.add(new Pair(
                    OptionalInt.of(i), j.map(OptionalInt::of).orElse(OptionalInt.empty()), j.isPresent() && !keyed));
        }
        left.forEach(j -> pairs.add(new Pair(OptionalInt.empty(), OptionalInt.of(j), false)));
    }
}
