package com.althq.platform.engine.pulumi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.NotesStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.ReviewedStack;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.graph.Urn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A state of which the file was cut off: the last whole one takes its place, and nothing of the damaged one is lost.
@RealProcess
class DamagedStateTest {

    @TempDir
    Path folder;

    private LiveStack stack;
    private NotesStack notes;
    private String whole;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        notes = NotesStack.standing(stack);
        whole = Files.readString(notes.file());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void the_last_whole_one_is_put_back_and_the_damaged_one_kept() throws IOException {
        assertThat(damaged()).isEmpty();
        var cut = cut();

        var damaged = damaged().orElseThrow();

        assertThat(damaged.backup()).isEqualTo(NotesStack.NAME + ".json.bak");
        assertThat(damaged.resources()).isEqualTo(6);
        assertThat(damaged.pending()).isZero();
        assertThat(damaged.missingFromBackup()).isEmpty();
        assertThat(notes.file()).hasContent(cut);
        assertThatThrownBy(() -> StackList.of(stack.settings(), new Cancellation()))
                .hasMessage("listing the stacks failed: the state of " + NotesStack.NAME
                        + " is damaged: `platform repair` puts back the last good one. Nothing was changed.");
        assertThat(damaged.restoreBackup()).hasContent(cut);
        assertThat(damaged()).isEmpty();
        assertThat(notes.apply()).isInstanceOf(ApplyResult.Done.class);
        notes.assertComplete();
        assertThat(StackList.of(stack.settings(), new Cancellation()))
                .extracting(StackList.StackEntry::name)
                .containsExactly(NotesStack.NAME);
    }

    @Test
    void what_only_the_damaged_one_names_is_told() throws IOException {
        var cut = cut();
        var bucket = "urn:pulumi:dev.notes.us-west-2::platform-engine::aws:s3/bucketV2:BucketV2::notes_more_bucket";
        Files.writeString(notes.file(), cut + "{\"urn\": \"" + bucket + "\",\"cus");

        assertThat(damaged().orElseThrow().missingFromBackup()).containsExactly(new Urn(bucket));
    }

    @Test
    void an_empty_file_whose_neighbour_is_damaged_too_is_put_back_from_the_backups() throws IOException {
        Files.writeString(notes.file(), "");
        Files.writeString(bak(), "{");

        var damaged = damaged().orElseThrow();

        assertThat(damaged.backup()).matches("dev\\.notes\\.us-west-2\\.\\d+\\.json");
        var _ = damaged.restoreBackup();
        notes.assertComplete();
    }

    @Test
    void without_a_whole_one_nothing_is_changed() throws IOException {
        Files.writeString(notes.file(), "");
        Files.writeString(bak(), "");
        for (var it : ReviewedStack.files(stack.backend().resolve(".pulumi/backups"))) {
            Files.delete(it);
        }

        assertThatThrownBy(this::damaged)
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessage("the state of dev.notes.us-west-2 is damaged, and no whole one is beside it or in"
                        + " .pulumi/backups. Nothing was changed.");
    }

    @Test
    void a_state_that_is_being_written_is_left_to_who_writes_it() throws IOException {
        var cut = cut();
        var damaged = damaged().orElseThrow();
        var lock = PreparedStacks.lock(stack, "one", 1);

        assertThatThrownBy(this::damaged)
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.LOCKED));
        assertThatThrownBy(damaged::restoreBackup).isInstanceOf(EnvironmentFailureException.class);
        Files.delete(lock);
        Files.writeString(notes.file(), cut + " ");
        assertThatThrownBy(damaged::restoreBackup)
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessage("somebody else changed this stack meanwhile. Nothing was changed.");
        assertThat(notes.file()).hasContent(cut + " ");
    }

    /// As if the command had been killed in the middle of a write.
    private String cut() throws IOException {
        var cut = whole.substring(0, whole.length() / 2);
        Files.writeString(notes.file(), cut);
        return cut;
    }

    private Path bak() {
        return notes.file().resolveSibling(notes.file().getFileName() + ".bak");
    }

    private Optional<DamagedState> damaged() {
        return DamagedState.of(stack.settings(), NotesStack.NAME);
    }
}
