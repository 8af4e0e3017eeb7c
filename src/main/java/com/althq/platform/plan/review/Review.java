package com.althq.platform.plan.review;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody reviewed, or what a new preview says now: the two are compared before anything is applied.
///
/// @param stack    `{environment}.{service}.{region}`
/// @param rows     sorted; those that are late too
/// @param spec     git's hash of the content of platform.yaml
/// @param commit   the head that was previewed; empty outside of a repository
/// @param versions of what made it
/// @param state    empty when the stack did not exist
public record Review(
        String stack,
        Place place,
        List<ReviewRow> rows,
        String spec,
        Optional<String> commit,
        Versions versions,
        Optional<StateVersion> state) {

    /// What a review is about. Where it is another place, or another way to look at it, nothing is ever applied.
    ///
    /// @param engine  `pulumi`, or `offline`, whose reviews are never applied
    /// @param account empty when nobody has asked, which only the offline engine does
    /// @param refresh whether the state was compared with the account first
    public record Place(String engine, Optional<String> account, String partition, String region, boolean refresh) {

        /// The engine that looks at the account; only its reviews can be applied.
        public static final String LIVE = "pulumi";

        boolean isLive() {
            return engine.equals(LIVE);
        }
    }

    /// @param cli       of Pulumi; empty where none took part
    /// @param providers by name
    public record Versions(String program, Optional<String> cli, SortedMap<String, String> providers) {
        public Versions {
            providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
        }
    }

    /// Which write of the state it was: every write makes another one, no preview does.
    ///
    /// @param time of the manifest, as it is written there
    /// @param hash of the export
    public record StateVersion(String time, String hash) {

        private static final int SHOWN = 8;

        /// Enough to tell it from others.
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

    /// The rows that are shown and not bound.
    public List<ReviewRow> late() {
        return rows.stream().filter(ReviewRow::isLate).toList();
    }
}
