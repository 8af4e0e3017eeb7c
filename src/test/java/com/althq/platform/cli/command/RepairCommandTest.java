package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.PackagedProgramRun;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.plan.review.Review;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.usecase.ApplyOutcome;
import com.althq.platform.usecase.ApplySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `platform repair`, as it prints, and the apply that sends people there.
class RepairCommandTest extends CommandTestBase {

    private static final String URN =
            "urn:pulumi:dev.notes.us-west-2::platform-engine::aws:s3/bucketV2:BucketV2::notes_data_bucket";

    @Test
    void what_may_exist_is_told_by_the_apply_and_taken_in_as_it_says() {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("create", "notes_data_bucket", "read: connection reset by peer")
                        .butMade());

        var told = new ApplyOutcome(
                        LiveStack.target(),
                        "notes",
                        new ApplySpec.CommandWording(
                                "platform.yaml", "apply platform.yaml", words -> "platform " + words),
                        new ApplyOutcome.ReviewInput(
                                new ApplyRequest.NoReview(),
                                false,
                                false,
                                Optional.empty(),
                                new Review.Versions("1", Optional.empty(), new TreeMap<>())))
                .of(PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES)));

        assertThat(told.outcome().code()).isEqualTo(7);
        assertThat(told.terminal().apply(false))
                .contains("\n  notes_data_bucket may exist: nobody knows whether it was made\n")
                .endsWith("""

                        Next: look for what may exist, and take in what does; then mend the cause, and apply the same review again: it goes on where it stopped
                          aws s3api head-bucket --bucket 470935583836-notes-data
                          platform repair notes --exists '%s=470935583836-notes-data'
                        """.formatted(URN));

        var repaired = repair("notes", "--exists", URN + "=470935583836-notes-data");

        assertThat(repaired.err()).isEmpty();
        assertThat(repaired.exitCode()).isZero();
        assertThat(repaired.out()).contains("in the state, as AWS has it: notes_data_bucket\n");
        assertThat(PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES)))
                .isInstanceOf(ApplyResult.Done.class);
        assertThat(repair("notes").out()).isEqualTo("Nothing is to be repaired in dev.notes.us-west-2.\n");
    }

    @Test
    void what_is_no_urn_is_wrong_usage() {
        PreparedStacks.standing(stack);

        assertThat(repair("notes", "--exists", "notes_data_bucket=one").exitCode())
                .isEqualTo(2);
        assertThat(repair("notes", "--gone", "notes_data_bucket").exitCode()).isEqualTo(2);
    }

    @Test
    void a_damaged_state_is_shown_and_put_back_when_somebody_says_so() throws IOException {
        PreparedStacks.standing(stack);
        var file = stack.backend().resolve(".pulumi/stacks/platform-engine/dev.notes.us-west-2.json");
        var cut = Files.readString(file).substring(0, 900);
        Files.writeString(file, cut);

        var shown = repair("notes");

        assertThat(shown.exitCode()).isEqualTo(4);
        assertThat(shown.err()).isEqualTo("platform: the damaged state is not mended. Nothing was changed.\n");
        assertThat(shown.out().replaceAll("of 20\\S+Z", "of TIME")).isEqualTo("""
                The state of dev.notes.us-west-2 is damaged: whoever wrote it was stopped in the middle of that.
                  the last whole one: dev.notes.us-west-2.json.bak
                  of TIME, with 4 resources, 0 begun and never finished
                  to put it back: --put-back 'dev.notes.us-west-2.json.bak'
                """);
        assertThat(file).hasContent(cut);
        assertThat(repair("notes", "--put-back", "another").exitCode()).isEqualTo(4);

        var put = repair("notes", "--put-back", "dev.notes.us-west-2.json.bak");

        assertThat(put.exitCode()).isZero();
        assertThat(put.out())
                .contains("Put back. The damaged one is " + file + ".damaged-")
                .endsWith("Nothing is to be repaired in dev.notes.us-west-2.\n");
        assertThat(PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES)))
                .isInstanceOf(ApplyResult.Done.class);
    }

    private PackagedProgramRun repair(String... arguments) {
        return shell.type(
                Stream.concat(Stream.of("repair", "--backup-dir", folder.toString()), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }
}
