package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.Golden;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.OldEngine;
import com.althq.platform.engine.pulumi.TestedCli;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `platform adopt` from the command line to the state, on the real engine.
class AdoptCommandTest {

    private static final String FILE = "fixtures/platform-agent-factory.yaml";
    private static final Path GUIDE = Path.of("docs/migrating.md");
    private static final String BEGIN = "<!-- PRINTED -->\n```text\n";
    private static final String END = "```\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private LiveStack stack;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        new OldEngine(stack.settings(), LiveStack.target("latest"), LiveStack.fixture("platform-agent-factory")).up();
        OldEngine.tellOfStrategies(stack.standIn().world());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void it_shows_then_does_and_tells_the_way_back() throws IOException {
        assertThat(adopt()).as(err.toString()).isZero();
        var shown = out.toString();
        assertThat(shown).contains("would be handed over; nothing was changed", "platform adopt " + FILE + " --yes");
        Golden.assertMatches(GUIDE, text -> printed(text, shown));

        var backup = folder.resolve("before.json");
        assertThat(adopt("--yes", "--backup", backup.toString(), "--format", "json"))
                .as(err.toString())
                .isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("result").asText()).isEqualTo("adopted");
        assertThat(json.path("backup").asText()).isEqualTo(backup.toString());
        assertThat(json.path("imported")).hasSize(4);
        assertThat(json.path("renamed").asInt()).isPositive();
        assertThat(out.toString()).contains("--restore " + backup);

        assertThat(adopt("--yes")).isZero();
        assertThat(out.toString()).contains("needs nothing");

        assertThat(adopt("--restore", backup.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(adopt("--restore", backup.toString(), "--yes")).isZero();
        assertThat(adopt("--dry-run")).isZero();
        assertThat(out.toString()).isEqualTo(shown);
    }

    @Test
    void what_is_in_the_way_is_one_line_and_an_exit_code() throws IOException {
        assertThat(adopt("--environment", "prod")).isEqualTo(ExitCode.COULD_NOT_TELL);
        assertThat(err.toString()).contains("there is no stack prod.agent-factory.us-west-2", "Nothing was changed.");

        assertThat(adopt("--dry-run", "--yes")).isEqualTo(ExitCode.USAGE);

        var other = Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(adopt("--restore", other.toString(), "--yes")).isEqualTo(ExitCode.COULD_NOT_TELL);
        assertThat(err.toString()).contains("cannot be read").doesNotContain("\tat ");
    }

    private static String printed(String text, String shown) {
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(0, begin) + shown + text.substring(text.indexOf(END, begin));
    }

    private int adopt(String... options) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var process = new HashMap<>(stack.environment());
        process.put("PATH", String.valueOf(TestedCli.path().getParent()));
        process.put("PULUMI_BACKEND_URL", stack.settings().backend());
        var arguments = new ArrayList<>(
                List.of(FILE, "--pulumi-home", folder.resolve("home").toString()));
        arguments.addAll(List.of(options));
        return new CommandLine(new AdoptCommand(process))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureMapper())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
