package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.command.Workspace;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.EventLogTail;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.event.StepOutcomes;
import com.althq.platform.engine.pulumi.event.TimingProgress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.state.StackLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Runs the engine commands of one stack (`preview`, `up`, `refresh`, `destroy`) with a program of ours, and reads
/// their event logs.
public final class EngineCommands {

    /// The engine writes such an event when a signal has reached it.
    private static final String STOPPING = "\"stdoutEvent\"";

    private static final long POLL_MILLIS = 50;

    private final PulumiSettings settings;
    private final Workspace workspace;
    private final Cancellation cancellation;
    private final Supplier<List<StackLock>> locks;
    private int logs;

    /// @param locks the present locks of the stack, as far as they can be read
    EngineCommands(
            PulumiSettings settings, Workspace workspace, Cancellation cancellation, Supplier<List<StackLock>> locks) {
        this.settings = settings;
        this.workspace = workspace;
        this.cancellation = cancellation;
        this.locks = locks;
    }

    /// Runs an engine command with a program of ours, again after a transient failure that changed nothing.
    ///
    /// @param arguments after the command: `preview`, `up`, …
    public EngineOutcome run(LanguageHost host, String... arguments) {
        return run(host, workspace.file("events.json"), arguments);
    }

    public EngineOutcome run(LanguageHost host, Path events, String... arguments) {
        return TransientFailureRetry.runUntilSettled(
                () -> runOnce(host, events, arguments),
                it -> it.changedNothing() ? TransientFailureRetry.errors(it.result(), it.log()) : "",
                locks,
                cancellation::isRequested);
    }

    private EngineOutcome runOnce(LanguageHost host, Path events, String... arguments) {
        host.reset();
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--stack",
                workspace.stack(),
                "--client=" + host.address(),
                "--event-log",
                events.toString(),
                "--skip-plugin-pre-install"));
        var result = new PulumiCommand(settings, workspace.project(), cancellation)
                .run(() -> EventLog.cancellationMode(events), all);
        if (result.signal().isPresent() && !arguments[0].equals("preview")) {
            releaseLockOf(result);
        }
        return new EngineOutcome(result, Files.exists(events) ? Optional.of(EventLog.read(events)) : Optional.empty());
    }

    /// Releases the lock that a killed command of ours has left behind, and no other.
    private void releaseLockOf(PulumiCommand.Result killed) {
        var unlock = new StackUnlock(settings, workspace.stack(), new Cancellation());
        try {
            unlock.held().stream().filter(it -> it.isOf(killed.pid())).forEach(unlock::release);
        } catch (EnvironmentFailureException e) {
            // It stays, and whoever is refused for it is told whose it is; what became of the command matters more.
            return;
        }
    }

    /// The same for a command that changes resources, with its steps reported while they happen.
    public EngineUpdateOutcome runWithProgress(LanguageHost host, Path events, Progress progress, String... arguments) {
        var timed = new TimingProgress(progress);
        EngineOutcome outcome;
        try (var _ = new EventLogTail(events, timed)) {
            outcome = run(host, events, arguments);
        }
        return new EngineUpdateOutcome(
                outcome,
                outcome.log().map(it -> StepOutcomes.of(it, timed)).orElse(List.of()),
                outcome.log().map(StepOutcomes::unfinished).orElse(List.of()));
    }

    /// A path for an event log that no other command has written to.
    public Path newEventLogFile() {
        return workspace.file("events-%d.json".formatted(logs++));
    }

    /// Cancels the running command from within a call of it, and waits until the engine knows: it then stops when
    /// the call returns.
    ///
    /// @param events its event log
    public void cancelAndAwaitStop(Path events) {
        cancellation.cancelRunningCommand();
        try {
            while (cancellation.runningProcessId().isPresent()
                    && !(Files.exists(events) && Files.readString(events).contains(STOPPING))) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell("pulumi's event log cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
