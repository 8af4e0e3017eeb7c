package com.althq.platform.source;

import java.util.Optional;

/// Reads commits from a local source, and from a remote one what the local one lacks: a default checkout has
/// one commit, a partial clone has commits without files.
public record LocalThenRemoteFiles(CommitFiles local, CommitFiles remote) implements CommitFiles {

    @Override
    public boolean has(String commit) {
        return local.has(commit) || remote.has(commit);
    }

    @Override
    public FileContent read(String commit, String path) {
        if (!local.has(commit)) {
            return remote.read(commit, path);
        }
        try {
            return local.read(commit, path);
        } catch (SourceUnavailableException _) {
            return remote.read(commit, path);
        }
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        if (!local.has(one) || !local.has(other)) {
            return remote.mergeBase(one, other);
        }
        return local.mergeBase(one, other).or(() -> remote.mergeBase(one, other));
    }
}
