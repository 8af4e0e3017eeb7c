package com.althq.platform.source;

import java.util.Optional;

/// Reads files of commits. The work tree is never read: on a runner it is a merge commit that nobody reviewed,
/// and earlier steps of the job may have changed it.
public interface CommitFiles {

    /// Whether the commit can be read here.
    ///
    /// @param commit a full commit id
    boolean has(String commit);

    /// @param commit a full commit id
    /// @param path   relative to the root of the repository
    /// @throws SourceUnavailableException if the source fails
    FileContent read(String commit, String path);

    /// The best common ancestor of two commits; empty if it cannot be determined here.
    ///
    /// @throws SourceUnavailableException if the source fails
    Optional<String> mergeBase(String one, String other);
}
