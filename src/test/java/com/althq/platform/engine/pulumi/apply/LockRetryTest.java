package com.althq.platform.engine.pulumi.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.graph.Urn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LockRetryTest {

    private final List<Duration> rests = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private int attempts;

    @Test
    void what_goes_well_is_not_waited_for() {
        assertThat(patience(60).retryWhileLocked(() -> "done")).isEqualTo("done");
        assertThat(rests).isEmpty();
    }

    @Test
    void it_is_tried_again_until_the_lock_is_free() {
        assertThat(patience(60).retryWhileLocked(() -> lockedTimes(3))).isEqualTo("done");
        assertThat(attempts).isEqualTo(4);
    }

    @Test
    void pauses_grow_to_twenty_seconds_and_each_is_cut_by_up_to_a_half() {
        assertThat(patience(600).retryWhileLocked(() -> lockedTimes(8))).isEqualTo("done");

        var longest = List.of(1, 2, 4, 8, 16, 20, 20, 20);
        for (var i = 0; i < longest.size(); i++) {
            assertThat(rests.get(i))
                    .isBetween(Duration.ofMillis(longest.get(i) * 500L), Duration.ofSeconds(longest.get(i)));
        }
        assertThat(rests).doesNotHaveDuplicates();
    }

    @Test
    void two_who_wait_are_not_in_step() {
        patience(600).retryWhileLocked(() -> lockedTimes(5));
        var first = List.copyOf(rests);
        rests.clear();
        attempts = 0;
        new LockRetry(Duration.ofMinutes(10), Progress.NONE, cancellation, new Random(2), rests::add)
                .retryWhileLocked(() -> lockedTimes(5));

        assertThat(rests).doesNotContainAnyElementsOf(first);
    }

    @Test
    void when_patience_is_over_it_is_said_who_holds_the_lock() {
        assertThatThrownBy(() -> patience(10).retryWhileLocked(() -> lockedTimes(1000)))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageContaining("ada@build-7");
        assertThat(rests.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(said).first().asString().isEqualTo("waiting for the lock, for 10 s at most: held by ada@build-7");
    }

    @Test
    void without_patience_it_is_tried_once() {
        assertThatThrownBy(() -> patience(0).retryWhileLocked(() -> lockedTimes(1)))
                .isInstanceOf(EnvironmentFailureException.class);
        assertThat(attempts).isEqualTo(1);
        assertThat(rests).isEmpty();
    }

    @Test
    void other_trouble_is_not_waited_out() {
        assertThatThrownBy(() -> patience(60).retryWhileLocked(() -> {
                    throw EnvironmentFailureException.couldNotTell("no network");
                }))
                .hasMessage("no network");
        assertThat(rests).isEmpty();
    }

    @Test
    void a_wish_to_stop_ends_the_waiting() {
        var lockRetry = new LockRetry(
                Duration.ofSeconds(60), Progress.NONE, cancellation, new Random(1), _ -> cancellation.request(false));

        assertThatThrownBy(() -> lockRetry.retryWhileLocked(() -> lockedTimes(1000)))
                .hasMessage("cancelled while waiting for the lock. Nothing was changed.");
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void what_passes_the_time_does_not_go_on_after_a_wish_to_stop() {
        cancellation.request(false);

        assertThatThrownBy(() -> new LockRetry(Duration.ofHours(1), Progress.NONE, cancellation)
                        .retryWhileLocked(() -> lockedTimes(1000)))
                .hasMessageStartingWith("cancelled ");
    }

    private LockRetry patience(int seconds) {
        var progress = new Progress() {
            @Override
            public void phase(String what) {
                said.add(what);
            }

            @Override
            public void begun(String operation, Urn urn) {}

            @Override
            public void ended(CompletedStep step) {}
        };
        return new LockRetry(Duration.ofSeconds(seconds), progress, cancellation, new Random(1), rests::add);
    }

    private String lockedTimes(int times) {
        if (attempts++ < times) {
            throw new EnvironmentFailureException(
                    EnvironmentFailureException.Kind.LOCKED,
                    "apply failed: held by ada@build-7. Nothing was changed.",
                    "held by ada@build-7",
                    List.of());
        }
        return "done";
    }
}
