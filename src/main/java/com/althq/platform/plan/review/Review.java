package com.althq.platform.plan.review;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a review file records of a preview; before an apply it is compared with the same record of a new preview.
///
/// @param stack    `{environment}.{service}.{region}`
/// @param rows     sorted by URN; with late ones
/// @param spec     git's object id of the content of platform.yaml
/// @param commit   the previewed commit; empty outside of a repository
/// @param versions versions of the programs that made it
/// @param state    version of the state; empty when the stack did not exist
public record Review(
        String stack,
        Place place,
        List<ReviewRow> rows,
        String spec,
        Optional<String> commit,
        Versions versions,
        Optional<StateVersion> state) {

    /// The engine and the place that a review is for. An apply with another one is always refused.
    ///
    /// @param engine  `pulumi`, or `offline`, whose reviews are never applied
    /// @param account empty when it was not determined, which only the offline engine allows
    /// @param refresh whether the state was compared with the account first
    public record Place(String engine, Optional<String> account, String partition, String region, boolean refresh) {

        /// The engine that looks at the account; only its reviews can be applied.
        public static final String LIVE = "pulumi";

        boolean isLive() {
            return engine.equals(LIVE);
        }
    }

    /// @param cli       version of the Pulumi CLI; empty where it was not used
    /// @param providers by name
    public record Versions(String program, Optional<String> cli, SortedMap<String, String> providers) {
        public Versions {
            providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
        }
    }

    /// The version of a state: every write makes a new one, a preview does not.
    ///
    /// @param time the time in the manifest, as written there
    /// @param hash hash of the exported state
    public record StateVersion(String time, String hash) {

        private static final int SHOWN = 8;

        /// A short form for messages.
        public String shown() {
            return time + ", " + hash.substring(0, Math.min(SHOWN, hash.length()));
        }
    }

    public Review {
        rows = rows.stream()
                .sorted(Comparator.comparing(ReviewRow::urn).thenComparing(ReviewRow::operation))
                .toList();
    }

    /// `sha256:` and 64 hexadecimal digits: of the stack and its bound rows alone.
    public String digest() {
        return ReviewRow.digest(stack, rows);
    }

    /// The rows that are not bound.
    public List<ReviewRow> late() {
        return rows.stream().filter(ReviewRow::isLate).toList();
    }
}
