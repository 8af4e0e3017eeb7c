package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.RequiredAcknowledgement;
import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.ComparisonResult;
import com.althq.platform.plan.review.Review.StateVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// What came of an apply.
public sealed interface ApplyResult {

    /// It is as it was reviewed.
    ///
    /// @param completedSteps   in the order in which they ended
    /// @param outputs of the stack
    /// @param changedParts   what moved beside the rows since the review
    /// @param unplanned  where what was done is not what was planned, one line each
    record Done(
            LivePreviewResult preview,
            List<Progress.CompletedStep> completedSteps,
            SortedMap<String, Value> outputs,
            List<ChangedPart> changedParts,
            List<String> unplanned)
            implements ApplyResult {}

    /// It was begun and is not finished; applying the same review again goes on.
    ///
    /// @param interrupted resources of which nobody knows how far they got
    /// @param uncertain   of these, what may exist without the state knowing it
    /// @param notStarted        resources that were to be changed and were not begun
    /// @param state       as it was left; empty where that is not known
    /// @param cause       one line
    /// @param details     more of what is known
    record Unfinished(
            LivePreviewResult preview,
            List<Progress.CompletedStep> completedSteps,
            Set<Urn> interrupted,
            List<UncertainCreation> uncertain,
            List<Urn> notStarted,
            Optional<StateVersion> state,
            String cause,
            List<String> details,
            boolean cancelled)
            implements ApplyResult {}

    /// Something that was to be made, and that may exist: `platform repair` takes it in.
    ///
    /// @param alreadyExists   there is one already, ours or somebody else's; else the answer was lost
    /// @param command that shows whether it exists, for a shell; empty where we know none
    /// @param id      by which the provider would know it; empty where that does not follow from its name
    /// @param owner   whose it is
    record UncertainCreation(
            Urn urn, boolean alreadyExists, Optional<String> command, Optional<String> id, ResourceOwner owner) {

        UncertainCreation withOwner(ResourceOwner other) {
            return new UncertainCreation(urn, alreadyExists, command, id, other);
        }
    }

    /// Nothing was changed: it is not what was reviewed.
    record Refused(LivePreviewResult preview, ComparisonResult.Refused verdict) implements ApplyResult {}

    /// Nothing was changed: the digest of what would happen is not the one that was reviewed, or there was no review.
    record NotReviewed(LivePreviewResult preview) implements ApplyResult {}

    /// Nothing was changed: what holds data would go, and nobody said yes to that.
    record NotAcknowledged(LivePreviewResult preview, RequiredAcknowledgement acknowledgement) implements ApplyResult {}

    /// Nothing was changed by us: somebody else wrote the state between the look and the lock.
    ///
    /// @param repositoriesCreated whether the new repositories had been made before
    record ConcurrentChange(LivePreviewResult preview, boolean repositoriesCreated) implements ApplyResult {}

    /// Nothing was changed: somebody began something and never finished it, one line each.
    public record Pending(List<String> operations) implements ApplyResult {}

    /// Images are missing.
    ///
    /// @param completedSteps  the new repositories are there now; nothing else was changed
    /// @param state as it was left; empty where nothing was made, or that is not known
    record MissingImages(
            List<MissingImage> images, List<Progress.CompletedStep> completedSteps, Optional<StateVersion> state)
            implements ApplyResult {}

    /// @param arm whether what runs it has an ARM processor
    record MissingImage(String repository, String tag, boolean arm) {}
}
