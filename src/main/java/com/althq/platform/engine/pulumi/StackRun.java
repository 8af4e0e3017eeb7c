package com.althq.platform.engine.pulumi;

import com.althq.platform.plan.review.Review;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The commands for one stack, from the first to the last of one task.
final class StackRun implements AutoCloseable {

    private final Settings settings;
    private final Cancellation cancellation;
    private final Workspace workspace;
    private final Leaks leaks = new Leaks();

    StackRun(Settings settings, String stack, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
        this.workspace = Workspace.of(stack);
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
        var result = export();
        if (result.noStack()) {
            return Deployment.NONE;
        }
        if (!result.ok()) {
            throw new Diagnosis(leaks)
                    .of("reading the state", result, Optional.empty(), Optional.empty(), "Nothing was changed.");
        }
        var state = Deployment.of(result.out());
        state.secrets().or(() -> Secrets.ofNew(settings.secretsProvider())).ifPresent(workspace::secrets);
        return state;
    }

    /// As pulumi prints it.
    Command.Result export() {
        return command().read("stack", "export", "--stack", workspace.stack());
    }

    /// Which write of the state there is now; asked while another command of this task runs.
    Optional<Review.StateVersion> version() {
        var result = new Command(settings, workspace.project(), new Cancellation())
                .read("stack", "export", "--stack", workspace.stack());
        return result.ok() ? Deployment.of(result.out()).version() : Optional.empty();
    }

    /// The same in a place of its own that is empty, where nobody's state is touched.
    StackRun elsewhere() {
        var folder = workspace.file("backend");
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw TroubleException.couldNotTell(
                    "a temporary folder could not be made: " + e.getMessage() + ". Nothing was changed.");
        }
        return new StackRun(settings.at("file://" + folder.toAbsolutePath()), workspace.stack(), cancellation);
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

        boolean succeeded() {
            return result.ok() && log.filter(EventLog::isWhole).isPresent();
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
