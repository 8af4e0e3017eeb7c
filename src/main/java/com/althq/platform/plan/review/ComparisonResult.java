package com.althq.platform.plan.review;

import java.util.List;

/// Whether what would happen now is what was reviewed.
public sealed interface ComparisonResult {

    /// It is.
    ///
    /// @param notes what moved beside the rows, to be said
    /// @param done  reviewed rows of which nothing is left to do
    record Fits(List<ChangedPart> notes, List<ReviewRow> done) implements ComparisonResult {
        public Fits {
            notes = List.copyOf(notes);
            done = List.copyOf(done);
        }
    }

    /// It is not, or it is never applied from such a review; nothing may be changed.
    ///
    /// @param differences where the rows differ, sorted by URN; none when the reasons are enough
    /// @param reasons     every part beside the rows that moved
    record Refused(List<RowDifference> differences, List<ChangedPart> reasons) implements ComparisonResult {
        public Refused {
            differences = List.copyOf(differences);
            reasons = List.copyOf(reasons);
        }
    }
}
