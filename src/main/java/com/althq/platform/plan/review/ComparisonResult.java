package com.althq.platform.plan.review;

import java.util.List;

/// The result of comparing a review with a present preview.
public sealed interface ComparisonResult {

    /// The preview fits the review.
    ///
    /// @param notes changed parts that do not refuse the apply, for a message
    /// @param done  reviewed rows that are done already
    record Fits(List<ChangedPart> notes, List<ReviewRow> done) implements ComparisonResult {
        public Fits {
            notes = List.copyOf(notes);
            done = List.copyOf(done);
        }
    }

    /// The preview does not fit, or a review of this kind is never applied; nothing may be changed.
    ///
    /// @param differences differences of rows, sorted by URN; none when the reasons are enough
    /// @param reasons     all changed parts
    record Refused(List<RowDifference> differences, List<ChangedPart> reasons) implements ComparisonResult {
        public Refused {
            differences = List.copyOf(differences);
            reasons = List.copyOf(reasons);
        }
    }
}
