package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EmptyBackend;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.command.SecretMask;
import com.althq.platform.engine.pulumi.command.StateEncryption;
import com.althq.platform.engine.pulumi.command.Workspace;
import com.althq.platform.engine.pulumi.event.CompletedSteps;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.EventLogTail;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.event.TimingProgress;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.engine.pulumi.state.StackLocks;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The commands for one stack, from the first to the last of one task.
public final class StackSession implements AutoCloseable {

    /// What the engine writes to its log when a signal has reached it.
    private static final String STOPPING = "\"stdoutEvent\"";

    private static final long GLANCE_MILLIS = 50;

    private final PulumiSettings settings;
    private final Cancellation cancellation;
    private final Workspace workspace;
    private int logs;
    private final SecretMask secretMask;

    public StackSession(PulumiSettings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.workspace = Workspace.of(stack);
        this.secretMask = SecretMask.of(settings.environment());
    }

    public PulumiSettings settings() {
        return settings;
    }

    public SecretMask secretMask() {
        return secretMask;
    }

    /// Says why a command for this stack failed.
    public FailureDiagnosis diagnosis() {
        return new FailureDiagnosis(secretMask, this::locks);
    }

    private List<StackLock> locks() {
        return StackLocks.held(settings, workspace.stack()).orElse(List.of());
    }

    /// @param command that has changed nothing where it fails
    private PulumiCommand.Result retryTransientFailures(Supplier<PulumiCommand.Result> command) {
        return TransientFailureRetry.runUntilSettled(
                command, TransientFailureRetry::errors, this::locks, cancellation::isRequested);
    }

    public Workspace workspace() {
        return workspace;
    }

    /// The state as it is, and the secrets settings that go with it put where the next command finds them.
    ///
    /// @return [ExportedState#NONE] if there is no such stack
    /// @throws EnvironmentFailureException if the backend does not answer
    public ExportedState state() {
        return exported().map(Exported::state).orElse(ExportedState.NONE);
    }

    /// A state, and the text that it was read from.
    public record Exported(String text, ExportedState state) {}

