package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.command.PlatformCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What `README.md` shows as printed is printed by the command above it; a line `...` stands for lines that are cut.
class ReadmeTest {

    private static final Pattern SHOWN = Pattern.compile(
            "```\\n\\./platform (preview fixtures/[a-z0-9-]+\\.yaml)\\n```\\n.*?```text\\n(.*?)```\\n", Pattern.DOTALL);

    @Test
    void the_preview_prints_what_is_shown() throws IOException {
        var shown = SHOWN.matcher(Files.readString(Path.of("README.md")));
        assertThat(shown.find()).isTrue();

        assertThat(printed(shown.group(1).split(" "))).matches(pattern(shown.group(2)));
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(shown.lines()
                .map(it -> it.strip().equals("...") ? "(?:.*\n)+?" : Pattern.quote(it) + "\n")
                .collect(Collectors.joining()));
    }

    private static String printed(String... words) {
        var out = new StringWriter();
        var line = CommandLineProducer.configure(new CommandLine(new PlatformCommand()), words)
                .setOut(new PrintWriter(out, true));
        assertThat(line.execute(words)).isZero();
        return out.toString();
    }
}
