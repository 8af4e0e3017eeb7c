package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.OwnerOnlyFile;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PreviewRun;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review.StateVersion;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adopts a stack of the Python engine by rewriting its state. The new state is made and previewed in a
/// temporary backend first, then written once. Nothing changes in AWS.
public final class StackAdoption implements AutoCloseable {

    /// Given instead of a strategy's id: the memory has no strategy.
    public static final String NO_STRATEGY = "none";

    private final StackSession session;
    private final DeploymentTarget target;
    private final PlatformSpec spec;
    private final Optional<String> strategy;
    private Optional<Prepared> prepared = Optional.empty();

    /// The state to write.
    ///
    /// @param before the present state, as exported
    /// @param after  the new state, as imported
    private record Prepared(String before, StateVersion version, String after, AdoptionResult adoption) {}

    /// @param strategy the id of the memory's strategy, if the user gave one
    public StackAdoption(
            PulumiSettings settings,
            DeploymentTarget target,
            PlatformSpec spec,
            Optional<String> strategy,
            Cancellation cancellation) {
        this.session =
                new StackSession(settings.withholdingValuesOf(spec.secrets()), target.stack(spec.name()), cancellation);
        this.target = target;
        this.spec = spec;
        this.strategy = strategy;
    }

    /// Computes the new state and previews it. Nothing is changed.
    ///
    /// @throws AdoptionRefusedException if the stack cannot be adopted as it is
    /// @throws EnvironmentFailureException if Pulumi, the backend or a provider fails
    public AdoptionResult prepare() {
        var stack = target.stack(spec.name());
        var exported = session.exported()
                .orElseThrow(() -> EnvironmentFailureException.couldNotTell(
                        "there is no stack %s in %s: nothing to take over. Nothing was changed."
                                .formatted(stack, session.settings().backend())));
        var state = exported.state();
        refusePending(state);
        var edit = StateEditor.of(exported.text());
        var agents = LegacyAgentEntries.of(edit.root(), stack, spec.name());
        try (var temporary = TemporaryBackend.of(session)) {
            StackCreation.createLike(temporary, state);
            var handed = new LegacyEntryConversion(temporary, edit, spec, strategy).convert(agents);
            var dropped = new ArrayList<>(handed.dropped());
            dropped.addAll(edit.dropUnused(LegacyAgentEntries.PROVIDER_TYPE));
            var text = dropped.isEmpty() ? exported.text() : edit.text();
            var written = temporary.importState(text);
            if (!written.ok()) {
                throw session.diagnosis()
                        .of("trying it", written, Optional.empty(), Optional.empty(), "Nothing was changed.");
            }
            var copy = temporary.exported().orElseThrow().state();
            var afterwards = new PreviewRun(temporary, copy, target, spec, false, _ -> {})
                    .preview()
                    .result();
            var adoption = new AdoptionResult(
                    stack, handed.imported(), dropped, edit.updatedReferences(), handed.missing(), afterwards);
            prepared = Optional.of(new Prepared(exported.text(), state.version().orElseThrow(), text, adoption));
            return adoption;
        }
    }

    private static void refusePending(ExportedState state) {
        if (!state.pending().isEmpty()) {
            throw new AdoptionRefusedException(
                    "something was begun earlier and never finished: nobody knows what of it exists",
                    state.pending().stream()
                            .map(ExportedState.PendingOperation::line)
                            .toList());
        }
    }

    /// Writes the state that [#prepare] computed, after a backup of the present one.
    ///
    /// @param backup the file for the backup; must not exist, its folder must
    /// @throws AdoptionRefusedException if the state has changed since
    /// @throws EnvironmentFailureException if the backup cannot be written, or the stack is locked
    public void writeState(Path backup) {
        var planned = prepared.orElseThrow(() -> new IllegalStateException("nothing was looked at"));
        if (!session.version().equals(Optional.of(planned.version()))) {
            throw new AdoptionRefusedException(
                    "somebody else has changed this stack since it was looked at", List.of("adopt again"));
        }
        writeBackup(planned.before(), backup);
        var written = session.importState(planned.after());
        if (!written.ok()) {
            var untouched = session.version().equals(Optional.of(planned.version()));
            var trouble = session.diagnosis()
                    .of(
                            "writing the state",
                            written,
                            Optional.empty(),
                            Optional.empty(),
                            untouched ? "Nothing was changed." : "The state as it was is in " + backup + ".");
            throw untouched ? trouble : trouble.asUnfinished();
        }
    }

    private static void writeBackup(String state, Path backup) {
        try {
            OwnerOnlyFile.write(backup, state);
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "the state as it is could not be kept in %s: %s. Nothing was changed."
                            .formatted(
                                    backup,
                                    e instanceof FileAlreadyExistsException
                                            ? "there is such a file already"
                                            : "the file cannot be written"));
        }
    }

    /// Writes a state from a backup.
    ///
    /// @param backup a file that [#writeState] wrote
    /// @throws AdoptionRefusedException if it is the state of another stack
    /// @throws EnvironmentFailureException if the file cannot be read or the state cannot be written
    public void restore(Path backup) {
        String text;
        try {
            text = Files.readString(backup);
        } catch (IOException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "%s cannot be read: there is no such file, or it is not a state. Nothing was changed."
                            .formatted(backup));
        }
        var stack = target.stack(spec.name());
        var ofStack = parseBackup(text, backup)
                .stack()
                .map(it -> new Urn(it.path("urn").asText()));
        if (ofStack.filter(it -> it.value().startsWith("urn:pulumi:" + stack + "::"))
                .isEmpty()) {
            throw new AdoptionRefusedException(backup + " is not a state of " + stack, List.of());
        }
        session.exported();
        var written = session.importState(text);
        if (!written.ok()) {
            throw session.diagnosis()
                    .of(
                            "putting the state back",
                            written,
                            Optional.empty(),
                            Optional.empty(),
                            "Try again, or see whether somebody else is changing the stack.");
        }
    }

    private static StateEditor parseBackup(String text, Path file) {
        try {
            return StateEditor.of(text);
        } catch (EnvironmentFailureException e) {
            throw EnvironmentFailureException.couldNotTell(file + " is not a state. Nothing was changed.");
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
