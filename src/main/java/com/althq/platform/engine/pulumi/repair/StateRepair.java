package com.althq.platform.engine.pulumi.repair;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.stack.ExistenceCheck;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Repairs a state with pending operations: resources that exist are recorded, others dropped, so that the next apply
/// neither creates them twice nor loses them.
public final class StateRepair {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final PulumiSettings settings;
    private final String stack;
    private final Path backups;
    private final Cancellation cancellation;

    /// @param backups the folder for a backup of the state
    public StateRepair(PulumiSettings settings, String stack, Path backups, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.backups = backups;
        this.cancellation = cancellation;
    }

    /// A pending operation, and how to find out whether its resource exists.
    ///
    /// @param kind        `creating`, `updating`, `deleting`, …
    /// @param needsAnswer whether the user has to say if it exists; else the provider is asked
    /// @param command     a shell command that shows whether it exists; empty if unknown
    /// @param id          its id in the provider; empty if it does not follow from its name
    public record RepairableOperation(
            Urn urn, String kind, boolean needsAnswer, Optional<String> command, Optional<String> id) {}

    /// Whether a resource exists.
    public sealed interface Answer {}

    /// The resource exists.
    ///
    /// @param id           its id in the provider
    /// @param ownerUnknown whether it may be recorded although its tags do not name its stack
    public record Exists(String id, boolean ownerUnknown) implements Answer {

        public Exists(String id) {
            this(id, false);
        }
    }

    /// The resource does not exist.
    public record Gone() implements Answer {}

    /// What was changed in the state.
    ///
    /// @param recorded resources that are in the state now
    /// @param dropped  resources that do not exist and are not in the state
    /// @param backup   the file with the state before
    public record RepairResult(List<Urn> recorded, List<Urn> dropped, Path backup) {}

    /// The pending operations of the state.
    ///
    /// @throws EnvironmentFailureException if there is no such stack, or the backend fails
    public List<RepairableOperation> pending() {
        try (var session = new StackSession(settings, stack, cancellation)) {
            return StackList.requireState(session).pending().stream()
                    .map(StateRepair::pending)
                    .toList();
        }
    }

    private static RepairableOperation pending(ExportedState.PendingOperation pending) {
        var question = pending.kind().equals(PendingOperations.CREATING);
        var look = ExistenceCheck.of(pending.urn().type(), pending.inputs());
        return new RepairableOperation(
                pending.urn(),
                pending.kind(),
                question,
                look.map(ExistenceCheck::command),
                look.flatMap(ExistenceCheck::id));
    }

    /// Writes the repaired state. Answers may also name resources that the state does not know, since Pulumi dropped
    /// their
    /// failed creation: they are recorded as the provider reads them, and the next apply writes protection and
    /// dependencies.
    ///
    /// @param answers one for each operation that needs it
    /// @throws EnvironmentFailureException if an answer is missing or wrong, or the state cannot be written
    public RepairResult repair(Map<Urn, Answer> answers) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            var export = StackList.requireExport(session);
            var pending = PendingOperations.of(export.text());
            var state = StateEditor.of(export.text());
            var existing = new ExistingResources(session, stack, state, answers);
            var untracked = existing.untracked(pending.urns());
            var after = StateEditor.of(pending.withAnswers(answers));
            var found = existing.read(export.state());
            existing.requireFound(untracked, found);
            existing.requireOwn(found);
            untracked.stream()
                    .flatMap(it -> Stream.ofNullable(found.get(it.urn())))
                    .forEach(after::add);
            var backup = RepairBackup.write(backups, stack, export.text());
            requireUnchanged(session, export.state().version());
            var result = session.importState(after.text());
            if (!result.ok()) {
                throw trouble(session, "writing the state", result, Optional.empty(), NOTHING_CHANGED);
            }
            refreshTargets(session, pending.urnsToRefresh(answers), backup);
            var now = session.state().byUrn().keySet();
            var urns = Stream.concat(
                            pending.urns().stream(), untracked.stream().map(ResourceReader.ResourceToRead::urn))
                    .toList();
            return new RepairResult(
                    urns.stream().filter(now::contains).toList(),
                    urns.stream().filter(it -> !now.contains(it)).toList(),
                    backup);
        }
    }

    private static void requireUnchanged(StackSession session, Optional<Review.StateVersion> version) {
        if (!version.equals(session.version())) {
            throw EnvironmentFailureException.couldNotTell(
                    "somebody else changed this stack meanwhile. " + NOTHING_CHANGED);
        }
    }

    /// Refreshes these resources; those that the provider does not find are dropped from the state.
    private static void refreshTargets(StackSession session, List<Urn> urns, Path backup) {
        if (urns.isEmpty()) {
            return;
        }
        var arguments = new ArrayList<>(List.of("refresh", "--yes", "--skip-preview"));
        urns.forEach(it -> arguments.addAll(List.of("--target", it.value())));
        try (var host = LanguageHost.withoutProgram()) {
            var outcome = session.engine().run(host, arguments.toArray(String[]::new));
            if (!outcome.succeeded()) {
                var why = trouble(
                        session,
                        "looking at what is taken over",
                        outcome.result(),
                        outcome.log(),
                        "It is in the state, and what it is like is not known: apply with --refresh. The state as it"
                                + " was is in " + backup + ".");
                throw why.asUnfinished();
            }
        }
    }

    private static EnvironmentFailureException trouble(
            StackSession session, String phase, PulumiCommand.Result result, Optional<EventLog> log, String done) {
        return session.diagnosis().of(phase, result, log, Optional.empty(), done);
    }
}
