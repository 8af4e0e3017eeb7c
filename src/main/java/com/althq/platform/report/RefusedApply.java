package com.althq.platform.report;

import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult.Refused;
import com.althq.platform.plan.review.Review;
import com.althq.platform.report.text.StyledText;
import java.util.List;

/// The data of an apply that was refused before it changed anything, because the present plan is not the reviewed
/// one.
///
/// @param now the review made from the preview that came before the apply
public record RefusedApply(String environment, String service, Review reviewed, Review now, Refused refused) {

    /// The first sentence of the message: environment, service and why it was refused.
    public StyledText headline() {
        var who = StyledText.of("").name(environment).words(" / ").name(service).words(" was not applied: ");
        if (!binding().isEmpty()) {
            return who.words("what was reviewed is not for here");
        }
        return who.words(
                refused.differences().isEmpty()
                        ? "something moved since it was reviewed, and reviews are strict here"
                        : "it is not what was reviewed");
    }

    /// The next step for the reader, without a full stop.
    public StyledText nextStep() {
        if (!reviewed.place().engine().equals(Review.Place.LIVE)) {
            return StyledText.of("make a review of the live account: ")
                    .name("platform preview platform.yaml --engine pulumi --review-out review.json");
        }
        return binding().isEmpty()
                ? StyledText.of("preview again, have the new preview reviewed, and apply that")
                : StyledText.of("apply it where it was reviewed, or preview here and have that reviewed");
    }

    /// The parts that differ and rule out an apply whatever the rows are, such as another account.
    List<ChangedPart> binding() {
        return refused.reasons().stream().filter(it -> it.part().isBinding()).toList();
    }
}
