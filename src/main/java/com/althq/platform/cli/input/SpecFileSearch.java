package com.althq.platform.cli.input;

import com.althq.platform.source.SimilarFileName;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The result of a search for platform.yaml files below a folder. Links are not followed; `.git` and `node_modules`
/// are skipped.
///
/// @param found      sorted
/// @param similar    files whose name is close to `platform.yaml`, sorted
/// @param unreadable a line for each folder that cannot be read
public record SpecFileSearch(List<Path> found, List<Path> similar, List<String> unreadable) {

    public static final String FILE_NAME = SimilarFileName.EXPECTED;

    private static final Set<String> EXCLUDED = Set.of("node_modules", ".git");

    static SpecFileSearch below(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        var similar = new ArrayList<Path>();
        var unreadable = new ArrayList<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path child, BasicFileAttributes attributes) {
                var name = child.getFileName();
                return name != null && EXCLUDED.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && file.endsWith(FILE_NAME)) {
                    found.add(file);
                } else if (attributes.isRegularFile() && isSimilar(file)) {
                    similar.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                unreadable.add(SpecFileReader.problemLine(file.toString(), e));
                return FileVisitResult.CONTINUE;
            }
        });
        return new SpecFileSearch(
                found.stream().sorted().toList(), similar.stream().sorted().toList(), unreadable);
    }

    private static boolean isSimilar(Path file) {
        var name = file.getFileName();
        var folder = file.toAbsolutePath().getParent();
        return name != null
                && SimilarFileName.matches(name.toString())
                && (folder == null || !Path.of(".github").equals(folder.getFileName()));
    }
}
