package com.althq.platform.engine.pulumi.repair;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.OwnerOnlyFile;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.stack.ExistenceCheck;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.Review;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Mends a state in which something was begun and never finished, so that an apply neither makes it a second time nor
/// forgets it.
public final class StateRepair {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final PulumiSettings settings;
    private final String stack;
    private final Path backups;
    private final Cancellation cancellation;

    /// @param backups the folder that gets a copy of the state before it is changed
    public StateRepair(PulumiSettings settings, String stack, Path backups, Cancellation cancellation) {
        this.settings = settings;
        this.stack = stack;
        this.backups = backups;
        this.cancellation = cancellation;
    }

    /// Something that was begun.
    ///
    /// @param kind     `creating`, `updating`, `deleting`, …
    /// @param needsAnswer whether it exists is to be answered; else the provider is asked
    /// @param command  that answers it, for a shell; empty where we know none
    /// @param id       by which the provider would know it; empty where that does not follow from its name
    public record PendingOperation(
            Urn urn, String kind, boolean needsAnswer, Optional<String> command, Optional<String> id) {}

    /// Whether something exists.
    public sealed interface Answer {}

    /// @param id           by which the provider knows it
    /// @param ownerUnknown whether somebody answers for it being this stack's where its tags do not tell
    public record Exists(String id, boolean ownerUnknown) implements Answer {

        public Exists(String id) {
            this(id, false);
        }
    }

    /// It was never made.
    public record Gone() implements Answer {}

    /// What was done.
    ///
    /// @param recorded   is in the state now, as the account has it
    /// @param dropped is not in the state: it does not exist
    /// @param backup  of the state as it was
    public record RepairResult(List<Urn> recorded, List<Urn> dropped, Path backup) {}

    /// @throws EnvironmentFailureException if there is no such stack, or the backend does not answer
    public List<PendingOperation> pending() {
        try (var session = new StackSession(settings, stack, cancellation)) {
            return StackList.requireState(session).pending().stream()
                    .map(StateRepair::pending)
                    .toList();
        }
    }

    private static PendingOperation pending(ExportedState.PendingOperation pending) {
        var question = pending.kind().equals(PendingOperations.CREATING);
        var look = ExistenceCheck.of(pending.urn().type(), pending.inputs());
        return new PendingOperation(
                pending.urn(),
                pending.kind(),
                question,
                look.map(ExistenceCheck::command),
                look.flatMap(ExistenceCheck::id));
    }

