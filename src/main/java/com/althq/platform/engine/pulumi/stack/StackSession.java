package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.command.SecretMask;
import com.althq.platform.engine.pulumi.command.StateEncryption;
import com.althq.platform.engine.pulumi.command.Workspace;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.engine.pulumi.state.StackLocks;
import com.althq.platform.plan.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One task's session with a stack: its workspace, its short commands, and reading and writing its state. Engine
/// commands are in [EngineCommands], creating the stack in [StackCreation].
public final class StackSession implements AutoCloseable {

    private final PulumiSettings settings;
    private final Cancellation cancellation;
    private final Workspace workspace;
    private final SecretMask secretMask;
    private final EngineCommands engine;

    public StackSession(PulumiSettings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.workspace = Workspace.of(stack);
        this.secretMask = SecretMask.of(settings.environment());
        this.engine = new EngineCommands(settings, workspace, cancellation, this::locks);
    }

    public PulumiSettings settings() {
        return settings;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /// The engine commands of this stack.
    public EngineCommands engine() {
        return engine;
    }

    public SecretMask secretMask() {
        return secretMask;
    }

    /// Finds the cause of a failed command.
    public FailureDiagnosis diagnosis() {
        return new FailureDiagnosis(secretMask, this::locks);
    }

    private List<StackLock> locks() {
        return StackLocks.held(settings, workspace.stack()).orElse(List.of());
    }

    /// @param command must have changed nothing if it fails
    private PulumiCommand.Result retryTransientFailures(Supplier<PulumiCommand.Result> command) {
        return TransientFailureRetry.runUntilSettled(
                command, TransientFailureRetry::errors, this::locks, cancellation::isRequested);
    }

    public Workspace workspace() {
        return workspace;
    }

    /// Exports the state, and writes its secrets provider to the workspace for the next commands.
    ///
    /// @return [ExportedState#NONE] if there is no such stack
    /// @throws EnvironmentFailureException if the backend does not answer
    public ExportedState state() {
        return exported().map(Exported::state).orElse(ExportedState.NONE);
    }

    /// A state and the text that it was read from.
    public record Exported(String text, ExportedState state) {}

    /// The same with the text; empty if there is no such stack.
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

    /// Replaces the state with `pulumi stack import`; fails if the stack is locked.
    ///
    /// @param state in the format of an export; secrets in clear are encrypted on import
    /// @throws EnvironmentFailureException if the text cannot be written to a temporary file
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

    /// The output of `pulumi stack export`.
    public PulumiCommand.Result export() {
        return export(cancellation);
    }

    private PulumiCommand.Result export(Cancellation other) {
        return retryTransientFailures(() -> new PulumiCommand(settings, workspace.project(), other)
                .run(
                        () -> Cancellation.CancellationMode.IMMEDIATE,
                        List.of("stack", "export", "--stack", workspace.stack())));
    }

    /// The state after a task; also read after a cancellation. Empty if the export fails.
    public Optional<ExportedState> finalState() {
        var result = export(new Cancellation());
        return result.ok() ? Optional.of(ExportedState.of(result.out())) : Optional.empty();
    }

    /// @throws EnvironmentFailureException after a cancellation; for use before anything was changed
    public void throwIfCancelled(String when) {
        if (cancellation.isRequested()) {
            throw EnvironmentFailureException.couldNotTell("cancelled %s. Nothing was changed.".formatted(when));
        }
    }

    /// The present version of the state; may be called while another command of this task runs.
    public Optional<Review.StateVersion> version() {
        return finalState().flatMap(ExportedState::version);
    }

    /// Runs a short command. A cancellation waits for its end, since a stopped one leaves its lock behind.
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
