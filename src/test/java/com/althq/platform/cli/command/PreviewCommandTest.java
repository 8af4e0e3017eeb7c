package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.RunningProgram;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.usecase.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `platform preview --engine pulumi`, as somebody types it.
class PreviewCommandTest extends CommandTestBase {

    private static final String COMMIT = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";

    private String notes;

    @BeforeEach
    void start() {
        notes = shell.file("platform.yaml", PreparedStacks.NOTES);
    }

    @Test
    void a_new_stack_is_shown_and_its_review_written_and_nothing_happens() throws IOException {
        var review = shell.path("review.json");

        shell.reads("preview-new", "preview", notes, "--engine", "pulumi", "--review-out", review, "--commit", COMMIT);
        shell.reads("preview-new-json", "preview", notes, "--engine", "pulumi", "--format", "json");

        var written = new ObjectMapper().readTree(Files.readString(Path.of(review)));
        assertThat(written.findValue("commit").asText()).isEqualTo(COMMIT);
        assertThat(written.findValue("refresh").asBoolean()).isFalse();
        assertThat(stack.standIn().log().writes()).isEmpty();
        assertThat(stack.standIn().world().things()).isEmpty();
        assertThat(PreparedStacks.backend(stack)).isEmpty();
    }

    @Test
    void what_comes_next_is_true_where_it_is_printed() {
        assertThat(shell.type("preview", notes).out())
                .endsWith("\nNext: nothing was changed. Open a pull request with this platform.yaml: the same preview"
                        + " appears there as a comment.\n");
        assertThat(shell.type("preview", notes, "--format", "github").out()).endsWith("\nNext: nothing was changed.\n");
        assertThat(shell.steady(shell.type("preview", notes, "--engine", "pulumi", "--environment", "test")
                        .out()))
                .contains("\nNext: nothing was changed. To apply just this, ")
                .containsPattern("""
                          platform preview platform.yaml --engine pulumi --review-out review.json --environment test
                          platform apply platform.yaml --reviewed sha256:[0-9a-f]{64} --environment test
                        $""");
    }

    @Test
    void with_a_refresh_what_was_changed_by_hand_is_put_back_and_the_review_says_so() throws IOException {
        PreparedStacks.standing(stack, RunningProgram.target());
        stack.standIn().world().tamper("notes_data_bucket", "forceDestroy", false);
        var review = shell.path("review.json");

        shell.reads("preview-unchanged", "preview", notes, "--engine", "pulumi");
        shell.reads("preview-refresh", "preview", notes, "--engine", "pulumi", "--refresh", "--review-out", review);

        var written = new ObjectMapper().readTree(Files.readString(Path.of(review)));
        assertThat(written.findValue("refresh").asBoolean()).isTrue();
    }

    @Test
    void a_file_that_is_wrong_is_said_before_anybody_is_asked() {
        var wrong = shell.file(
                "wrong.yaml",
                PreparedStacks.NOTES.replace("name: notes-data", "name: notes-data\n        vrsioning: true"));

        shell.reads("preview-wrong", "preview", wrong, "--engine", "pulumi");
        shell.reads("preview-wrong-json", "preview", wrong, "--engine", "pulumi", "--format", "json");

        assertThat(stack.standIn().log().lines()).isEmpty();
    }

    @Test
    void what_is_typed_wrong_is_said_before_anybody_is_asked() {
        for (var words : new String[][] {
            {"preview", notes, "--engine", "pulumi", "--base", "main"},
            {"preview", notes, "--refresh"},
            {"preview", shell.path("none.yaml"), "--engine", "pulumi"}
        }) {
            var typed = shell.type(words);
            assertThat(typed.exitCode()).as(typed.err()).isEqualTo(Outcome.USAGE.code());
            assertThat(typed.out()).isEmpty();
        }
        assertThat(stack.standIn().log().lines()).isEmpty();
    }

    @Test
    void a_review_that_cannot_be_written_is_said_in_one_line() {
        var typed = shell.type(
                "preview", notes, "--engine", "pulumi", "--review-out", shell.path("no/such/folder/review.json"));

        assertThat(typed.exitCode()).isEqualTo(Outcome.USAGE.code());
        assertThat(typed.out()).isEmpty();
        assertThat(shell.steady(typed.err()))
                .isEqualTo("platform: --review-out no/such/folder/review.json: there is no such folder\n");
    }

    @Test
    void what_the_provider_refuses_is_exit_code_3() {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("check", "data_bucket", "the name \"A B\" is no bucket's name"));

        shell.reads("preview-refused", "preview", notes, "--engine", "pulumi");
    }

    @Test
    void without_credentials_or_a_place_for_the_state_it_cannot_tell() {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("invoke", "getCallerIdentity", "No valid credential sources found."));
        shell.reads("preview-no-credentials", "preview", notes, "--engine", "pulumi");

        shell.process().remove("PULUMI_BACKEND_URL");
        shell.reads("preview-no-backend", "preview", notes, "--engine", "pulumi");
    }
}
