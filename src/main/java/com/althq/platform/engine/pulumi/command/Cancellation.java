package com.althq.platform.engine.pulumi.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A wish to stop, from whoever runs this program. It is passed on once, when the command heeds it: it then ends what
/// it is doing, writes its state, and gives its lock back.
public final class Cancellation {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long GLANCE_MILLIS = 50;

    private @Nullable Process running;
    private Listener listener = () -> Heeds.AT_ONCE;
    private boolean wanted;
    private boolean forwarded;
    private boolean byTerminal;

    /// What a command makes of a signal now.
    public enum Heeds {
        /// It would end with its lock taken; it is asked again soon, for ten seconds.
        NOT_YET,
        AT_ONCE,
        /// It is about to end by itself, and would only be disturbed.
        NO_MORE
    }

    /// Asked only when there is a wish to stop.
    public interface Listener {
        Heeds heeds();
    }

    /// Asks to stop.
    ///
    /// @param terminal whether a terminal sent it to every process there
    public synchronized void request(boolean terminal) {
        wanted = true;
        byTerminal = terminal;
        forward();
    }

    public synchronized boolean isRequested() {
        return wanted;
    }

    /// The process id that is waited for.
    public synchronized Optional<Long> awaited() {
        return Optional.ofNullable(running).map(Process::pid);
    }

    /// Ends what runs now, and heeds it, without anybody having asked for it.
    public synchronized void end() {
        byTerminal = false;
        listener = () -> Heeds.AT_ONCE;
        forward();
    }

    /// To be closed when the process has ended.
    synchronized Forwarding forwardTo(Process process, Listener heeded) {
        running = process;
        listener = heeded;
        forwarded = false;
        if (wanted) {
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
            if (ProcessGroup.isOwn() || !byTerminal) {
                var heeded = listener;
                Thread.ofVirtual().start(() -> signal(process, heeded));
            }
        }
    }

    private static void signal(Process process, Listener listener) {
        var until = Instant.now().plus(PATIENCE);
        while (process.isAlive()) {
            var heeds = listener.heeds();
            if (heeds == Heeds.NO_MORE) {
                return;
            }
            if (heeds == Heeds.AT_ONCE || Instant.now().isAfter(until)) {
                process.toHandle().destroy();
                return;
            }
            try {
                Thread.sleep(GLANCE_MILLIS);
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
