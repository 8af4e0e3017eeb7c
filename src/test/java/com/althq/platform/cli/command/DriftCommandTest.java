package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.RunningProgram;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.usecase.Outcome;
import org.junit.jupiter.api.Test;

/// `platform drift`, as somebody types it.
class DriftCommandTest extends CommandTestBase {

    @Test
    void what_was_changed_by_hand_is_exit_code_6_and_what_could_not_be_looked_at_is_8() {
        shell.reads("drift-no-stack", "drift", "notes");
        PreparedStacks.standing(stack, RunningProgram.target());
        shell.reads("drift-none", "drift", "notes");
        stack.standIn().world().tamper("notes_data_bucket", "forceDestroy", false);
        stack.standIn().world().remove("notes-index");

        var drift = shell.reads("drift", "drift", "notes");
        shell.reads("drift-json", "drift", "notes", "--format", "json");
        assertThat(drift.exitCode()).isEqualTo(Outcome.DRIFT.code());

        stack.standIn()
                .faults()
                .set(InjectedFault.fails("read", "notes_data_bucket", "AccessDenied: s3:GetBucket")
                        .always());
        shell.reads("drift-not-known", "drift", "notes");
    }
}
