package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.GoldenFile;
import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.InterruptingCli;
import com.althq.platform.cli.PackagedProgramRun;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.usecase.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `platform adopt` from the command line to the state, on the real engine.
class AdoptCommandTest extends CommandTestBase {

    private static final String FILE = "fixtures/platform-agent-factory.yaml";
    private static final Path GUIDE = Path.of("docs/migrating.md");
    private static final String BEGIN = "<!-- PRINTED -->\n```text\n";
    private static final String END = "```\n";

    @BeforeEach
    void start() throws IOException {
        PreparedStacks.legacy(stack, LiveStack.target("latest"), "platform-agent-factory");
    }

    @Test
    void it_shows_then_does_and_tells_the_way_back() throws IOException {
        var shown = adopt();
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        assertThat(shown.out())
                .contains("would be handed over; nothing was changed", "platform adopt " + FILE + " --yes");
        GoldenFile.assertMatches(GUIDE, text -> printed(text, shown.out()));

        var backup = shell.path("before.json");
        var done = adopt("--yes", "--backup", backup, "--format", "json");
        assertThat(done.exitCode()).as(done.err()).isZero();
        var json = new ObjectMapper().readTree(done.out());
        assertThat(json.path("result").asText()).isEqualTo("adopted");
        assertThat(json.path("backup").asText()).isEqualTo(backup);
        assertThat(json.path("imported")).hasSize(4);
        assertThat(json.path("renamed").asInt()).isPositive();
        assertThat(done.out()).contains("--restore " + backup);

        assertThat(adopt("--yes").out()).contains("needs nothing");

        shell.reads("adopt-restore-unasked", "adopt", FILE, "--restore", backup);
        shell.reads("adopt-restore", "adopt", FILE, "--restore", backup, "--yes");
        assertThat(adopt("--dry-run").out()).isEqualTo(shown.out());
    }

    @Test
    void somebody_at_the_terminal_is_shown_it_and_asked() {
        var backup = shell.path("before.json");
        shell.answering("no");
        var no = shell.reads("adopt-no", "adopt", FILE, "--backup", backup);
        assertThat(no.exitCode()).isEqualTo(Outcome.REFUSED.code());
        assertThat(Path.of(backup)).doesNotExist();

        shell.answering("yes");
        assertThat(shell.reads("adopt-yes", "adopt", FILE, "--backup", backup).exitCode())
                .isZero();
    }

    @Test
    void a_state_of_which_nobody_knows_whether_it_was_written_is_exit_code_7_and_the_way_back() throws IOException {
        shell.process()
                .put(
                        "PATH",
                        InterruptingCli.afterwards(
                                        folder.resolve("bin"), stack.settings().backend(), "import")
                                .toString());
        var backup = shell.path("before.json");

        var cut = shell.reads("adopt-cut", "adopt", FILE, "--yes", "--backup", backup);

        assertThat(cut.exitCode()).isEqualTo(Outcome.UNFINISHED.code());
        assertThat(Path.of(backup)).exists();
    }

    @Test
    void what_is_in_the_way_is_one_line_and_an_exit_code() {
        shell.reads("adopt-no-stack", "adopt", FILE, "--environment", "prod");

        assertThat(adopt("--dry-run", "--yes").exitCode()).isEqualTo(Outcome.USAGE.code());

        var other = shell.file("other.json", "{}");
        shell.reads("adopt-restore-other", "adopt", FILE, "--restore", other, "--yes");
    }

    private static String printed(String text, String shown) {
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(0, begin) + shown + text.substring(text.indexOf(END, begin));
    }

    private PackagedProgramRun adopt(String... options) {
        return shell.type(
                Stream.concat(Stream.of("adopt", FILE), Arrays.stream(options)).toArray(String[]::new));
    }
}
