package com.althq.platform.source;

import java.util.Optional;

/// A GitHub event that triggered a run, reduced to what the run uses.
public sealed interface GitHubEvent {

    /// A pull request was opened, reopened, taken out of draft, got new commits or another base branch.
    ///
    /// @param repository     `owner/name` of the base repository
    /// @param baseRef        the base branch
    /// @param baseSha        the tip of the base branch when the event was sent; not the merge base
    /// @param headSha        the commit to preview
    /// @param headRepository `owner/name` of the head's repository; empty if a fork was deleted
    /// @param formerBaseRef  the base branch before this event; empty unless the event changed it
    record PullRequest(
            String repository,
            int number,
            String baseRef,
            String baseSha,
            String headSha,
            Optional<String> headRepository,
            boolean draft,
            Optional<String> formerBaseRef)
            implements GitHubEvent {

        /// Whether the head is in another repository: the token is read-only then, and there are no secrets.
        public boolean fromFork() {
            return !headRepository.map(it -> it.equalsIgnoreCase(repository)).orElse(false);
        }
    }

    /// An event that needs no action.
    record Ignored(String reason) implements GitHubEvent {}

    /// An event that this program refuses on purpose.
    record Refused(String reason) implements GitHubEvent {}
}
