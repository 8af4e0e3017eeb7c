package com.althq.platform.engine.pulumi;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stacks that tests begin with, each made once in this process and copied from then on: the backend, the account with
/// what was made in it, and the log of the calls.
final class StackTemplate {

    private static final Map<Object, Path> MADE = new ConcurrentHashMap<>();
    private static final Path ALL = temporaryFolder();

    private StackTemplate() {}

    /// Makes a stack.
    interface Maker {
        void make(LiveStack stack) throws IOException;
    }

    /// @param key   what tells this stack from all others
    /// @param stack in which nothing is yet
    static void copy(Object key, Maker maker, LiveStack stack) {
        var made = MADE.computeIfAbsent(key, _ -> made(maker));
        for (var it : ReviewedStack.files(made)) {
            var copy = stack.folder().resolve(made.relativize(it));
            try {
                Files.createDirectories(copy.getParent());
                Files.copy(it, copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static LivePreviewResult firstPreview(DeploymentTarget target) {
        try (var stack = new LiveStack(Files.createTempDirectory(ALL, "preview"))) {
            return stack.engine().preview(target, LiveStack.spec(NotesStack.YAML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Maker maker) {
        try {
            var folder = Files.createTempDirectory(ALL, "stack");
            try (var stack = new LiveStack(folder)) {
                maker.make(stack);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            var folder = Files.createTempDirectory("stack-templates");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> {
                var _ = it.toFile().delete();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
