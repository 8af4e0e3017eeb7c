package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.repair.Repair;
import com.althq.platform.engine.pulumi.state.DamagedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.Visible;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `platform repair`: what was begun and never finished.
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
final class RepairCommand implements Callable<Integer> {

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
    Optional<String> whole = Optional.empty();

    @Option(
            names = "--backup-dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where a copy of the state goes first (default: this folder).")
    Path backups;

    @Spec
    CommandSpec spec;

    /// Who is asked, where somebody is there.
    Optional<Asking> person = Asking.onTerminal();

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        var cancellation = new Cancellation();
        return stack.named(
                screen, it -> Interrupts.heeded(cancellation, screen, () -> repair(screen, it, cancellation)));
    }

    private int repair(Screen screen, StackOptions.Named it, Cancellation cancellation) {
        var damaged = DamagedState.of(it.settings(), it.stack());
        if (damaged.isPresent() && !putBack(screen, it.stack(), damaged.get())) {
            screen.say("the damaged state is not mended. Nothing was changed.");
            return ExitCode.REFUSED;
        }
        var repair = new Repair(it.settings(), it.stack(), backups, cancellation);
        var begun = repair.begun();
        var answers = unasked(begun);
        if (begun.isEmpty() && answers.isEmpty()) {
            screen.print("Nothing is to be repaired in %s.\n".formatted(it.stack()));
            return ExitCode.DONE;
        }
        if (!begun.isEmpty()) {
            screen.print("In %s was begun and never finished:\n".formatted(it.stack()));
        }
        for (var each : begun) {
            screen.print(shown(each));
            if (each.question()) {
                answer(each).ifPresent(answer -> answers.put(each.urn(), answer));
            }
        }
        var open = begun.stream()
                .filter(Repair.Begun::question)
                .map(Repair.Begun::urn)
                .filter(urn -> !answers.containsKey(urn))
                .toList();
        if (!open.isEmpty()) {
            screen.say("whether %d of these exist is not answered. Nothing was changed.".formatted(open.size()));
            return ExitCode.REFUSED;
        }
        mended(screen, repair.mend(answers));
        return ExitCode.DONE;
    }

    /// @return whether somebody said yes to that
    private boolean putBack(Screen screen, String service, DamagedState damaged) {
        screen.print("""
                The state of %s is damaged: whoever wrote it was stopped in the middle of that.
                  the last whole one: %s
                  of %s, with %d resources, %d begun and never finished
                """.formatted(
                        service,
                        Visible.text(damaged.backup()),
                        damaged.written().truncatedTo(ChronoUnit.SECONDS),
                        damaged.resources(),
                        damaged.pending()));
        damaged.lost()
                .forEach(it -> screen.print(
                        "  only in the damaged one, may exist: %s %s\n    take it in afterwards: --exists '%s=ID'\n"
                                .formatted(
                                        Visible.text(it.type()), Visible.text(it.name()), Visible.text(it.value()))));
        var agreed = whole.map(damaged.backup()::equals)
                .or(() ->
                        person.map(it -> it.agrees("Put the last whole one back? The damaged one is kept beside it.")))
                .orElse(false);
        if (agreed) {
            screen.print("Put back. The damaged one is %s.\n"
                    .formatted(Visible.text(damaged.putBack().toString())));
        } else if (person.isEmpty()) {
            screen.print("  to put it back: --put-back '%s'\n".formatted(Visible.text(damaged.backup())));
        }
        return agreed;
    }

    /// Answers about what the state does not say that it was begun.
    private Map<Urn, Repair.Answer> unasked(List<Repair.Begun> begun) {
        var asked = begun.stream().map(it -> it.urn().value()).collect(Collectors.toSet());
        var answers = new HashMap<Urn, Repair.Answer>();
        existing.forEach((urn, id) -> {
            if (!asked.contains(urn)) {
                answers.put(urn(urn), new Repair.Exists(id, ownerUnknown));
            }
        });
        gone.stream().filter(it -> !asked.contains(it)).forEach(it -> answers.put(urn(it), new Repair.Gone()));
        return answers;
    }

    private Urn urn(String text) {
        try {
            return new Urn(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Visible.text(text) + " is not a URN");
        }
    }

    private static String shown(Repair.Begun begun) {
        var out = new StringBuilder("\n  %s %s %s\n"
                .formatted(begun.kind(), begun.urn().type(), begun.urn().name()));
        out.append("    ").append(Visible.text(begun.urn().value())).append('\n');
        if (!begun.question()) {
            return out.append("    AWS is asked what became of it\n").toString();
        }
        out.append("    to see whether it exists: ")
                .append(Visible.text(begun.command().orElse("look for it in the console of AWS")))
                .append("\n    if it does:  --exists '")
                .append(Visible.text(begun.urn().value() + "=" + begun.id().orElse("ID")))
                .append("'\n    if it does not:  --gone '")
                .append(Visible.text(begun.urn().value()))
                .append("'\n");
        return out.toString();
    }

    private Optional<Repair.Answer> answer(Repair.Begun begun) {
        var urn = begun.urn().value();
        if (existing.containsKey(urn)) {
            return Optional.of(new Repair.Exists(existing.get(urn), ownerUnknown));
        }
        if (gone.contains(urn)) {
            return Optional.of(new Repair.Gone());
        }
        return person.flatMap(it -> asked(it, begun));
    }

    private Optional<Repair.Answer> asked(Asking person, Repair.Begun begun) {
        return switch (person.answer("    Does it exist? yes, no, or nothing to stop: ")) {
            case "yes" -> {
                var proposed =
                        begun.id().map(it -> " [" + Visible.text(it) + "]").orElse("");
                var id = person.answer("    By which id does AWS know it?" + proposed + " ");
                yield Optional.of(id)
                        .filter(it -> !it.isEmpty())
                        .or(begun::id)
                        .map(it -> new Repair.Exists(it, ownerUnknown));
            }
            case "no" -> Optional.of(new Repair.Gone());
            default -> Optional.empty();
        };
    }

    private static void mended(Screen screen, Repair.Mended mended) {
        screen.print("\n");
        mended.taken().forEach(it -> screen.print("in the state, as AWS has it: " + Visible.text(it.name()) + "\n"));
        mended.cleared().forEach(it -> screen.print("does not exist, forgotten: " + Visible.text(it.name()) + "\n"));
        screen.print("The state as it was is in %s.\nNext: preview and apply again.\n"
                .formatted(Visible.text(mended.backup().toString())));
    }
}
