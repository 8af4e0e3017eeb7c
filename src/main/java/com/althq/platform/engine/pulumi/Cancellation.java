package com.althq.platform.engine.pulumi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A wish to stop, from whoever runs this program. It is passed on once: the command then ends what it is doing,
/// writes its state, and gives its lock back.
public final class Cancellation {

    private @Nullable Process running;
    private boolean wanted;
    private boolean forwarded;
    private boolean byTerminal;

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

    /// Ends what runs now, without anybody having asked for it.
    synchronized void end() {
        byTerminal = false;
        forward();
    }

    /// To be closed when the process has ended.
    synchronized Forwarding forwardTo(Process process) {
        running = process;
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
        if (running != null && !forwarded) {
            forwarded = true;
            if (ProcessGroup.isOwn() || !byTerminal) {
                // Through its handle: the process itself would close what we read from it too.
                running.toHandle().destroy();
            }
        }
    }

    /// Ends with the process.
    interface Forwarding extends AutoCloseable {
        @Override
        void close();
    }
}