    /// What nobody asks about because the engine forgot that it was begun can be answered for too: it is taken in as
    /// the provider reads it. Whether it is protected and what it depends on the next apply writes, as for all that
    /// stays as it is.
    ///
    /// @param answers to every question
    /// @throws EnvironmentFailureException if it could not be done
    public RepairResult repair(Map<Urn, Answer> answers) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            var export = StackList.requireExport(session);
            var pending = PendingOperations.of(export.text());
            var state = StateEditor.of(export.text());
            var forgotten = untracked(state, pending.urns(), answers);
            var after = StateEditor.of(pending.withAnswers(answers));
            var found = read(session, export, state, answers);
            requireFound(session, forgotten, found);
            requireOwn(session, state, found, answers);
            forgotten.stream()
                    .flatMap(it -> Stream.ofNullable(found.get(it.urn())))
                    .forEach(after::add);
            var backup = writeBackup(export.text());
            requireUnchanged(session, export.state().version());
            var result = session.importState(after.text());
            if (!result.ok()) {
                throw trouble(session, "writing the state", result, Optional.empty(), NOTHING_CHANGED);
            }
            refreshTargets(session, pending.urnsToRefresh(answers), backup);
            var now = session.state().byUrn().keySet();
            var urns = Stream.concat(
                            pending.urns().stream(), forgotten.stream().map(ResourceReader.ResourceToRead::urn))
                    .toList();
            return new RepairResult(
                    urns.stream().filter(now::contains).toList(),
                    urns.stream().filter(it -> !now.contains(it)).toList(),
                    backup);
        }
    }

    /// What is to be taken in although the state does not say that it was begun.
    private List<ResourceReader.ResourceToRead> untracked(
            StateEditor state, List<Urn> pending, Map<Urn, Answer> answers) {
        var forgotten = new ArrayList<ResourceReader.ResourceToRead>();
        answers.forEach((urn, answer) -> {
            if (!pending.contains(urn)) {
                forgotten.add(new ResourceReader.ResourceToRead(urn, id(state, urn, answer)));
            }
        });
        return forgotten;
    }

    private String id(StateEditor state, Urn urn, Answer answer) {
        if (!(answer instanceof Exists(var id, var _))) {
            throw refused("nobody asks whether %s exists".formatted(urn.name()));
        }
        if (!urn.value().startsWith("urn:pulumi:%s::%s::".formatted(stack, DeploymentTarget.PROJECT))) {
            throw refused("%s is not a resource of %s".formatted(urn.name(), stack));
        }
        if (state.has(urn)) {
            throw refused("%s is in the state already".formatted(urn.name()));
        }
        if (ResourceReader.provider(state, urn.type()).isEmpty()) {
            throw refused(
                    "%s cannot be taken in: the state has no provider for it yet; apply first".formatted(urn.name()));
        }
        return id;
    }

    private static EnvironmentFailureException refused(String why) {
        return EnvironmentFailureException.couldNotTell(why + ". " + NOTHING_CHANGED);
    }

    /// All that is said to exist and can be read, what was begun too.
    private static Map<Urn, ObjectNode> read(
            StackSession session, StackSession.Exported export, StateEditor state, Map<Urn, Answer> answers) {
        var wanted = new ArrayList<ResourceReader.ResourceToRead>();
        answers.forEach((urn, answer) -> {
            if (answer instanceof Exists(var id, var _)
                    && ResourceReader.provider(state, urn.type()).isPresent()) {
                wanted.add(new ResourceReader.ResourceToRead(urn, id));
            }
        });
        return ResourceReader.readInTemporaryBackend(session, export.state(), state, wanted);
    }

    private static void requireFound(
            StackSession session, List<ResourceReader.ResourceToRead> wanted, Map<Urn, ObjectNode> found) {
        for (var it : wanted) {
            if (!found.containsKey(it.urn())) {
                throw refused("there is no %s with the id %s"
                        .formatted(it.urn().name(), session.diagnosis().safeLine(it.id())));
            }
        }
    }

    /// What is another stack's is never taken in; what may be, only if somebody answers for it.
    private static void requireOwn(
            StackSession session, StateEditor state, Map<Urn, ObjectNode> found, Map<Urn, Answer> answers) {
        found.forEach((urn, entry) -> {
            switch (ResourceOwner.of(entry, state)) {
                case ResourceOwner.Own _ -> {}
                case ResourceOwner.Foreign(var owner) ->
                    throw refused("%s is another stack's and is not taken in: its tags say %s"
                            .formatted(urn.name(), session.diagnosis().safeLine(owner)));
                case ResourceOwner.Unknown(var why) -> {
                    if (!(answers.get(urn) instanceof Exists it && it.ownerUnknown())) {
                        throw refused(("whose %s is cannot be told: %s. If you know that it is this service's, say so"
                                        + " with --owner-unknown")
                                .formatted(urn.name(), why));
                    }
                }
            }
        });
    }

    private static void requireUnchanged(StackSession session, Optional<Review.StateVersion> version) {
        if (!version.equals(session.version())) {
            throw EnvironmentFailureException.couldNotTell(
                    "somebody else changed this stack meanwhile. " + NOTHING_CHANGED);
        }
    }

    /// The provider says what these are like; what it does not know goes from the state.
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

    private static EnvironmentFailureException unwritten(Path file, String why) {
        return EnvironmentFailureException.couldNotTell(
                "%s could not be written: %s. %s".formatted(file, why, NOTHING_CHANGED));
    }

    private Path writeBackup(String export) {
        var file = backups.resolve(
                "%s-%d.state.json".formatted(stack, Instant.now().toEpochMilli()));
        try {
            OwnerOnlyFile.write(file, export);
            return file;
        } catch (AccessDeniedException e) {
            // Its message is the name of the file alone.
            throw unwritten(file, "permission denied");
        } catch (IOException e) {
            throw unwritten(file, String.valueOf(e.getMessage()));
        }
    }
}
