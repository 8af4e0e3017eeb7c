package com.althq.platform.source;

import java.util.Optional;

/// What GitHub says happened, as far as a run depends on it.
public sealed interface GitHubEvent {

    /// A pull request was opened, reopened or got new commits.
    ///
    /// @param repository     `owner/name` of the repository it wants to change
    /// @param baseRef        the branch it wants to change
    /// @param baseSha        that branch's tip when the event was sent, not the place where the work began
    /// @param headSha        the commit to look at
    /// @param headRepository where that commit comes from; empty when a fork is gone
    record PullRequest(
            String repository,
            int number,
            String baseRef,
            String baseSha,
            String headSha,
            Optional<String> headRepository,
            boolean draft)
            implements GitHubEvent {

        /// Whether the head is somebody else's repository: the token is read-only then and there are no secrets.
        public boolean fromFork() {
            return !headRepository.map(it -> it.equalsIgnoreCase(repository)).orElse(false);
        }
    }

    /// Nothing to do, and that is fine.
    record Ignored(String reason) implements GitHubEvent {}

    /// Something that this program does not do on purpose.
    record Refused(String reason) implements GitHubEvent {}
}
