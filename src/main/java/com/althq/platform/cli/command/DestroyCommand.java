package com.althq.platform.cli.command;

import com.althq.platform.cli.option.LockOptions;
import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.output.InterruptHandling;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.ScreenProgress;
import com.althq.platform.cli.output.TerminalDialog;
import com.althq.platform.cli.output.TerminalPrompt;
import com.althq.platform.engine.pulumi.apply.StackDestroy;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.usecase.DestroyStack;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `platform destroy`: deletes all resources in a service's stack.
@Command(
        name = "destroy",
        description = {
            "Delete everything in the stack of a service.",
            "",
            "It always shows first what that is, and deletes nothing if any of it is protected. On a terminal it then"
                    + " asks; elsewhere it needs --acknowledge with the digest that it showed."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class DestroyCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Option(
            names = "--acknowledge",
            paramLabel = "DIGEST",
            description = "The digest of what would be deleted: yes, all of it may go.")
    Optional<String> acknowledged;

    @Option(names = "--remove-stack", description = "Remove the empty stack too (default: it stays, with its history).")
    boolean remove;

    @Mixin
    LockOptions lock;

    @Mixin
    OutputFormatOption format;

    @Option(names = "--quiet", description = "Say nothing while it is done.")
    boolean quiet;

    @Spec
    CommandSpec spec;

    /// The person to ask, if there is a terminal.
    public Optional<TerminalPrompt> prompt = TerminalPrompt.onTerminal();

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        var dialog = TerminalDialog.of(screen, format, prompt);
        return stack.run(
                screen,
                it -> InterruptHandling.run(
                        cancellation,
                        screen,
                        () -> screen.print(
                                useCase(it).run(dialog, ScreenProgress.on(screen, quiet), cancellation), format)));
    }

    private DestroyStack useCase(StackOptions.SelectedStack it) {
        return new DestroyStack(
                it.settings(),
                it.service(),
                it.stack(),
                new StackDestroy.DestroyRequest(lock.timeout(), remove),
                acknowledged,
                new NextCommand(spec));
    }
}
