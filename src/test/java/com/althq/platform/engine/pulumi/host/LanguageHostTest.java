package com.althq.platform.engine.pulumi.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.FailedPreview;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pulumirpc.Language.RunRequest;
import pulumirpc.LanguageRuntimeGrpc;

class LanguageHostTest {

    @Test
    void a_port_that_somebody_has_is_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = (InetSocketAddress) taken.getLocalSocketAddress();

            var trouble = FailedPreview.of(() -> LanguageHost.at(address, new DeclaredResources(""), (_, _) -> {}));

            assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
            assertThat(trouble.line())
                    .startsWith("no port on this machine's own address could be had: Failed to bind to address")
                    .endsWith(". Nothing was changed.");
        }
    }

    @Test
    void it_is_reached_from_this_machine_alone() {
        try (var host = LanguageHost.withoutProgram()) {
            assertThat(host.address()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void no_thread_is_left_that_the_end_of_the_process_would_wait_for() throws InterruptedException {
        var others = threads();
        Set<Thread> own;
        try (var host = LanguageHost.withoutProgram()) {
            assertThat(host.address()).isNotEmpty();
            own = threads();
            own.removeAll(others);
            assertThat(own).isNotEmpty();
        }

        for (var it : own) {
            // It says that it has ended a moment before it has.
            assertThat(it.join(WaitLimit.DURATION)).isTrue();
        }
    }

    @Test
    void a_program_that_ends_after_the_engine_answers_into_nothing_without_a_word() throws InterruptedException {
        var others = threads();
        var begun = new CountDownLatch(1);
        var port = new CompletableFuture<Integer>();
        var said = new ConcurrentLinkedQueue<LogRecord>();
        var grpc = Logger.getLogger("io.grpc");
        var listener = listener(said);
        grpc.addHandler(listener);
        try {
            var host = LanguageHost.of(new DeclaredResources(""), (_, _) -> {
                begun.countDown();
                WaitLimit.await("the end of the host", () -> !isListening(port.join()));
            });
            port.complete(Integer.valueOf(host.address().replaceFirst(".*:", "")));
            var engine =
                    NettyChannelBuilder.forTarget(host.address()).usePlaintext().build();
            var _ = LanguageRuntimeGrpc.newFutureStub(engine)
                    .run(RunRequest.newBuilder()
                            .setMonitorAddress(host.address())
                            .build());
            begun.await();
            engine.shutdownNow();

            host.close();
            var own = threads();
            own.removeAll(others);
            for (var it : own) {
                assertThat(it.join(WaitLimit.DURATION)).isTrue();
            }
        } finally {
            grpc.removeHandler(listener);
        }

        assertThat(said).extracting(LogRecord::getMessage).isEmpty();
    }

    private static boolean isListening(int port) throws IOException {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static Handler listener(Collection<LogRecord> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord it) {
                said.add(it);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().equals(GrpcEventLoop.THREAD))
                .collect(Collectors.toSet());
    }
}
