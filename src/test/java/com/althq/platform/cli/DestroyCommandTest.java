package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.Standing;
import com.althq.platform.standin.Fault;
import com.althq.platform.usecase.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// `platform destroy`, as somebody types it.
class DestroyCommandTest extends ShellScene {

    @Test
    void nothing_goes_without_a_yes_to_all_of_it() throws IOException {
        Standing.up(stack, RunningProgram.target(), LiveStack.spec(Standing.NOTES));
        var backend = Standing.backend(stack);

        shell.reads("destroy-not-agreed", "destroy", "notes", "--region", "us-west-2");
        shell.reads("destroy-another-digest", "destroy", "notes", "--acknowledge", "sha256:0000", "--format", "json");
        shell.answering("y").reads("destroy-asked", "destroy", "notes");
        assertThat(shell.type("destroy", "no/service").exitCode()).isEqualTo(Outcome.USAGE.code());
        shell.reads("destroy-no-stack", "destroy", "none");

        assertThat(Standing.backend(stack)).isEqualTo(backend);
    }

    @Test
    void with_a_yes_everything_goes_also_after_a_part_failed() throws IOException {
        Standing.up(stack, RunningProgram.target(), LiveStack.spec(Standing.NOTES));
        shell.answering("yes");
        var lock = Standing.lock(stack, "8c3a7e9e-0000-4000-8000-000000000001", 4711);
        shell.reads("destroy-locked", "destroy", "notes");
        java.nio.file.Files.delete(lock);
        stack.standIn().faults().set(Fault.fails("delete", "notes_data_bucket", "BucketNotEmpty: it is not empty"));

        shell.reads("destroy-unfinished", "destroy", "notes");
        shell.reads("destroy-done", "destroy", "notes");
        shell.reads("destroy-nothing-left", "destroy", "notes", "--remove-stack");

        assertThat(stack.standIn().world().things()).isEmpty();
    }

    @Test
    void nothing_is_said_meanwhile_to_whoever_wants_quiet() {
        Standing.up(stack, RunningProgram.target(), LiveStack.spec(Standing.NOTES));

        var typed = shell.answering("yes").type("destroy", "notes", "--quiet");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
    }

    @Test
    void what_is_protected_stays() {
        Standing.up(stack, Standing.protective(), LiveStack.spec(Standing.NOTES));

        shell.answering("yes").reads("destroy-protected", "destroy", "notes");
    }
}
