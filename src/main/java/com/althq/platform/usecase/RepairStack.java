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

/// Use case: repairs a stack's state after an interrupted run. Shows each pending operation, asks whether its
/// resource exists, records those that do and drops the others. A damaged state file is replaced by its last
/// intact backup first.
///
/// @param stack          its full name
/// @param givenAnswers   answers from the command line; these are not asked for
/// @param ownerUnknown   whether resources whose tags do not name their stack are recorded too
/// @param approvedBackup the name of the backup that may replace a damaged state file
/// @param backups        the folder for a backup of the state
public record RepairStack(
        PulumiSettings settings,
        String stack,
        Map<Urn, StateRepair.Answer> givenAnswers,
        boolean ownerUnknown,
        Optional<String> approvedBackup,
        Path backups) {

    public Outcome run(Dialog dialog, Cancellation cancellation) {
        var damaged = DamagedState.of(settings, stack);
        if (damaged.isPresent() && !restoreBackup(dialog, damaged.get())) {
            dialog.say("the damaged state is not mended. Nothing was changed.");
            return Outcome.REFUSED;
        }
        var repair = new StateRepair(settings, stack, backups, cancellation);
        var begun = repair.pending();
        if (begun.isEmpty() && givenAnswers.isEmpty()) {
            dialog.print("Nothing is to be repaired in %s.\n".formatted(stack));
            return Outcome.DONE;
        }
        var answers = answers(dialog, begun);
        var open = begun.stream()
                .filter(it -> it.needsAnswer() && !answers.containsKey(it.urn()))
                .count();
        if (open > 0) {
            dialog.say("whether %d of these exist is not answered. Nothing was changed.".formatted(open));
            return Outcome.REFUSED;
        }
        print(dialog, repair.repair(answers));
        return Outcome.DONE;
    }

    /// @return whether the user agreed
    private boolean restoreBackup(Dialog dialog, DamagedState damaged) {
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
        var agreed = approvedBackup
                .map(damaged.backup()::equals)
                .orElseGet(() -> dialog.confirms("Put the last whole one back? The damaged one is kept beside it."));
        if (agreed) {
            dialog.print("Put back. The damaged one is %s.\n"
                    .formatted(VisibleText.text(damaged.restoreBackup().toString())));
        } else if (!dialog.isAttended()) {
            dialog.print("  to put it back: --put-back '%s'\n".formatted(VisibleText.text(damaged.backup())));
        }
        return agreed;
    }

    /// The answers for all pending operations, and those for resources that are not in the state.
    private Map<Urn, StateRepair.Answer> answers(Dialog dialog, List<StateRepair.RepairableOperation> begun) {
        var answers = new HashMap<>(givenAnswers);
        if (!begun.isEmpty()) {
            dialog.print("In %s was begun and never finished:\n".formatted(stack));
        }
        for (var each : begun) {
            dialog.print(description(each));
            if (!each.needsAnswer()) {
                answers.remove(each.urn());
            } else if (!answers.containsKey(each.urn())) {
                ask(dialog, each).ifPresent(it -> answers.put(each.urn(), it));
            }
        }
        return answers;
    }

    private static String description(StateRepair.RepairableOperation pending) {
        var out = new StringBuilder("\n  %s %s %s\n"
                .formatted(pending.kind(), pending.urn().type(), pending.urn().name()));
        out.append("    ").append(VisibleText.text(pending.urn().value())).append('\n');
        if (!pending.needsAnswer()) {
            return out.append("    AWS is asked what became of it\n").toString();
        }
        out.append("    to see whether it exists: ")
                .append(VisibleText.text(pending.command().orElse("look for it in the console of AWS")))
                .append("\n    if it does:  --exists '")
                .append(VisibleText.text(
                        pending.urn().value() + "=" + pending.id().orElse("ID")))
                .append("'\n    if it does not:  --gone '")
                .append(VisibleText.text(pending.urn().value()))
                .append("'\n");
        return out.toString();
    }

    private Optional<StateRepair.Answer> ask(Dialog dialog, StateRepair.RepairableOperation pending) {
        if (!dialog.isAttended()) {
            return Optional.empty();
        }
        return switch (dialog.answer("    Does it exist? yes, no, or nothing to stop: ")) {
            case "yes" -> {
                var proposed = pending.id()
                        .map(it -> " [" + VisibleText.text(it) + "]")
                        .orElse("");
                var id = dialog.answer("    By which id does AWS know it?" + proposed + " ");
                yield Optional.of(id)
                        .filter(it -> !it.isEmpty())
                        .or(pending::id)
                        .map(it -> new StateRepair.Exists(it, ownerUnknown));
            }
            case "no" -> Optional.of(new StateRepair.Gone());
            default -> Optional.empty();
        };
    }

    private static void print(Dialog dialog, StateRepair.RepairResult repaired) {
        dialog.print("\n");
        repaired.recorded()
                .forEach(it -> dialog.print("in the state, as AWS has it: " + VisibleText.text(it.name()) + "\n"));
        repaired.dropped()
                .forEach(it -> dialog.print("does not exist, forgotten: " + VisibleText.text(it.name()) + "\n"));
        dialog.print("The state as it was is in %s.\nNext: preview and apply again.\n"
                .formatted(VisibleText.text(repaired.backup().toString())));
    }
}
