package com.althq.platform.engine.pulumi.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request to stop, such as a signal to this process. It is forwarded to the running `pulumi` command once,
/// when the command can handle it: the command then ends its current steps, writes its state and releases its
/// lock.
public final class Cancellation {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private @Nullable Process running;
    private CancellationPolicy policy = () -> CancellationMode.IMMEDIATE;
    private boolean requested;
    private boolean forwarded;
    private boolean fromTerminal;

    /// How the running command reacts to a signal at present.
    public enum CancellationMode {
        /// It would end without releasing its lock; asked again every 50 ms, for 10 seconds at most.
        DEFERRED,
        IMMEDIATE,
        /// It is about to end by itself.
        IGNORED
    }

    /// Says how a command reacts to a signal; called only after a cancellation was requested.
    public interface CancellationPolicy {
        CancellationMode mode();
    }

    /// Requests the cancellation.
    ///
    /// @param terminal whether a terminal sent the signal to every process of its group
    public synchronized void request(boolean terminal) {
        requested = true;
        fromTerminal = terminal;
        forward();
    }

    public synchronized boolean isRequested() {
        return requested;
    }

    /// The id of the running command's process.
    public synchronized Optional<Long> runningProcessId() {
        return Optional.ofNullable(running).map(Process::pid);
    }

    /// Cancels the running command at once, without a request for cancellation.
    public synchronized void cancelRunningCommand() {
        fromTerminal = false;
        policy = () -> CancellationMode.IMMEDIATE;
        forward();
    }

    /// Forwards requests to this process until the result is closed.
    synchronized Forwarding forwardTo(Process process, CancellationPolicy policy) {
        running = process;
        this.policy = policy;
        forwarded = false;
        if (requested) {
            forward();
        }
        return this::ended;
    }

    private synchronized void ended() {
        running = null;
    }

    private void forward() {
        var process = running;
        if (process != null && !forwarded) {
            forwarded = true;
            if (SetsidPrefix.isSeparate() || !fromTerminal) {
                var current = policy;
                Thread.ofVirtual().start(() -> signal(process, current));
            }
        }
    }

    private static void signal(Process process, CancellationPolicy policy) {
        var until = Instant.now().plus(TIMEOUT);
        while (process.isAlive()) {
            var mode = policy.mode();
            if (mode == CancellationMode.IGNORED) {
                return;
            }
            if (mode == CancellationMode.IMMEDIATE || Instant.now().isAfter(until)) {
                process.toHandle().destroy();
                return;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Closed when the process has ended.
    interface Forwarding extends AutoCloseable {
        @Override
        void close();
    }
}
