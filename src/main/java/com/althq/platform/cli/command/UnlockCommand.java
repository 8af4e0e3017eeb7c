package com.althq.platform.cli.command;

import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.TerminalDialog;
import com.althq.platform.cli.output.TerminalPrompt;
import com.althq.platform.usecase.UnlockStack;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `platform unlock`: releases the lock that a killed run left on a service's stack.
@Command(
        name = "unlock",
        description = {
            "Release the lock that a killed run left on the stack of a service.",
            "",
            "It shows who holds it and since when, and asks. Only the lock that was shown is released. Make sure that"
                    + " its run has ended: two at a time would spoil the state."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class UnlockCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Option(names = "--lock", paramLabel = "ID", description = "Which lock, where there are several.")
    Optional<String> id;

    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    @Spec
    CommandSpec spec;

    /// The person to ask, if there is a terminal.
    public Optional<TerminalPrompt> prompt = TerminalPrompt.onTerminal();

    Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var dialog = TerminalDialog.of(screen, prompt);
        return stack.run(
                screen,
                it -> new UnlockStack(it.settings(), it.stack(), id, yes, clock)
                        .run(dialog)
                        .code());
    }
}
