package com.althq.platform.engine.pulumi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How often a command is run whose provider, or whose program, does not answer in time.
class SlowStartTest {

    private final AtomicInteger runs = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws (resource) plugin [aws] did not come alive: failed to handshake with 'aws': rpc error: code ="
                        + " DeadlineExceeded desc = context deadline exceeded",
                "aws (resource) plugin [/home/ada/.pulumi/plugins/resource-aws-v7.48.0/pulumi-resource-aws] did not begin"
                        + " responding to RPC connections",
                "platform (language) plugin [127.0.0.1:40001] did not come alive: failed to handshake with"
                        + " '127.0.0.1:40001': rpc error: code = DeadlineExceeded desc = context deadline exceeded"
            })
    void one_that_never_answers_is_started_three_times(String error) {
        assertThat(run(error, Integer.MAX_VALUE)).isEqualTo(error);
        assertThat(runs).hasValue(3);
    }

    @Test
    void one_that_answers_the_second_time_is_started_twice() {
        assertThat(run("plugin [aws] did not begin responding to RPC connections", 1))
                .isEqualTo("done");
        assertThat(runs).hasValue(2);
    }

    @Test
    void one_that_refuses_is_started_once() {
        var error = "plugin [aws] did not come alive: failed to handshake with 'aws': rpc error: code = Internal";

        assertThat(run(error, Integer.MAX_VALUE)).isEqualTo(error);
        assertThat(runs).hasValue(1);
    }

    private String run(String error, int times) {
        return TransientFailureRetry.runUntilSettled(
                () -> runs.incrementAndGet() <= times ? error : "done",
                it -> it.equals("done") ? "" : it,
                List::of,
                () -> false);
    }
}
