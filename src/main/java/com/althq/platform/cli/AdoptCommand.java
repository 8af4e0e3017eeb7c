package com.althq.platform.cli;

import com.althq.platform.config.Configured;
import com.althq.platform.engine.pulumi.adopt.Adopt;
import com.althq.platform.engine.pulumi.adopt.Adoption;
import com.althq.platform.engine.pulumi.adopt.AdoptionRefusedException;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.report.AdoptionReport;
import com.althq.platform.report.AdoptionReport.Verdict;
import com.althq.platform.report.JsonReport;
import com.althq.platform.report.TerminalReport;
import com.althq.platform.report.Visible;
import com.althq.platform.spec.Finding;
import com.althq.platform.spec.Read;
import com.althq.platform.spec.SpecReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform adopt`: a stack that the older engine made becomes one of this program.
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
final class AdoptCommand implements Callable<Integer> {

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
    Optional<Path> restored;

    @Mixin
    TargetOptions options;

    @Mixin
    ImageOption image;

    @Mixin
    LiveOptions live;

    @Mixin
    OutputFormat format;

    @Spec
    CommandSpec spec;

    /// Who is asked, where somebody is there.
    Optional<Asking> person = Asking.onTerminal();

    @Override
    public Integer call() {
        if (dryRun && (yes || restored.isPresent())) {
            throw new ParameterException(spec.commandLine(), "--dry-run changes nothing: leave the other one out");
        }
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        return Interrupts.heeded(cancellation, screen, () -> run(screen, cancellation));
    }

    private int run(Screen screen, Cancellation cancellation) {
        try {
            return adopt(screen, cancellation);
        } catch (AdoptionRefusedException e) {
            screen.say(Visible.text(e.getMessage() + ". Nothing was changed."));
            e.next().forEach(it -> screen.say("  " + Visible.text(it)));
            return ExitCode.REFUSED;
        }
    }

    private int adopt(Screen screen, Cancellation cancellation) {
        var asked = options.asked(image.tag());
        var input = SpecInputs.require(name);
        var configured = ConfigurationInput.of(options.configuration, name, asked.environment());
        if (configured.configured() instanceof Configured.Unusable it) {
            return rejected(screen, configured.path(), it.findings());
        }
        var configuration = ((Configured.Usable) configured.configured()).configuration();
        var target = configuration.target(asked, Optional.empty());
        return switch (new SpecReader(configuration.secretKeys(target), target.region()).read(input.content())) {
            case Read.Invalid it -> rejected(screen, input.path(), it.findings());
            case Read.Valid it -> {
                var settings = live.settings(configuration.environment(target.environment()), target.environment());
                try (var adopt = new Adopt(settings, target, it.spec(), strategy, cancellation)) {
                    yield restored.isPresent()
                            ? restore(screen, adopt, target.stack(it.spec().name()))
                            : adopt(screen, adopt);
                }
            }
        };
    }

    private int adopt(Screen screen, Adopt adopt) {
        var adoption = adopt.look();
        if (!adoption.isNeeded()) {
            print(screen, report(adoption, Verdict.NOT_NEEDED, Optional.empty(), previewNext()));
            return ExitCode.DONE;
        }
        if (dryRun || (!yes && (person.isEmpty() || format.isJson()))) {
            var next = List.of("if that is what is meant:", again("adopt", " --yes"));
            print(screen, report(adoption, Verdict.SHOWN, Optional.empty(), next));
            return ExitCode.DONE;
        }
        if (!yes) {
            print(screen, report(adoption, Verdict.SHOWN, Optional.empty(), List.of()));
        }
        if (!isApproved("\nWrite the state of " + adoption.stack() + " like this?")) {
            screen.say("not approved. Nothing was changed.");
            return ExitCode.REFUSED;
        }
        var kept = backup.orElseGet(() ->
                        Path.of("%s.before-adopt.%s.json".formatted(adoption.stack(), MOMENT.format(Instant.now()))))
                .toAbsolutePath();
        try {
            adopt.perform(kept);
        } catch (TroubleException e) {
            var code = screen.trouble(e);
            if (code == ExitCode.UNFINISHED) {
                wayBack(kept).forEach(it -> screen.say(Visible.text(it)));
            }
            return code;
        }
        var next = new ArrayList<>(previewNext());
        next.addAll(wayBack(kept));
        var adopted = report(adoption, Verdict.ADOPTED, Optional.of(kept.toString()), next);
        if (yes) {
            print(screen, adopted);
        } else {
            screen.print(adopted.conclusion(Screen.colour()));
        }
        return ExitCode.DONE;
    }

    private boolean isApproved(String question) {
        return yes || person.filter(it -> it.agrees(question)).isPresent();
    }

    /// A command about the same file and place.
    private String again(String command, String option) {
        return new NextCommand(spec).apply(command + " " + NextCommand.quoted(name) + option);
    }

    private List<String> previewNext() {
        return List.of("see what the first apply would change:", again("preview", " --engine pulumi"));
    }

    private List<String> wayBack(Path kept) {
        return List.of(
                "the way back, as long as nothing was applied:",
                again("adopt", " --restore " + NextCommand.quoted(kept.toString())));
    }

    private int restore(Screen screen, Adopt adopt, String stack) {
        var file = restored.orElseThrow();
        if (!isApproved("Put the state of " + stack + " back as it is in " + file + "?")) {
            screen.say("not approved: give --yes where nobody can be asked. Nothing was changed.");
            return ExitCode.REFUSED;
        }
        adopt.restore(file);
        screen.print("The state of %s is as it is in %s.\n".formatted(stack, Visible.text(file.toString())));
        return ExitCode.DONE;
    }

    private static AdoptionReport report(
            Adoption adoption, Verdict verdict, Optional<String> backup, List<String> next) {
        return new AdoptionReport(
                adoption.stack(),
                verdict,
                adoption.imported().stream()
                        .map(it -> new AdoptionReport.Imported(it.from(), it.to(), it.id()))
                        .toList(),
                adoption.dropped(),
                adoption.missing(),
                adoption.repointed(),
                adoption.afterwards().plan(),
                backup,
                next);
    }

    private void print(Screen screen, AdoptionReport report) {
        screen.print(format.isJson() ? report.json() : report.terminal(Screen.colour()));
    }

    private int rejected(Screen screen, String path, List<Finding> findings) {
        screen.print(
                format.isJson()
                        ? JsonReport.validation(List.of(new JsonReport.Checked(path, findings)))
                        : TerminalReport.findings(path, findings, Screen.colour()));
        return ExitCode.INVALID;
    }
}
