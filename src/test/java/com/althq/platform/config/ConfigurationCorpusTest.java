package com.althq.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.SpecCorpus;
import com.althq.platform.spec.finding.Finding;
import com.althq.platform.spec.finding.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of `src/test/resources/config`, each with its findings beside it. A first line `# asked for: NAME` is the
/// environment that somebody asks for. Run with `-Dgolden.update` to write what the reader says now.
class ConfigurationCorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/config");
    private static final Pattern ASKED = Pattern.compile("\\A# asked for: (\\S+)\n");

    static List<Path> files() throws IOException {
        return files(".yml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_has_exactly_the_findings_beside_it(Path file) throws IOException {
        var actual = findings(file).stream().map(SpecCorpus::line).collect(Collectors.joining());
        var beside = FOLDER.resolve(file.getFileName().toString().replace(".yml", ".findings"));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(beside, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(beside));
    }

    @Test
    void a_file_whose_name_says_so_is_good_and_no_other() throws IOException {
        assertThat(files())
                .filteredOn(file -> findings(file).isEmpty())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "asked-for-listed.yml", "asked-for-none-listed.yml", "good-everything.yml", "good-little.yml");
    }

    @Test
    void every_findings_file_belongs_to_a_file() throws IOException {
        assertThat(files(".findings")).hasSameSizeAs(files());
    }

    @Test
    void every_rule_of_the_configuration_is_broken_by_some_file() throws IOException {
        assertThat(files().stream()
                        .flatMap(file -> findings(file).stream())
                        .map(Finding::rule)
                        .distinct())
                .contains(RuleId.BRANCH_TWICE.id(), RuleId.UNKNOWN_ENVIRONMENT.id(), RuleId.UNKNOWN_PLACEHOLDER.id());
    }

    @Test
    void every_finding_is_one_line_that_cannot_act_in_a_terminal() throws IOException {
        assertThat(files().stream().flatMap(file -> findings(file).stream()))
                .allSatisfy(
                        finding -> assertThat(finding.message() + finding.hint().orElse(""))
                                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]"));
    }

    private static List<Finding> findings(Path file) {
        var bytes = bytes(file);
        var asked = ASKED.matcher(new String(bytes, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult it) -> it.group(1))
                .findFirst();
        return switch (new ConfigurationReader(asked).read(bytes)) {
            case ConfigurationReadResult.Usable _ -> List.of();
            case ConfigurationReadResult.Unusable it -> it.findings();
        };
    }

    static Configuration usable(String name) {
        return switch (new ConfigurationReader(Optional.empty()).read(bytes(FOLDER.resolve(name)))) {
            case ConfigurationReadResult.Usable it -> it.configuration();
            case ConfigurationReadResult.Unusable it -> throw new AssertionError(it.findings());
        };
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