    /// The same with its text; empty if there is no such stack.
    ///
    /// @throws EnvironmentFailureException if the backend does not answer
    public Optional<Exported> exported() {
        var result = export();
        if (result.noStack()) {
            return Optional.empty();
        }
        if (!result.ok()) {
            throwIfCancelled("while the state was read");
            throw diagnosis()
                    .of("reading the state", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
        var state = ExportedState.of(result.out());
        state.secrets()
                .or(() -> StateEncryption.ofNew(settings.secretsProvider()))
                .ifPresent(workspace::writeEncryption);
        return Optional.of(new Exported(result.out(), state));
    }

    /// Puts another state in the place of the one that is there; it waits for nobody.
    ///
    /// @param state as an export has it; a secret may stand in it in clear, it is encrypted when it is written
    /// @throws EnvironmentFailureException if there is no place for the text on its way
    public PulumiCommand.Result importState(String state) {
        var file = workspace.file("state.json");
        try {
            Files.writeString(file, state);
            return runShortCommand("stack", "import", "--file", file.toString(), "--stack", workspace.stack());
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary file could not be written: " + e.getMessage() + ". Nothing was changed.");
        } finally {
            var _ = file.toFile().delete();
        }
    }

    /// As pulumi prints it.
    public PulumiCommand.Result export() {
        return export(cancellation);
    }

    private PulumiCommand.Result export(Cancellation heeded) {
        return retryTransientFailures(() -> new PulumiCommand(settings, workspace.project(), heeded)
                .run(
                        () -> Cancellation.CancellationMode.IMMEDIATE,
                        List.of("stack", "export", "--stack", workspace.stack())));
    }

    /// The same state when all is done: it is read to the end, also when there is a wish to stop.
    public Optional<ExportedState> finalState() {
        var result = export(new Cancellation());
        return result.ok() ? Optional.of(ExportedState.of(result.out())) : Optional.empty();
    }

    /// @throws EnvironmentFailureException if there is a wish to stop; for moments at which nothing has been changed
    public void throwIfCancelled(String when) {
        if (cancellation.isRequested()) {
            throw EnvironmentFailureException.couldNotTell("cancelled %s. Nothing was changed.".formatted(when));
        }
    }

    /// Which write of the state there is now; asked while another command of this task runs.
    public Optional<Review.StateVersion> version() {
        return finalState().flatMap(ExportedState::version);
    }

    /// The same in a place of its own that is empty, where nobody's state is touched.
    public StackSession inTemporaryBackend() {
        return inTemporaryBackend(Optional.empty());
    }

    /// @param secretsProvider other than a passphrase
    public StackSession inTemporaryBackend(Optional<String> secretsProvider) {
        var folder = workspace.file("backend");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
        return new StackSession(
                settings.withBackend("file://" + folder.toAbsolutePath(), secretsProvider.orElse(Workspace.PASSPHRASE)),
                workspace.stack(),
                cancellation);
    }

    /// The same in a place of its own where the stack is there and has nothing in it. That is no place to apply.
    public StackSession inEmptyBackend() {
        var backend = EmptyBackend.create(workspace.file("empty"), workspace.stack());
        return new StackSession(settings.withBackend(backend, Workspace.PASSPHRASE), workspace.stack(), cancellation);
    }

    /// Makes the stack where there is none.
    ///
    /// @return whether it was made; not if there is one
    /// @throws EnvironmentFailureException if it cannot be made, or somebody holds it
    public boolean init() {
        throwIfCancelled("before the stack was made");
        var result = create();
        if (!result.ok() && !alreadyExists(result)) {
            throw diagnosis()
                    .of("making the stack", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
        return result.ok();
    }

    /// Makes the stack, its secrets encrypted as those of another state are.
    ///
    /// @throws EnvironmentFailureException if it cannot be made, or somebody holds it
    public void init(ExportedState like) {
        var _ = init();
        like.secrets().ifPresent(workspace::writeEncryption);
    }

    private PulumiCommand.Result create() {
        var arguments = new ArrayList<>(List.of("stack", "init", workspace.stack(), "--no-select"));
        settings.secretsProvider().ifPresent(it -> arguments.addAll(List.of("--secrets-provider", it)));
        return runShortCommand(arguments.toArray(String[]::new));
    }

    private static boolean alreadyExists(PulumiCommand.Result result) {
        return result.text().contains("already exists");
    }

    /// Asks for the lock of a stack that is there, in the only way that changes nothing and works with every backend:
    /// by wanting to make it. The settings that this leaves behind are thrown away.
    ///
    /// @throws EnvironmentFailureException of kind LOCKED if somebody holds it
    public void requireFree() {
        try (var temporary = new StackSession(settings, workspace.stack(), cancellation)) {
            var _ = temporary.init();
        }
    }

    /// A command of ours that was killed has left its lock behind: that one is taken away, no other.
    private void releaseLockOf(PulumiCommand.Result killed) {
        var unlock = new StackUnlock(settings, workspace.stack(), new Cancellation());
        try {
            unlock.held().stream().filter(it -> it.isOf(killed.pid())).forEach(unlock::release);
        } catch (EnvironmentFailureException e) {
            // It stays, and whoever is refused for it is told whose it is; what became of the command matters more.
            return;
        }
    }

    /// What a command did.
    ///
    /// @param log what the engine said; empty where it never began
    public record EngineOutcome(PulumiCommand.Result result, Optional<EventLog> log) {

        public boolean succeeded() {
            return result.ok() && log.filter(EventLog::isWhole).isPresent();
        }

        /// Whether it is certain that nothing was begun: a log that breaks off says nothing of what came after.
        public boolean changedNothing() {
            // The first line is written before the first step; only where none can be written it goes on without.
            var refused = !result.ok();
            return log.map(it -> it.events().isEmpty()
                            ? refused
                            : it.isWhole()
                                    && Stream.concat(it.begun(), it.done()).noneMatch(EventLogTail::changesResource))
                    .orElse(refused);
        }
    }

    /// Runs a command of the engine with our program behind it.
    ///
    /// @param arguments after the command: `preview`, `up`, …
    public EngineOutcome runEngineCommand(LanguageHost host, String... arguments) {
        return runEngineCommand(host, workspace.file("events.json"), arguments);
    }

    public EngineOutcome runEngineCommand(LanguageHost host, Path events, String... arguments) {
        return TransientFailureRetry.runUntilSettled(
                () -> runEngineCommandOnce(host, events, arguments),
                it -> it.changedNothing() ? TransientFailureRetry.errors(it.result(), it.log()) : "",
                this::locks,
                cancellation::isRequested);
    }

    private EngineOutcome runEngineCommandOnce(LanguageHost host, Path events, String... arguments) {
        host.reset();
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--stack",
                workspace.stack(),
                "--client=" + host.address(),
                "--event-log",
                events.toString(),
                "--skip-plugin-pre-install"));
        var result = command().run(() -> EventLog.cancellationMode(events), all);
        if (result.signal().isPresent() && !arguments[0].equals("preview")) {
            releaseLockOf(result);
        }
        return new EngineOutcome(result, Files.exists(events) ? Optional.of(EventLog.read(events)) : Optional.empty());
    }

    /// What a command that changes things did.
    ///
    /// @param done  in the order in which it ended
    /// @param unfinished what was begun and is not done
    public record EngineChanges(EngineOutcome outcome, List<Progress.CompletedStep> done, List<Urn> unfinished) {}

    /// The same, with somebody who is told while it happens.
    public EngineChanges runWithProgress(LanguageHost host, Path events, Progress progress, String... arguments) {
        var timed = new TimingProgress(progress);
        EngineOutcome outcome;
        try (var _ = new EventLogTail(events, timed)) {
            outcome = runEngineCommand(host, events, arguments);
        }
        return new EngineChanges(
                outcome,
                outcome.log().map(it -> CompletedSteps.of(it, timed)).orElse(List.of()),
                outcome.log().map(CompletedSteps::unfinished).orElse(List.of()));
    }

    /// Where a command may write its event log: no other has written there.
    public Path newEventLogFile() {
        return workspace.file("events-%d.json".formatted(logs++));
    }

    /// Ends the command that waits for an answer of ours right now: it finds itself stopped when it has it.
    ///
    /// @param events what it writes
    public void cancelAndAwaitStop(Path events) {
        cancellation.cancelRunningCommand();
        try {
            while (cancellation.runningProcessId().isPresent()
                    && !(Files.exists(events) && Files.readString(events).contains(STOPPING))) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell("pulumi's event log cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A short command, which would leave its lock behind if it were stopped.
    public PulumiCommand.Result runShortCommand(String... arguments) {
        return retryTransientFailures(
                () -> command().run(() -> Cancellation.CancellationMode.DEFERRED, Arrays.asList(arguments)));
    }

    private PulumiCommand command() {
        return new PulumiCommand(settings, workspace.project(), cancellation);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
