package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/commands.md` shows as printed was printed: it is what the tests of the commands hold them to.
class CommandsPageTest {

    private static final Path PAGE = Path.of("docs/commands.md");
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- PRINTED ([a-z-]+) -->\\n```text\\n)(.*?)(```\\n)", Pattern.DOTALL);

    @Test
    void every_block_is_what_a_command_printed() throws IOException {
        GoldenFile.assertMatches(PAGE, CommandsPageTest::filled);

        var page = Files.readString(PAGE);
        assertThat(BLOCK.matcher(page).results()).hasSizeGreaterThan(6);
        assertThat(Pattern.compile("```text").matcher(page).results())
                .hasSameSizeAs(BLOCK.matcher(page).results().toList());
    }

    private static String filled(String page) {
        return BLOCK.matcher(page)
                .replaceAll(it -> Matcher.quoteReplacement(it.group(1) + printed(it.group(2)) + it.group(4)));
    }

    private static String printed(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/commands", name + ".txt"))
                    .replaceFirst("\nexit code 0\n", "\n")
                    .replaceFirst("\nexit code (\\d+)\n", "  # exits with $1\n")
                    .replaceAll("--- standard (output|error)\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
