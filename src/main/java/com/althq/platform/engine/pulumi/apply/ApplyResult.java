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

/// The result of an apply.
public sealed interface ApplyResult {

    /// The stack is as reviewed.
    ///
    /// @param completedSteps in the order in which they ended
    /// @param outputs        the outputs of the stack
    /// @param changedParts   what changed since the review beside the reviewed rows
    /// @param unplanned      differences between the completed steps and the plan, one line each
    record Done(
            LivePreviewResult preview,
            List<Progress.CompletedStep> completedSteps,
            SortedMap<String, Value> outputs,
            List<ChangedPart> changedParts,
            List<String> unplanned)
            implements ApplyResult {}

    /// Resources were changed, and not all steps are done; another apply of the same review continues.
    ///
    /// @param interrupted resources whose step began and did not end
    /// @param uncertain   of these, resources that may exist without being in the state
    /// @param notStarted  resources whose step did not begin
    /// @param state       the version of the state afterwards; empty if unknown
    /// @param cause       the reason, one line
    /// @param details     more of the reason, one line each
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

    /// A resource whose creation failed and that may exist all the same; `platform repair` can record it.
    ///
    /// @param alreadyExists whether the provider said that it exists already, as ours or somebody else's; else
    ///     the response was lost
    /// @param command       a shell command that shows whether it exists; empty if unknown
    /// @param id            the id in the provider; empty if it does not follow from the name
    /// @param owner         the stack that the resource's tags name
    record UncertainCreation(
            Urn urn, boolean alreadyExists, Optional<String> command, Optional<String> id, ResourceOwner owner) {

        UncertainCreation withOwner(ResourceOwner other) {
            return new UncertainCreation(urn, alreadyExists, command, id, other);
        }
    }

    /// Nothing was changed: the plan differs from the review.
    record Refused(LivePreviewResult preview, ComparisonResult.Refused verdict) implements ApplyResult {}

    /// Nothing was changed: there was no review, or the digest of the plan is not the reviewed one.
    record NotReviewed(LivePreviewResult preview) implements ApplyResult {}

    /// Nothing was changed: the plan deletes data, and that was not acknowledged.
    record NotAcknowledged(LivePreviewResult preview, RequiredAcknowledgement acknowledgement) implements ApplyResult {}

    /// Nothing, or only repositories, were changed: another process wrote the state after the preview and
    /// before the lock was taken.
    ///
    /// @param repositoriesCreated whether this apply had created the new image repositories before
    record ConcurrentChange(LivePreviewResult preview, boolean repositoriesCreated) implements ApplyResult {}

    /// Nothing was changed: the state contains operations that began and never ended, one line each.
    public record Pending(List<String> operations) implements ApplyResult {}

    /// Container images are missing.
    ///
    /// @param completedSteps the steps that created the new repositories; nothing else was changed
    /// @param state          the version of the state afterwards; empty if nothing was created or it is unknown
    record MissingImages(
            List<MissingImage> images, List<Progress.CompletedStep> completedSteps, Optional<StateVersion> state)
            implements ApplyResult {}

    /// An image that is not in its repository.
    ///
    /// @param arm whether it has to be built for ARM processors
    record MissingImage(String repository, String tag, boolean arm) {}
}
