package com.althq.platform.github;

import static com.althq.platform.github.GitHubExceptionTranslator.call;

import com.althq.platform.source.CommitFiles;
import com.althq.platform.source.CommitId;
import com.althq.platform.source.FileContent;
import com.althq.platform.source.SourceUnavailableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTree;
import org.kohsuke.github.GHTreeEntry;

/// Reads commits over GitHub's API, those of a fork's pull request too. Uses git trees: the contents API
/// follows symbolic links.
final class GitHubApiFiles implements CommitFiles {

    private final GHRepository repository;
    private final Map<String, GHTree> trees = new HashMap<>();

    GitHubApiFiles(GHRepository repository) {
        this.repository = repository;
        // Of a comparison, only where it begins is of interest; whole pages of commits are not.
        repository.setCompareUsePaginatedCommits(true);
    }

    @Override
    public boolean has(String commit) {
        return CommitId.matches(commit);
    }

    @Override
    public FileContent read(String commit, String path) {
        return call("reading `%s` at %s".formatted(path, commit), () -> entry(CommitId.require(commit), path));
    }

    private FileContent entry(String tree, String path) throws IOException {
        var slash = path.indexOf('/');
        var found = child(tree, slash < 0 ? path : path.substring(0, slash));
        if (found.isEmpty()) {
            return new FileContent.Absent();
        }
        var entry = found.get();
        if (slash >= 0) {
            return entry.getType().equals("tree")
                    ? entry(entry.getSha(), path.substring(slash + 1))
                    : new FileContent.Absent();
        }
        Optional<? extends FileContent> refused = FileContent.refused(entry.getMode(), entry.getSize());
        return refused.isPresent() ? refused.get() : blob(entry);
    }

    private Optional<GHTreeEntry> child(String id, String name) throws IOException {
        var tree = trees.get(id);
        if (tree == null) {
            tree = repository.getTree(id);
            trees.put(id, tree);
        }
        var found =
                tree.getTree().stream().filter(it -> it.getPath().equals(name)).findFirst();
        if (found.isEmpty() && tree.isTruncated()) {
            throw new SourceUnavailableException(
                    "GitHub lists only a part of the folder that would hold `%s`".formatted(LogText.of(name)));
        }
        return found;
    }

    private static FileContent blob(GHTreeEntry entry) throws IOException {
        try (var bytes = entry.readAsBlob()) {
            return new FileContent.Found(bytes.readAllBytes());
        }
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return call(
                "finding where the pull request began",
                () -> Optional.of(repository
                        .getCompare(CommitId.require(one), CommitId.require(other))
                        .getMergeBaseCommit()
                        .getSHA1()));
    }
}
