package com.althq.platform.engine.pulumi.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A wish to stop, from whoever runs this program. It is passed on once, when the command heeds it: it then ends what
/// it is doing, writes its state, and gives its lock back.
public final class Cancellation {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private @Nullable Process running;
    private CancellationPolicy policy = () -> CancellationMode.IMMEDIATE;
    private boolean requested;
    private boolean forwarded;
    private boolean fromTerminal;

    /// What a command makes of a signal now.
    public enum CancellationMode {
        /// It would end with its lock taken; it is asked again soon, for ten seconds.
        DEFERRED,
        IMMEDIATE,
        /// It is about to end by itself, and would only be disturbed.
        IGNORED
    }

    /// Asked only when there is a wish to stop.
    public interface CancellationPolicy {
        CancellationMode mode();
    }

    /// Asks to stop.
    ///
    /// @param terminal whether a terminal sent it to every process there
    public synchronized void request(boolean terminal) {
        requested = true;
        fromTerminal = terminal;
        forward();
    }

    public synchronized boolean isRequested() {
        return requested;
    }

    /// The process id that is waited for.
    public synchronized Optional<Long> runningProcessId() {
        return Optional.ofNullable(running).map(Process::pid);
    }

    /// Ends what runs now, and heeds it, without anybody having asked for it.
    public synchronized void cancelRunningCommand() {
        fromTerminal = false;
        policy = () -> CancellationMode.IMMEDIATE;
        forward();
    }

    /// To be closed when the process has ended.
    synchronized Forwarding forwardTo(Process process, CancellationPolicy policy) {
        running = process;
        policy = policy;
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

    /// Ends with the process.
    interface Forwarding extends AutoCloseable {
        @Override
        void close();
    }
}
