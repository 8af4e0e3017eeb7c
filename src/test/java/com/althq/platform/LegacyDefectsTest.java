package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/decisions/0027-defects-of-the-older-engine.md` promises nothing that no test or record holds.
class LegacyDefectsTest {

    private static final int DEFECTS = 87;

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path CORPUS = Path.of("src/test/resources/spec");
    private static final Path RECORDS = Path.of("docs/decisions");
    private static final Path RECORD = RECORDS.resolve("0027-defects-of-the-older-engine.md");

    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+?) \\| (.+?) \\| (.+?) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINKED = Pattern.compile("\\[[^]]+]\\(([^)#]+)(?:#([^)]+))?\\)");

    /// @param heldBy the last cell
    private record Row(int number, String heldBy) {}

    @Test
    void every_defect_has_its_row() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .isEqualTo(IntStream.rangeClosed(1, DEFECTS).boxed().toList());
    }

    @Test
    void every_row_is_held_by_something_that_exists() throws IOException {
        var sources = sources();
        for (var row : rows()) {
            var named = found(NAMED, row).map(it -> it.group(1)).toList();
            var linked = found(LINKED, row).toList();
            assertThat(named).as("row %d", row.number()).allSatisfy(it -> exists(it, sources));
            assertThat(linked).as("row %d", row.number()).allSatisfy(LegacyDefectsTest::exists);
            assertThat(named.size() + linked.size()).as("row %d", row.number()).isPositive();
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readString(RECORD)
                .lines()
                .map(ROW::matcher)
                .filter(it -> it.matches())
                .map(it -> new Row(Integer.parseInt(it.group(1)), it.group(4)))
                .toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, Row row) {
        return pattern.matcher(row.heldBy()).results();
    }

    /// A file of the corpus, or a test: `Class.method`.
    private static void exists(String name, Map<String, String> sources) {
        if (name.endsWith(".yaml")) {
            assertThat(CORPUS.resolve(name)).exists();
            return;
        }
        var words = Arrays.asList(name.split("\\."));
        assertThat(words).as(name).hasSize(2);
        assertThat(sources).as(name).containsKey(words.getFirst());
        assertThat(sources.get(words.getFirst())).as(name).containsPattern("\\bvoid " + words.getLast() + "\\(");
    }

    private static void exists(MatchResult link) throws IOException {
        var file = RECORDS.resolve(link.group(1));
        assertThat(file).exists();
        if (link.group(2) != null) {
            assertThat(Files.readString(file).lines().filter(it -> it.startsWith("## ")))
                    .extracting(it -> it.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .contains(link.group(2));
        }
    }

    /// The source of every test by the name of its class.
    private static Map<String, String> sources() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            it -> it.getFileName().toString().replace(".java", ""),
                            LegacyDefectsTest::read,
                            (first, second) -> first + second));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
