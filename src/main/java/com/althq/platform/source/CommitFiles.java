package com.althq.platform.source;

import java.util.Optional;

/// Files as commits hold them. The work tree is nothing to go by: what a runner checks out of a pull request is a
/// merge commit that nobody reviewed, and any step before may have written to it.
public interface CommitFiles {

    /// Whether this commit can be read here.
    ///
    /// @param commit a full id
    boolean has(String commit);

    /// @param commit a full id
    /// @param path   from the root of the repository
    /// @throws SourceUnavailableException if there is no answer
    FileContent read(String commit, String path);

    /// The commit where two lines of work parted; empty if that cannot be said here.
    ///
    /// @throws SourceUnavailableException if there is no answer
    Optional<String> mergeBase(String one, String other);
}
