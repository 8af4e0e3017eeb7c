package com.althq.platform.action;

import com.althq.platform.engine.Engine;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.github.EventReader;
import com.althq.platform.github.GitHubRepository;
import com.althq.platform.github.RetryDelay;
import com.althq.platform.github.RunnerFiles;
import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.source.GitHubEvent;
import com.althq.platform.source.SourceUnavailableException;
import com.althq.platform.usecase.Outcome;
import java.io.PrintWriter;

/// One run of the GitHub Action: reads the event, previews a pull request, reports the outcome.
public final class ActionRun {

    private final ActionEnvironment environment;
    private final WorkflowCommands commands;
    private final RunnerFiles files;
    private final Engine engine;
    private final RetryDelay pause;

    /// @param out the step's log
    public ActionRun(ActionEnvironment environment, PrintWriter out, Engine engine, RetryDelay pause) {
        this.environment = environment;
        this.commands = new WorkflowCommands(out);
        this.files = new RunnerFiles(environment);
        this.engine = engine;
        this.pause = pause;
    }

    /// @return the exit code
    public int run() {
        try {
            return of(EventReader.read(environment)).code();
        } catch (InvalidInputException e) {
            return failed(Outcome.USAGE, String.valueOf(e.getMessage()));
        } catch (SourceUnavailableException e) {
            return failed(Outcome.COULD_NOT_TELL, String.valueOf(e.getMessage()));
        }
    }

    private Outcome of(GitHubEvent event) {
        return switch (event) {
            case GitHubEvent.PullRequest it -> pullRequest(it);
            case GitHubEvent.Ignored it -> {
                commands.say(Level.NOTICE, it.reason());
                write(() -> files.output(ActionOutputs.notLookedAt()));
                write(() -> files.summary(summary("looked at nothing", it.reason())));
                yield Outcome.DONE;
            }
            case GitHubEvent.Refused it -> {
                failed(Outcome.REFUSED, it.reason());
                yield Outcome.REFUSED;
            }
        };
    }

    private Outcome pullRequest(GitHubEvent.PullRequest event) {
        var inputs = ActionInputs.of(environment, event.repository());
        var repository = GitHubRepository.open(environment, event.repository(), pause, commands::log);
        var publication = new ReportPublication(repository.comment(event.number()), commands, files);
        return new PullRequestRun(environment, inputs, engine, repository, publication).run(event);
    }

    private int failed(Outcome outcome, String why) {
        commands.say(Level.ERROR, why);
        write(() -> files.output(ActionOutputs.failed(outcome)));
        write(() -> files.summary(summary("could not do its work", why)));
        return outcome.code();
    }

    private static String summary(String what, String why) {
        return "**platform-action** %s:\n\n```text\n%s\n```\n".formatted(what, why.replace('`', '\''));
    }

    private void write(Runnable file) {
        try {
            file.run();
        } catch (SourceUnavailableException e) {
            commands.say(Level.WARNING, String.valueOf(e.getMessage()));
        }
    }
}
