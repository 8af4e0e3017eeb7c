package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.repair.StateRepair;
import com.althq.platform.engine.pulumi.state.DamagedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.report.text.VisibleText;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Mends the state of a stack in which something was begun and never finished: shows each such thing, asks whether it
/// exists, takes in what does, and forgets the rest. Where the file of the state is damaged, the last whole one is put
/// back first.
///
/// @param stack    its full name
/// @param answered     what is said to exist, or to be gone, without being asked
/// @param ownerUnknown whether also that is taken in whose tags do not say whose it is
/// @param whole    the name of the last whole state, where it is agreed that it is put back
/// @param backups  the folder in which the state as it was is kept
public record RepairStack(
        PulumiSettings settings,
        String stack,
        Map<Urn, StateRepair.Answer> answered,
        boolean ownerUnknown,
        Optional<String> whole,
        Path backups) {

    public Outcome run(Dialog dialog, Cancellation cancellation) {
        var damaged = DamagedState.of(settings, stack);
        if (damaged.isPresent() && !putBack(dialog, damaged.get())) {
            dialog.say("the damaged state is not mended. Nothing was changed.");
            return Outcome.REFUSED;
        }
        var repair = new StateRepair(settings, stack, backups, cancellation);
        var begun = repair.pendingOperations();
        if (begun.isEmpty() && answered.isEmpty()) {
            dialog.print("Nothing is to be repaired in %s.\n".formatted(stack));
            return Outcome.DONE;
        }
        var answers = answers(dialog, begun);
        var open = begun.stream()
                .filter(it -> it.question() && !answers.containsKey(it.urn()))
                .count();
        if (open > 0) {
            dialog.say("whether %d of these exist is not answered. Nothing was changed.".formatted(open));
            return Outcome.REFUSED;
        }
        print(dialog, repair.repair(answers));
        return Outcome.DONE;
    }

    /// @return whether somebody said yes to that
    private boolean putBack(Dialog dialog, DamagedState damaged) {
        dialog.print("""
                The state of %s is damaged: whoever wrote it was stopped in the middle of that.
                  the last whole one: %s
                  of %s, with %d resources, %d begun and never finished
                """.formatted(
                        stack,
                        VisibleText.text(damaged.backup()),
                        damaged.written().truncatedTo(ChronoUnit.SECONDS),
                        damaged.resources(),
                        damaged.pending()));
        damaged.missingFromBackup()
                .forEach(it -> dialog.print(
                        "  only in the damaged one, may exist: %s %s\n    take it in afterwards: --exists '%s=ID'\n"
                                .formatted(
                                        VisibleText.text(it.type()),
                                        VisibleText.text(it.name()),
                                        VisibleText.text(it.value()))));
        var agreed = whole.map(damaged.backup()::equals)
                .orElseGet(() -> dialog.confirms("Put the last whole one back? The damaged one is kept beside it."));
        if (agreed) {
            dialog.print("Put back. The damaged one is %s.\n"
                    .formatted(VisibleText.text(damaged.restoreBackup().toString())));
        } else if (!dialog.isAttended()) {
            dialog.print("  to put it back: --put-back '%s'\n".formatted(VisibleText.text(damaged.backup())));
        }
        return agreed;
    }

    /// What is known of everything that was begun, and of what the state does not say that it was begun.
    private Map<Urn, StateRepair.Answer> answers(Dialog dialog, List<StateRepair.Begun> begun) {
        var answers = new HashMap<>(answered);
        if (!begun.isEmpty()) {
            dialog.print("In %s was begun and never finished:\n".formatted(stack));
        }
        for (var each : begun) {
            dialog.print(shown(each));
            if (!each.question()) {
                answers.remove(each.urn());
            } else if (!answers.containsKey(each.urn())) {
                asked(dialog, each).ifPresent(it -> answers.put(each.urn(), it));
            }
        }
        return answers;
    }

    private static String shown(StateRepair.Begun begun) {
        var out = new StringBuilder("\n  %s %s %s\n"
                .formatted(begun.kind(), begun.urn().type(), begun.urn().name()));
        out.append("    ").append(VisibleText.text(begun.urn().value())).append('\n');
        if (!begun.question()) {
            return out.append("    AWS is asked what became of it\n").toString();
        }
        out.append("    to see whether it exists: ")
                .append(VisibleText.text(begun.command().orElse("look for it in the console of AWS")))
                .append("\n    if it does:  --exists '")
                .append(VisibleText.text(begun.urn().value() + "=" + begun.id().orElse("ID")))
                .append("'\n    if it does not:  --gone '")
                .append(VisibleText.text(begun.urn().value()))
                .append("'\n");
        return out.toString();
    }

    private Optional<StateRepair.Answer> asked(Dialog dialog, StateRepair.Begun begun) {
        if (!dialog.isAttended()) {
            return Optional.empty();
        }
        return switch (dialog.answer("    Does it exist? yes, no, or nothing to stop: ")) {
            case "yes" -> {
                var proposed =
                        begun.id().map(it -> " [" + VisibleText.text(it) + "]").orElse("");
                var id = dialog.answer("    By which id does AWS know it?" + proposed + " ");
                yield Optional.of(id)
                        .filter(it -> !it.isEmpty())
                        .or(begun::id)
                        .map(it -> new StateRepair.Exists(it, ownerUnknown));
            }
            case "no" -> Optional.of(new StateRepair.Gone());
            default -> Optional.empty();
        };
    }

    private static void print(Dialog dialog, StateRepair.Mended mended) {
        dialog.print("\n");
        mended.taken()
                .forEach(it -> dialog.print("in the state, as AWS has it: " + VisibleText.text(it.name()) + "\n"));
        mended.cleared()
                .forEach(it -> dialog.print("does not exist, forgotten: " + VisibleText.text(it.name()) + "\n"));
        dialog.print("The state as it was is in %s.\nNext: preview and apply again.\n"
                .formatted(VisibleText.text(mended.backup().toString())));
    }
}
