package com.althq.platform.cli.command;

import com.althq.platform.cli.option.NextCommand;
import com.althq.platform.cli.option.SpecOptions;
import com.althq.platform.cli.output.InterruptHandling;
import com.althq.platform.cli.output.OutputFormatOption;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.cli.output.TerminalDialog;
import com.althq.platform.cli.output.TerminalPrompt;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.usecase.AdoptStack;
import com.althq.platform.usecase.Outcome;
import com.althq.platform.usecase.ShellWord;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform adopt`: rewrites the state of a stack of the older engine so that this program can manage it.
@Command(
        name = "adopt",
        description = {
            "Take over a stack that the older engine made.",
            "",
            "It shows what that takes, and what a preview shows afterwards; then it asks, and writes the state once."
                    + " Nothing happens in AWS. The state as it was is kept in a file first. Where nobody can be asked"
                    + " it only shows, unless --yes is given."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AdoptCommand implements Callable<Integer> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "FILE", description = "The specification.")
    String name;

    @Option(names = "--dry-run", description = "Only show.")
    boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "Where the state as it was is kept (default: a new file in this folder). It is made, never"
                    + " overwritten.")
    Optional<Path> backup;

    @Option(
            names = "--strategy-id",
            paramLabel = "ID",
            description = "The id of the strategy of the agents' memory, or none; for when AWS's Cloud Control may not"
                    + " be asked.")
    Optional<String> strategy;

    @Option(
            names = "--restore",
            paramLabel = "FILE",
            description = "The way back: put a state back that was kept. Only before anything was applied.")
    Optional<Path> restoreFrom;

    @Mixin
    SpecOptions options;

    @Mixin
    OutputFormatOption format;

    @Spec
    CommandSpec spec;

    /// The person to ask, if there is a terminal.
    public Optional<TerminalPrompt> prompt = TerminalPrompt.onTerminal();

    @Override
    public Integer call() {
        if (dryRun && (yes || restoreFrom.isPresent())) {
            throw new ParameterException(spec.commandLine(), "--dry-run changes nothing: leave the other one out");
        }
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        return InterruptHandling.run(
                cancellation, screen, () -> adopt(screen, cancellation).code());
    }

    private Outcome adopt(Screen screen, Cancellation cancellation) {
        var read = options.read(name);
        var dialog =
                restoreFrom.isPresent() ? TerminalDialog.of(screen, prompt) : TerminalDialog.of(screen, format, prompt);
        var adopt = new AdoptStack(options.live(), strategy, consent(), nextCommands());
        return restoreFrom
                .map(it -> adopt.restore(read, it, dialog, cancellation))
                .orElseGet(() -> adopt.run(read, this::backupFile, dialog, cancellation));
    }

    private AdoptStack.Approval consent() {
        if (dryRun) {
            return AdoptStack.Approval.NOT_POSSIBLE;
        }
        return yes ? AdoptStack.Approval.GIVEN : AdoptStack.Approval.INTERACTIVE;
    }

    private Path backupFile(String stack) {
        return backup.orElseGet(() -> Path.of("%s.before-adopt.%s.json".formatted(stack, MOMENT.format(Instant.now()))))
                .toAbsolutePath();
    }

    private AdoptStack.NextCommands nextCommands() {
        return new AdoptStack.NextCommands(
                command("preview", " --engine pulumi"),
                command("adopt", " --yes"),
                file -> command("adopt", " --restore " + ShellWord.quoted(file)));
    }

    /// A command for the same file and environment.
    private String command(String command, String option) {
        return new NextCommand(spec).apply(command + " " + ShellWord.quoted(name) + option);
    }
}
