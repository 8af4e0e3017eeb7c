package com.althq.platform.spec;

import com.althq.platform.spec.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The files of `src/test/resources/spec`, and those that are too big or too strange to be stored there. Each
/// has a `.findings` beside it: one line for each finding, nothing for a file without any.
public final class SpecCorpus {
    static final Path FOLDER = Path.of("src/test/resources/spec");

    static final class Case {
        private final String name;
        private final byte[] content;

        Case(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        SpecReadResult read() {
            return new SpecReader().read(content);
        }

        byte[] content() {
            return content.clone();
        }

        Path findings() {
            return FOLDER.resolve(name + ".findings");
        }

        /// What the reader says, as a `.findings` file has it.
        String actual() {
            return read().findings().stream().map(SpecCorpus::line).collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private SpecCorpus() {}

    static List<Case> cases() {
        var cases = new ArrayList<>(GeneratedSpecFiles.all());
        for (var path : files(".yaml")) {
            cases.add(new Case(name(path, ".yaml"), bytes(path)));
        }
        return cases;
    }

    static List<String> findingsFiles() {
        return files(".findings").stream().map(path -> name(path, ".findings")).toList();
    }

    private static List<Path> files(String ending) {
        try (var files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path, String ending) {
        var name = path.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String pointer) {
        return pointer.isEmpty() ? "(file)" : pointer.replaceAll("\\p{Cc}", "?");
    }

    /// A finding as a `.findings` file has it.
    public static String line(Finding finding) {
        return "[%s] %d:%d %s %s: %s%s\n"
                .formatted(
                        finding.severity(),
                        finding.position().line(),
                        finding.position().column(),
                        shown(finding.pointer()),
                        finding.rule(),
                        finding.message(),
                        finding.hint().map(hint -> " | " + hint).orElse(""));
    }
}
