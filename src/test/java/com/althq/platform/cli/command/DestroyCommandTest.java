package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.cli.RunningProgram;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.usecase.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// `platform destroy`, as somebody types it.
class DestroyCommandTest extends CommandTestBase {

    @Test
    void nothing_goes_without_a_yes_to_all_of_it() throws IOException {
        PreparedStacks.standing(stack, RunningProgram.target());
        var backend = PreparedStacks.backend(stack);

        shell.reads("destroy-not-agreed", "destroy", "notes", "--region", "us-west-2");
        shell.reads("destroy-another-digest", "destroy", "notes", "--acknowledge", "sha256:0000", "--format", "json");
        shell.answering("y").reads("destroy-asked", "destroy", "notes");
        assertThat(shell.type("destroy", "no/service").exitCode()).isEqualTo(Outcome.USAGE.code());
        shell.reads("destroy-no-stack", "destroy", "none");

        assertThat(PreparedStacks.backend(stack)).isEqualTo(backend);
    }

    @Test
    void with_a_yes_everything_goes_also_after_a_part_failed() throws IOException {
        PreparedStacks.standing(stack, RunningProgram.target());
        shell.answering("yes");
        var lock = PreparedStacks.lock(stack, "8c3a7e9e-0000-4000-8000-000000000001", 4711);
        shell.reads("destroy-locked", "destroy", "notes");
        java.nio.file.Files.delete(lock);
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("delete", "notes_data_bucket", "BucketNotEmpty: it is not empty"));

        shell.reads("destroy-unfinished", "destroy", "notes");
        shell.reads("destroy-done", "destroy", "notes");
        shell.reads("destroy-nothing-left", "destroy", "notes", "--remove-stack");

        assertThat(stack.standIn().world().things()).isEmpty();
    }

    @Test
    void nothing_is_said_meanwhile_to_whoever_wants_quiet() {
        PreparedStacks.standing(stack, RunningProgram.target());

        var typed = shell.answering("yes").type("destroy", "notes", "--quiet");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
    }

    @Test
    void what_is_protected_stays() {
        PreparedStacks.standing(stack, PreparedStacks.protective());

        shell.answering("yes").reads("destroy-protected", "destroy", "notes");
    }
}
