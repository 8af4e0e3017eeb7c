package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.usecase.Outcome;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `platform unlock` and `platform repair`: what a killed run left behind.
class UnlockAndRepairCommandTest extends CommandTestBase {

    private static final String ONE = "8c3a7e9e-0000-4000-8000-000000000001";
    private static final String OTHER = "8c3a7e9e-0000-4000-8000-000000000002";
    private static final String BUCKET =
            "urn:pulumi:dev.notes.us-west-2::platform-engine::aws:s3/bucketV2:BucketV2::notes_old_bucket";

    @Test
    void a_lock_is_released_only_with_a_yes_and_only_the_one_that_is_meant() throws IOException {
        shell.reads("unlock-no-stack", "unlock", "notes");
        PreparedStacks.standing(stack, RunningProgram.target());
        shell.reads("unlock-nobody", "unlock", "notes");
        var lock = PreparedStacks.lock(stack, ONE, 4711);

        shell.reads("unlock-unasked", "unlock", "notes");
        shell.answering("n").reads("unlock-no", "unlock", "notes");
        assertThat(lock).exists();
        shell.answering("yes").reads("unlock-yes", "unlock", "notes");
        assertThat(lock).doesNotExist();

        PreparedStacks.lock(stack, ONE, 4711);
        var other = PreparedStacks.lock(stack, OTHER, 4712);
        shell.reads("unlock-two", "unlock", "notes", "--yes");
        shell.reads("unlock-one-of-two", "unlock", "notes", "--yes", "--lock", ONE);
        assertThat(lock).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void a_lock_whose_process_runs_here_stays() throws IOException {
        var pulumi = Files.copy(Path.of("/bin/sleep"), folder.resolve("pulumi"));
        var running = new ProcessBuilder(pulumi.toString(), "600").start();
        try {
            var lock = PreparedStacks.lock(stack, ONE, running.pid());
            var here = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            Files.writeString(lock, Files.readString(lock).replace("desk", here));

            var typed = shell.type("unlock", "notes", "--yes");

            assertThat(typed.exitCode()).isEqualTo(Outcome.REFUSED.code());
            assertThat(typed.err())
                    .isEqualTo(
                            "platform: process %d runs on this machine right now; to end it in order: kill -INT %1$d."
                                            .formatted(running.pid())
                                    + " Nothing was changed.\n");
            assertThat(lock).exists();
        } finally {
            running.destroyForcibly();
        }
    }

    @Test
    void what_was_begun_is_asked_about_and_then_taken_over_or_forgotten() throws IOException {
        shell.reads("repair-no-stack", "repair", "notes");
        PreparedStacks.standing(stack, RunningProgram.target());
        var backups = shell.path("backups");
        Files.createDirectory(Path.of(backups));
        shell.reads("repair-nothing", "repair", "notes", "--backup-dir", backups);
        begun();

        var notes = shell.file("platform.yaml", PreparedStacks.NOTES);
        shell.reads("apply-pending", "apply", notes, "--environment", "dev");
        shell.reads("destroy-pending", "destroy", "notes");
        shell.reads("repair-unanswered", "repair", "notes", "--backup-dir", backups);
        assertThat(Path.of(backups)).isEmptyDirectory();
        shell.answering("no").reads("repair-asked", "repair", "notes", "--backup-dir", backups);
        shell.answering();
        begun();
        shell.reads("repair-answered", "repair", "notes", "--backup-dir", backups, "--gone", BUCKET);
    }

    /// As if the command had been killed while it made a bucket.
    private void begun() throws IOException {
        var file = stack.backend().resolve(".pulumi/stacks/platform-engine/dev.notes.us-west-2.json");
        var state = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        ((ObjectNode) state.at("/checkpoint/latest"))
                .withArrayProperty("pending_operations")
                .addObject()
                .put("type", "creating")
                .putObject("resource")
                .put("urn", BUCKET)
                .put("custom", true)
                .put("type", "aws:s3/bucketV2:BucketV2")
                .putObject("inputs")
                .put("bucket", "470935583836-notes-old");
        Files.writeString(file, state.toString());
    }
}
