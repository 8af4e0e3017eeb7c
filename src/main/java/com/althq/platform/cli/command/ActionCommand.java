package com.althq.platform.cli.command;

import com.althq.platform.action.ActionRun;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.github.ActionEnvironment;
import com.althq.platform.github.RetryDelay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `platform action`: the command that the GitHub Action runs. It reads its inputs from the environment.
@Command(
        name = "action",
        description = "Do what the GitHub event of this workflow run asks for. Only of use in a workflow.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ActionCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        var environment = new ActionEnvironment(System.getenv());
        return new ActionRun(environment, spec.commandLine().getOut(), new OfflineEngine(), RetryDelay.REAL).run();
    }
}
