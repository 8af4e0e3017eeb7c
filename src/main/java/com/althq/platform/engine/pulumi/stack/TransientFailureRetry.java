package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.state.LockMessageParser;
import com.althq.platform.engine.pulumi.state.StackLock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs a command again that changed nothing and failed for a reason that is gone a moment later. There are two:
///
/// - It read a lock, the state or their checksums while another process was writing or removing that file. Such a
///   failure names neither who holds the stack nor since when; the next attempt succeeds or does. At most 20 attempts,
///   100 ms apart; a file that no living process writes is tried twice.
/// - A provider, or our own program, did not answer the first call within the ten seconds that pulumi gives it, as on a
///   machine that has too much to do. At most 3 attempts.
final class TransientFailureRetry {

    private static final int ATTEMPTS = 20;
    private static final int SLOW_START_ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 100;

    /// No message of the command about a lock or a state is as long.
    private static final int LONGEST = 64 * 1024;

    /// Words of a file that was read before it was written to its end.
    private static final Pattern UNREADABLE =
            Pattern.compile("failed to load checkpoint: (?!unsupported).*(EOF|end of JSON|invalid character)"
                    + "|\\(code=Unknown\\): (unexpected )?EOF|corrupt store");

    /// Words of a provider or program that runs and did not answer in time; not of one that has ended.
    private static final Pattern SLOW_START = Pattern.compile("plugin \\[[^\\]]*] (did not come alive: "
            + ".*(DeadlineExceeded|context deadline exceeded)|did not begin responding to RPC connections)");

    private TransientFailureRetry() {}

    /// @param command runs it; it has to have changed nothing when it fails with such words
    /// @param printed what it printed as errors where it failed without changing anything, else nothing
    /// @param held    the locks that can be seen now
    /// @param stop    whether there is a wish to stop
    static <T> T runUntilSettled(
            Supplier<T> command, Function<T, String> printed, Supplier<List<StackLock>> held, Supplier<Boolean> stop) {
        var result = command.get();
        for (var attempt = 1; attempt < ATTEMPTS && !stop.get(); attempt++) {
            if (!isTransient(printed.apply(result), attempt, held) || !paused()) {
                return result;
            }
            result = command.get();
        }
        return result;
    }

    private static boolean isTransient(String printed, int attempt, Supplier<List<StackLock>> held) {
        return isUnnamed(printed)
                || (attempt < SLOW_START_ATTEMPTS && SLOW_START.matcher(printed).find())
                || (isUnreadable(printed)
                        && (attempt == 1 || held.get().stream().anyMatch(it -> !it.isAbandoned())));
    }

    /// The errors of a command that failed, as far as they can be about a lock or a state.
    static String errors(PulumiCommand.Result result) {
        return result.ok() || result.noStack() || result.err().length() > LONGEST ? "" : result.err();
    }

    /// The same, and what the engine says of the providers and of our program: it is not printed with the errors.
    static String errors(PulumiCommand.Result result, Optional<EventLog> log) {
        return errors(result)
                + log.stream()
                        .flatMap(EventLog::diagnostics)
                        .filter(it -> !result.ok() && it.isError())
                        .map(EngineEvent.Diagnostic::message)
                        .filter(it -> it.length() <= LONGEST)
                        .map("\n"::concat)
                        .collect(Collectors.joining());
    }

    /// Whether a file of the backend was not whole when it was read.
    static boolean isUnreadable(String printed) {
        return UNREADABLE.matcher(printed).find();
    }

    /// Whether somebody holds the stack, or did a moment ago, and the command does not say who.
    private static boolean isUnnamed(String printed) {
        return KnownFailure.in(printed, true)
                        .filter(it -> it.sign().equals(KnownFailure.LOCK_IN_TRANSIT))
                        .isPresent()
                && LockMessageParser.locks(printed).isEmpty();
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
