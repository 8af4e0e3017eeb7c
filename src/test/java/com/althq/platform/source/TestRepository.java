package com.althq.platform.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A real git repository, made by a test: a branch `main` and a branch `change` that wants to be merged.
public record TestRepository(Path folder) {

    public static TestRepository in(Path folder) {
        var repository = new TestRepository(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.git("init", "-q", "-b", "main");
        repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
        repository.write("README.md", "A service.\n").commit("Begin");
        return repository;
    }

    public TestRepository write(String path, String text) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public TestRepository link(String path, String target) {
        try {
            Files.createSymbolicLink(folder.resolve(path), Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public TestRepository remove(String path) {
        git("rm", "-q", "--", path);
        return this;
    }

    public TestRepository move(String from, String to) {
        try {
            Files.createDirectories(folder.resolve(to).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git("mv", "--", from, to);
        return this;
    }

    /// @return the new commit's id
    public String commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD");
    }

    public TestRepository branch(String name) {
        git("checkout", "-q", "-B", name);
        return this;
    }

    public TestRepository checkout(String name) {
        git("checkout", "-q", name);
        return this;
    }

    /// The commit that GitHub makes of a pull request, for whoever fetches it.
    ///
    /// @return its id; the same for the same parents
    public String testMerge(String base, String head) {
        var known = git("for-each-ref", "--format=%(objectname) %(parent)", "refs/pull/2/merge");
        if (known.endsWith(" %s %s".formatted(base, head))) {
            return known.substring(0, known.indexOf(' '));
        }
        var tree = git("merge-tree", "--write-tree", base, head);
        var commit = git("commit-tree", "-p", base, "-p", head, "-m", "Merge", tree);
        git("update-ref", "refs/pull/2/merge", commit);
        return commit;
    }

    /// What a runner does by default: the merge of both branches and nothing before it.
    public void checkOutShallow(Path workspace) {
        var head = git("rev-parse", "HEAD");
        git("checkout", "-q", "--detach", "main");
        git("merge", "-q", "--no-ff", "-m", "Merge", "change");
        git("update-ref", "refs/pull/2/merge", "HEAD");
        git("checkout", "-q", "--detach", head);
        run(folder, "clone", "-q", "--depth", "1", "--no-checkout", "file://" + folder, workspace.toString());
        run(workspace, "fetch", "-q", "--depth", "1", "origin", "refs/pull/2/merge");
        run(workspace, "checkout", "-q", "FETCH_HEAD");
    }

    /// What a runner does with `fetch-depth: 0`.
    public void checkOutFully(Path workspace) {
        testMerge(git("rev-parse", "main"), git("rev-parse", "change"));
        run(folder, "clone", "-q", "file://" + folder, workspace.toString());
        run(workspace, "fetch", "-q", "origin", "+refs/pull/2/merge:refs/remotes/pull/2/merge");
    }

    public String git(String... arguments) {
        return run(folder, arguments);
    }

    /// Without the machine's configuration, so that it is the same everywhere.
    public static String run(Path folder, String... arguments) {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.com"));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C"));
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output.stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
