package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.cli.CommandTestBase;
import com.althq.platform.usecase.Outcome;
import org.junit.jupiter.api.Test;

/// `platform doctor`, as somebody types it.
class DoctorCommandTest extends CommandTestBase {

    @Test
    void a_machine_is_ready_or_each_thing_that_is_wrong_is_named() {
        assertThat(shell.reads("doctor-ready", "doctor").exitCode()).isZero();
        assertThat(shell.reads("doctor-json", "doctor", "--format", "json").exitCode())
                .isZero();

        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");
        shell.process().remove("PULUMI_BACKEND_URL");
        var wrong = shell.reads("doctor-wrong", "doctor", "--account-id", "470935583836");
        assertThat(wrong.exitCode()).isEqualTo(Outcome.COULD_NOT_TELL.code());
    }
}
