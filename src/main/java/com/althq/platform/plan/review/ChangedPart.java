package com.althq.platform.plan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A part of a review other than its rows (account, specification, state, …) that has changed since.
///
/// @param reviewed the value in the review; empty where it has none
/// @param current      the present value; empty where there is none
public record ChangedPart(Part part, Optional<String> reviewed, Optional<String> current) {

    /// The parts of a review other than its rows.
    public enum Part {
        ENGINE(true),
        STACK(true),
        ACCOUNT(true),
        PARTITION(true),
        REGION(true),
        REFRESH(true),
        SPEC(false),
        COMMIT(false),
        PROGRAM(false),
        CLI(false),
        PROVIDERS(false),
        STATE(false);

        private final boolean binding;

        Part(boolean binding) {
            this.binding = binding;
        }

        /// Whether an apply is refused when this part differs, whatever the rows are.
        public boolean isBinding() {
            return binding;
        }
    }

    /// All changed parts in the order of [Part]. A review by an engine that does not look at the account counts as
    /// changed even if both are; the state does not if an earlier apply of the same review wrote it.
    static List<ChangedPart> between(Review reviewed, Review now, EarlierApplies earlier) {
        var moved = new ArrayList<ChangedPart>();
        if (!reviewed.place().isLive() || !now.place().isLive()) {
            moved.add(new ChangedPart(
                    Part.ENGINE,
                    Optional.of(reviewed.place().engine()),
                    Optional.of(now.place().engine())));
        }
        add(moved, Part.STACK, reviewed.stack(), now.stack());
        add(moved, Part.ACCOUNT, reviewed.place().account(), now.place().account());
        add(moved, Part.PARTITION, reviewed.place().partition(), now.place().partition());
        add(moved, Part.REGION, reviewed.place().region(), now.place().region());
        add(moved, Part.REFRESH, refresh(reviewed), refresh(now));
        add(moved, Part.SPEC, reviewed.spec(), now.spec());
        add(moved, Part.COMMIT, reviewed.commit(), now.commit());
        add(moved, Part.PROGRAM, reviewed.versions().program(), now.versions().program());
        add(moved, Part.CLI, reviewed.versions().cli(), now.versions().cli());
        add(moved, Part.PROVIDERS, providers(reviewed), providers(now));
        if (!reviewed.state().equals(now.state()) && !earlier.produced(now.state())) {
            moved.add(new ChangedPart(
                    Part.STATE,
                    reviewed.state().map(Review.StateVersion::shown),
                    now.state().map(Review.StateVersion::shown)));
        }
        return moved;
    }

    private static void add(List<ChangedPart> moved, Part part, Object reviewed, Object now) {
        if (!Objects.equals(reviewed, now)) {
            moved.add(new ChangedPart(part, text(reviewed), text(now)));
        }
    }

    private static Optional<String> text(Object value) {
        return value instanceof Optional<?> it ? it.map(String::valueOf) : Optional.of(value.toString());
    }

    private static String refresh(Review review) {
        return review.place().refresh() ? "with refresh" : "without refresh";
    }

    private static String providers(Review review) {
        return String.join(
                ", ",
                review.versions().providers().entrySet().stream()
                        .map(it -> it.getKey() + " " + it.getValue())
                        .toList());
    }
}
