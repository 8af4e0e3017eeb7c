package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.offline.Registrations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguageHostTest {

    @Test
    void a_port_that_somebody_has_is_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = (InetSocketAddress) taken.getLocalSocketAddress();

            var trouble = Trouble.of(() -> LanguageHost.at(address, new Registrations(""), (_, _) -> {}));

            assertThat(trouble.kind()).isEqualTo(TroubleException.Kind.COULD_NOT_TELL);
            assertThat(trouble.line())
                    .startsWith("no port on this machine's own address could be had: Failed to bind to address")
                    .endsWith(". Nothing was changed.");
        }
    }

    @Test
    void it_is_reached_from_this_machine_alone() {
        try (var host = LanguageHost.idle()) {
            assertThat(host.address()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void no_thread_is_left_that_the_end_of_the_process_would_wait_for() throws InterruptedException {
        var others = threads();
        Set<Thread> own;
        try (var host = LanguageHost.idle()) {
            assertThat(host.address()).isNotEmpty();
            own = threads();
            own.removeAll(others);
            assertThat(own).isNotEmpty();
        }

        for (var it : own) {
            // It says that it has ended a moment before it has.
            assertThat(it.join(Duration.ofSeconds(1))).isTrue();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().equals(EventLoop.THREAD))
                .collect(Collectors.toSet());
    }
}
