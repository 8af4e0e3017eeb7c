package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.althq.platform.cli.FailureHandler;
import com.althq.platform.cli.input.StarterQuestions;
import com.althq.platform.cli.input.StarterSpec;
import com.althq.platform.cli.input.UsageException;
import com.althq.platform.spec.model.Capability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InitCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesAFileForAServiceCalledLikeTheFolder() throws IOException {
        var services = Files.createDirectory(folder.resolve("Order Desk"));

        assertThat(init(services.toString())).isZero();

        var file = services.resolve("platform.yaml");
        assertThat(file).content().contains("  name: order-desk\n", "  compute:\n");
        assertThat(out.toString()).isEqualTo("""
                Wrote %s: the service order-desk with compute.
                Next: platform validate %1$s
                      platform preview %1$s
                """.formatted(file));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesWhatTheOptionsSay() {
        var file = folder.resolve("orders.yaml");

        assertThat(init(file.toString(), "--name", "orders", "--with", "s3,dynamodb", "--with", "s3"))
                .isZero();

        assertThat(file)
                .content()
                .contains("  name: orders\n", "  s3:\n", "  dynamodb:\n")
                .doesNotContain("compute:");
        assertThat(out.toString()).contains("the service orders with dynamodb, s3.");
    }

    @Test
    void neverOverwritesAFileUnlessForced() throws IOException {
        var file = Files.writeString(folder.resolve("platform.yaml"), "mine");

        assertThat(init(folder.toString(), "--name", "orders")).isEqualTo(2);
        assertThat(file).content().isEqualTo("mine");
        assertThat(err.toString()).isEqualTo("platform: " + file + ": exists already; --force overwrites it\n");

        assertThat(init(folder.toString(), "--name", "orders", "--force")).isZero();
        assertThat(file).content().startsWith("# yaml-language-server:").endsWith("API_KEY\n");
    }

    @Test
    void doesNotWriteThroughALinkThatLeadsNowhere() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("platform.yaml"), folder.resolve("elsewhere"));

        assertThat(init(link.toString(), "--name", "orders")).isEqualTo(2);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void saysInOneLineWhatCannotBeDone() {
        assertThat(init(folder.resolve("none/platform.yaml").toString())).isEqualTo(2);
        assertThat(init(folder.toString(), "--name", "Orders")).isEqualTo(2);
        assertThat(init(folder.toString(), "--with", "s3,s4")).isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).endsWith("there is no such folder"))
                .satisfies(
                        lines -> assertThat(lines.get(1)).startsWith("platform: --name Orders: a service's name has"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("platform: --with: no section is called `s4`"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksUntilTheAnswerCanBeUsed() {
        var questions = questions("Orders\n\n");
        assertThat(questions.service("order-desk")).isEqualTo("order-desk");
        assertThat(out.toString()).containsOnlyOnce(StarterSpec.NAME_RULE);

        assertThat(questions("11\n1, s3 9\n").sections(Capability.COMPUTE))
                .containsExactlyInAnyOrder(Capability.COMPUTE, Capability.S3);
        assertThat(questions("\n").sections(Capability.COMPUTE)).containsExactly(Capability.COMPUTE);
    }

    @Test
    void stopsWhenTheAnswersEnd() {
        assertThat(catchThrowable(() -> questions("").service("orders")))
                .isInstanceOf(UsageException.class)
                .hasMessage("no answer: nothing was written");
    }

    private StarterQuestions questions(String answers) {
        return new StarterQuestions(new BufferedReader(new StringReader(answers)), new PrintWriter(out));
    }

    private int init(String... arguments) {
        return new CommandLine(new InitCommand())
                .setExecutionExceptionHandler(new FailureHandler())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
