package com.althq.platform.engine.pulumi;

import com.althq.platform.plan.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The commands for one stack, from the first to the last of one task.
final class StackRun implements AutoCloseable {

    private final Settings settings;
    private final Cancellation cancellation;
    private final Workspace workspace;
    private final Leaks leaks;

    StackRun(Settings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.workspace = Workspace.of(stack);
        this.leaks = Leaks.of(settings.environment());
    }

    Settings settings() {
        return settings;
    }

    Leaks leaks() {
        return leaks;
    }

    Workspace workspace() {
        return workspace;
    }

    /// The state as it is, and the secrets settings that go with it put where the next command finds them.
    ///
    /// @return [Deployment#NONE] if there is no such stack
    /// @throws TroubleException if the backend does not answer
    Deployment state() {
        return exported().map(Exported::state).orElse(Deployment.NONE);
    }

    /// A state, and the text that it was read from.
    record Exported(String text, Deployment state) {}

    /// The same with its text; empty if there is no such stack.
    ///
    /// @throws TroubleException if the backend does not answer
    Optional<Exported> exported() {
        var result = export();
        if (result.noStack()) {
            return Optional.empty();
        }
        if (!result.ok()) {
            throw new Diagnosis(leaks)
                    .of("reading the state", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
        var state = Deployment.of(result.out());
        state.secrets().or(() -> Secrets.ofNew(settings.secretsProvider())).ifPresent(workspace::secrets);
        return Optional.of(new Exported(result.out(), state));
    }

    /// Puts another state in the place of the one that is there; it waits for nobody.
    ///
    /// @param state as an export has it; a secret may stand in it in clear, it is encrypted when it is written
    /// @throws TroubleException if there is no place for the text on its way
    Command.Result replace(String state) {
        var file = workspace.file("state.json");
        try {
            Files.writeString(file, state);
            return command().run("stack", "import", "--file", file.toString(), "--stack", workspace.stack());
        } catch (java.io.IOException e) {
            throw TroubleException.couldNotTell(
                    "a temporary file could not be written: " + e.getMessage() + ". Nothing was changed.");
        } finally {
            var _ = file.toFile().delete();
        }
    }

    /// As pulumi prints it.
    Command.Result export() {
        return command().run("stack", "export", "--stack", workspace.stack());
    }

    /// Which write of the state there is now; asked while another command of this task runs.
    Optional<Review.StateVersion> version() {
        var result = new Command(settings, workspace.project(), new Cancellation())
                .run("stack", "export", "--stack", workspace.stack());
        return result.ok() ? Deployment.of(result.out()).version() : Optional.empty();
    }

    /// The same in a place of its own that is empty, where nobody's state is touched.
    StackRun elsewhere() {
        return elsewhere(Optional.empty());
    }

    /// @param secretsProvider other than a passphrase
    StackRun elsewhere(Optional<String> secretsProvider) {
        var folder = workspace.file("backend");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw TroubleException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
        return new StackRun(
                settings.at("file://" + folder.toAbsolutePath(), secretsProvider.orElse(Workspace.PASSPHRASE)),
                workspace.stack(),
                cancellation);
    }

    /// The same in a place of its own where the stack is there and has nothing in it. That is no place to apply.
    StackRun empty() {
        var backend = EmptyBackend.make(workspace.file("empty"), workspace.stack());
        return new StackRun(settings.at(backend, Workspace.PASSPHRASE), workspace.stack(), cancellation);
    }

    /// Makes the stack where there is none.
    ///
    /// @throws TroubleException if it cannot be made
    void init() {
        var arguments = new ArrayList<>(List.of("stack", "init", workspace.stack(), "--no-select"));
        settings.secretsProvider().ifPresent(it -> arguments.addAll(List.of("--secrets-provider", it)));
        var result = command().run(arguments);
        if (!result.ok()) {
            throw new Diagnosis(leaks)
                    .of("making the stack", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
    }

    /// What a command did.
    ///
    /// @param log what the engine said; empty where it never began
    record Outcome(Command.Result result, Optional<EventLog> log) {

        /// What a command ends with that a signal ended is this and more.
        private static final int SIGNAL = 128;

        boolean succeeded() {
            return result.ok() && log.filter(EventLog::isWhole).isPresent();
        }

        /// Whether it is certain that nothing was begun: a log that breaks off says nothing of what came after.
        boolean changedNothing() {
            var refused = !result.ok() && result.code() < SIGNAL;
            return log.map(it -> it.events().isEmpty()
                            ? refused
                            : it.isWhole()
                                    && Stream.concat(it.begun(), it.done()).noneMatch(EventTail::isDeed))
                    .orElse(refused);
        }
    }

    /// Runs a command of the engine with our program behind it.
    ///
    /// @param arguments after the command: `preview`, `up`, …
    Outcome engine(LanguageHost host, String... arguments) {
        return engine(host, workspace.file("events.json"), arguments);
    }

    Outcome engine(LanguageHost host, Path events, String... arguments) {
        var all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--stack",
                workspace.stack(),
                "--client=" + host.address(),
                "--event-log",
                events.toString(),
                "--skip-plugin-pre-install"));
        var result = command().run(all);
        return new Outcome(result, Files.exists(events) ? Optional.of(EventLog.read(events)) : Optional.empty());
    }

    Command.Result plain(String... arguments) {
        return command().run(arguments);
    }

    private Command command() {
        return new Command(settings, workspace.project(), cancellation);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
