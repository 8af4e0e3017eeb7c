package com.althq.platform.cli.command;

import com.althq.platform.cli.option.StackOptions;
import com.althq.platform.cli.output.InterruptHandling;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.TerminalDialog;
import com.althq.platform.cli.output.TerminalPrompt;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.repair.StateRepair;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.usecase.RepairStack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `platform repair`: resolves pending operations in a state, and restores a damaged one.
@Command(
        name = "repair",
        description = {
            "Mend the state of a service in which something was begun and never finished.",
            "",
            "It shows each such thing with the way to find out whether it exists, and asks. Then what exists is taken"
                    + " into the state, and the rest forgotten, so that an apply makes nothing twice.",
            "",
            "With --exists it also takes in what an apply could not make because there is one already."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class RepairCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Option(names = "--exists", paramLabel = "URN=ID", description = "It exists, and AWS knows it by this id.")
    Map<String, String> existing = new HashMap<>();

    @Option(
            names = "--owner-unknown",
            description = "Take in also what carries no tags that say whose it is: you know that it is this service's.")
    boolean ownerUnknown;

    @Option(names = "--gone", paramLabel = "URN", description = "It was never made.")
    List<String> gone = List.of();

    @Option(
            names = "--put-back",
            paramLabel = "NAME",
            description = "Where the state in a folder is damaged: put this last whole one back, which was shown.")
    Optional<String> restoredCheckpoint = Optional.empty();

    @Option(
            names = "--backup-dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where a copy of the state goes first (default: this folder).")
    Path backups;

    @Spec
    CommandSpec spec;

    /// The person to ask, if there is a terminal.
    public Optional<TerminalPrompt> prompt = TerminalPrompt.onTerminal();

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        var answered = answers();
        var dialog = TerminalDialog.of(screen, prompt);
        return stack.run(
                screen,
                it -> InterruptHandling.run(
                        cancellation,
                        screen,
                        () -> new RepairStack(
                                        it.settings(), it.stack(), answered, ownerUnknown, restoredCheckpoint, backups)
                                .run(dialog, cancellation)
                                .code()));
    }

    private Map<Urn, StateRepair.Answer> answers() {
        var answers = new HashMap<Urn, StateRepair.Answer>();
        gone.forEach(it -> answers.put(urn(it), new StateRepair.Gone()));
        existing.forEach((urn, id) -> answers.put(urn(urn), new StateRepair.Exists(id, ownerUnknown)));
        return answers;
    }

    private Urn urn(String text) {
        try {
            return new Urn(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), VisibleText.text(text) + " is not a URN");
        }
    }
}
