package com.althq.platform.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Reads commits of a local git repository.
public final class GitCommitFiles implements CommitFiles {

    private final GitCommand git;
    private final Path root;

    private GitCommitFiles(GitCommand git, Path root) {
        this.git = git;
        this.root = root;
    }

    /// @param folder any folder in the repository
    /// @throws SourceUnavailableException if there is no repository or no git
    public static GitCommitFiles open(Path folder) {
        var top = new GitCommand(folder).run("rev-parse", "--show-toplevel");
        if (!top.ok()) {
            throw new SourceUnavailableException("`%s` is not in a git repository".formatted(folder));
        }
        var root = Path.of(top.line());
        return new GitCommitFiles(new GitCommand(root), root);
    }

    /// The same; empty if there is no repository.
    public static Optional<GitCommitFiles> find(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(folder));
        } catch (SourceUnavailableException _) {
            return Optional.empty();
        }
    }

    /// The full commit id of a revision: a branch, a tag, `HEAD~2`, an abbreviated id.
    public Optional<String> resolve(String revision) {
        if (revision.isEmpty() || revision.startsWith("-") || revision.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var answer = git.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return Optional.of(answer.line()).filter(it -> answer.ok() && CommitId.matches(it));
    }

    /// The path of a local file in the repository; empty if it is outside.
    public Optional<String> pathOf(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var parent = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        var prefix = Files.isDirectory(parent)
                ? Optional.of(new GitCommand(parent).run("rev-parse", "--show-prefix"))
                        .filter(GitCommand.GitOutput::ok)
                : Optional.<GitCommand.GitOutput>empty();
        return prefix.map(it -> it.text().stripTrailing() + absolute.getFileName())
                .or(() -> Optional.of(absolute)
                        .filter(it -> it.startsWith(root))
                        .map(it -> root.relativize(it).toString()));
    }

    @Override
    public boolean has(String commit) {
        return CommitId.matches(commit)
                && git.run("cat-file", "-e", commit + "^{tree}").ok();
    }

    @Override
    public FileContent read(String commit, String path) {
        var tree = CommitId.require(commit);
        var listed = git.run("ls-tree", "-z", "-l", "--full-tree", tree, "--", path);
        if (!listed.ok()) {
            throw new SourceUnavailableException("git has no commit " + tree);
        }
        var entry = listed.text();
        if (entry.isEmpty()) {
            return new FileContent.Absent();
        }
        // mode SP type SP id SP+ size TAB path NUL
        var fields = entry.substring(0, entry.indexOf('\t')).split(" +", -1);
        var size = fields[3].equals("-") ? 0 : Long.parseLong(fields[3]);
        Optional<? extends FileContent> refused = FileContent.refused(fields[0], size);
        return refused.isPresent() ? refused.get() : blob(CommitId.require(fields[2]));
    }

    private FileContent blob(String id) {
        var answer = git.run("cat-file", "blob", id);
        if (!answer.ok()) {
            throw new SourceUnavailableException("git has no object " + id);
        }
        return new FileContent.Found(answer.bytes());
    }

    /// Empty in a shallow repository: without the whole history git names no ancestor or a wrong one.
    @Override
    public Optional<String> mergeBase(String one, String other) {
        if (!git.run("rev-parse", "--is-shallow-repository").line().equals("false")) {
            return Optional.empty();
        }
        var answer = git.run("merge-base", CommitId.require(one), CommitId.require(other));
        return Optional.of(answer.line()).filter(it -> answer.ok() && CommitId.matches(it));
    }

    /// The changed files between two commits, with renames detected like GitHub does.
    ///
    /// @throws SourceUnavailableException if a commit is missing
    public List<ChangedFile> changedFiles(String base, String head) {
        var answer = git.run(
                "diff-tree", "-r", "-z", "-M", "--name-status", CommitId.require(base), CommitId.require(head), "--");
        if (!answer.ok()) {
            throw new SourceUnavailableException("git cannot compare %s with %s".formatted(base, head));
        }
        var files = new ArrayList<ChangedFile>();
        var fields = List.of(answer.text().split("\0", -1)).iterator();
        while (fields.hasNext()) {
            var status = fields.next();
            if (!status.isEmpty()) {
                files.add(changedFile(status.charAt(0), fields));
            }
        }
        return List.copyOf(files);
    }

    private static ChangedFile changedFile(char status, Iterator<String> paths) {
        var path = paths.next();
        return switch (status) {
            case 'A' -> ChangedFile.of(path, ChangedFile.Status.ADDED);
            case 'D' -> ChangedFile.of(path, ChangedFile.Status.REMOVED);
            case 'R' -> new ChangedFile(paths.next(), Optional.of(path), ChangedFile.Status.RENAMED);
            default -> ChangedFile.of(path, ChangedFile.Status.MODIFIED);
        };
    }
}
