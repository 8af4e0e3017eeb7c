package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.Cancellation;
import com.althq.platform.engine.pulumi.Repair;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.Visible;
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
import picocli.CommandLine.Spec;

/// `platform repair`: what was begun and never finished.
@Command(
        name = "repair",
        description = {
            "Mend the state of a service in which something was begun and never finished.",
            "",
            "It shows each such thing with the way to find out whether it exists, and asks. Then what exists is taken"
                    + " into the state, and the rest forgotten, so that an apply makes nothing twice."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RepairCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Option(names = "--exists", paramLabel = "URN=ID", description = "It exists, and AWS knows it by this id.")
    Map<String, String> existing = new HashMap<>();

    @Option(names = "--gone", paramLabel = "URN", description = "It was never made.")
    List<String> gone = List.of();

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
        var repair = new Repair(it.settings(), it.stack(), backups, cancellation);
        var begun = repair.begun();
        if (begun.isEmpty()) {
            screen.print("Nothing is to be repaired in %s.\n".formatted(it.stack()));
            return ExitCode.DONE;
        }
        screen.print("In %s was begun and never finished:\n".formatted(it.stack()));
        var answers = new HashMap<Urn, Repair.Answer>();
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
            return Optional.of(new Repair.Exists(existing.get(urn)));
        }
        if (gone.contains(urn)) {
            return Optional.of(new Repair.Gone());
        }
        return person.flatMap(it -> asked(it, begun));
    }

    private static Optional<Repair.Answer> asked(Asking person, Repair.Begun begun) {
        return switch (person.answer("    Does it exist? yes, no, or nothing to stop: ")) {
            case "yes" -> {
                var proposed =
                        begun.id().map(it -> " [" + Visible.text(it) + "]").orElse("");
                var id = person.answer("    By which id does AWS know it?" + proposed + " ");
                yield Optional.of(id).filter(it -> !it.isEmpty()).or(begun::id).map(Repair.Exists::new);
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
