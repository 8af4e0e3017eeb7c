package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.adopt.AdoptionRefusedException;
import com.althq.platform.engine.pulumi.adopt.AdoptionResult;
import com.althq.platform.engine.pulumi.adopt.StackAdoption;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.outcome.AdoptionReport;
import com.althq.platform.report.outcome.AdoptionReport.Verdict;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Use case: adopts a stack of the Python engine. Shows the changes to its state, asks for approval, writes a
/// backup and then the new state. [#restore] writes the backup back. Nothing changes in AWS.
///
/// @param strategy the id of the strategy of the agents' memory, if given
/// @param approval how the change is approved
/// @param commands the next commands to show
public record AdoptStack(
        PulumiSettingsResolver settings, Optional<String> strategy, Approval approval, NextCommands commands) {

    /// How a change of the state is approved.
    public enum Approval {
        /// The changes are only shown.
        NOT_POSSIBLE,
        /// The user is asked; without a terminal the changes are only shown.
        INTERACTIVE,
        /// It was given on the command line.
        GIVEN
    }

    /// Commands that are shown as next steps.
    ///
    /// @param preview previews the specification with the live engine
    /// @param adopt   this command with approval
    /// @param restore makes the command that restores a backup file
    public record NextCommands(String preview, String adopt, UnaryOperator<String> restore) {}

    /// The file for the backup, by the name of the stack.
    @FunctionalInterface
    public interface BackupLocation {
        Path of(String stack);
    }

    /// Adopts the stack.
    public Outcome run(TargetedSpec read, BackupLocation backup, Dialog dialog, Cancellation cancellation) {
        return with(read, dialog, cancellation, (adopt, _) -> adopt(adopt, backup, dialog));
    }

    /// Restores a backup. Only valid until the first apply.
    public Outcome restore(TargetedSpec read, Path file, Dialog dialog, Cancellation cancellation) {
        return with(read, dialog, cancellation, (adopt, stack) -> restore(adopt, stack, file, dialog));
    }

    @FunctionalInterface
    private interface AdoptionTask {
        Outcome of(StackAdoption adopt, String stack);
    }

    private Outcome with(TargetedSpec read, Dialog dialog, Cancellation cancellation, AdoptionTask task) {
        return switch (read) {
            case TargetedSpec.Unusable it -> rejected(it, dialog);
            case TargetedSpec.Usable it -> {
                var started = settings.of(it.environment(), it.target());
                try (var adopt = new StackAdoption(started, it.target(), it.spec(), strategy, cancellation)) {
                    yield task.of(adopt, it.stack());
                } catch (AdoptionRefusedException e) {
                    dialog.say(VisibleText.text(e.getMessage() + ". Nothing was changed."));
                    e.next().forEach(line -> dialog.say("  " + VisibleText.text(line)));
                    yield Outcome.REFUSED;
                }
            }
        };
    }

    private Outcome adopt(StackAdoption adopt, BackupLocation backup, Dialog dialog) {
        var adoption = adopt.prepare();
        if (!adoption.isNeeded()) {
            dialog.print(result(report(adoption, Verdict.NOT_NEEDED, Optional.empty(), previewNext())));
            return Outcome.DONE;
        }
        if (approval == Approval.NOT_POSSIBLE || (approval == Approval.INTERACTIVE && !dialog.isAttended())) {
            var next = List.of("if that is what is meant:", commands.adopt());
            dialog.print(result(report(adoption, Verdict.SHOWN, Optional.empty(), next)));
            return Outcome.DONE;
        }
        if (approval == Approval.INTERACTIVE) {
            dialog.print(result(report(adoption, Verdict.SHOWN, Optional.empty(), List.of())));
        }
        if (!isApproved(dialog, "\nWrite the state of " + adoption.stack() + " like this?")) {
            dialog.say("not approved. Nothing was changed.");
            return Outcome.REFUSED;
        }
        return perform(adopt, adoption, backup.of(adoption.stack()), dialog);
    }

    private Outcome perform(StackAdoption adopt, AdoptionResult adoption, Path kept, Dialog dialog) {
        try {
            adopt.writeState(kept);
        } catch (EnvironmentFailureException e) {
            if (Outcome.of(e.kind()) == Outcome.UNFINISHED) {
                dialog.fail(e);
                restoreCommands(kept).forEach(it -> dialog.say(VisibleText.text(it)));
                return Outcome.UNFINISHED;
            }
            throw e;
        }
        var next = new ArrayList<>(previewNext());
        next.addAll(restoreCommands(kept));
        var adopted = report(adoption, Verdict.ADOPTED, Optional.of(kept.toString()), next);
        dialog.print(
                approval == Approval.GIVEN
                        ? result(adopted)
                        : new UseCaseResult(Outcome.DONE, adopted::conclusion, adopted.json()));
        return Outcome.DONE;
    }

    private Outcome restore(StackAdoption adopt, String stack, Path file, Dialog dialog) {
        if (!isApproved(dialog, "Put the state of " + stack + " back as it is in " + file + "?")) {
            dialog.say("not approved: give --yes where nobody can be asked. Nothing was changed.");
            return Outcome.REFUSED;
        }
        adopt.restore(file);
        dialog.print("The state of %s is as it is in %s.\n".formatted(stack, VisibleText.text(file.toString())));
        return Outcome.DONE;
    }

    private boolean isApproved(Dialog dialog, String question) {
        return approval == Approval.GIVEN || dialog.confirms(question);
    }

    private List<String> previewNext() {
        return List.of("see what the first apply would change:", commands.preview());
    }

    private List<String> restoreCommands(Path kept) {
        return List.of(
                "the way back, as long as nothing was applied:",
                commands.restore().apply(kept.toString()));
    }

    private static AdoptionReport report(
            AdoptionResult adoption, Verdict verdict, Optional<String> backup, List<String> next) {
        return new AdoptionReport(
                adoption.stack(),
                verdict,
                adoption.imported().stream()
                        .map(it -> new AdoptionReport.Imported(it.from(), it.to(), it.id()))
                        .toList(),
                adoption.dropped(),
                adoption.missing(),
                adoption.updatedReferences(),
                adoption.nextPreview().plan(),
                backup,
                next);
    }

    private static UseCaseResult result(AdoptionReport report) {
        return new UseCaseResult(Outcome.DONE, report::terminal, report.json());
    }

    private static Outcome rejected(TargetedSpec.Unusable it, Dialog dialog) {
        var first = it.files().getFirst();
        dialog.print(new UseCaseResult(
                Outcome.INVALID,
                colour -> TerminalRenderer.findings(first.path(), first.findings(), colour),
                new TargetedSpec.Unusable(it.target(), List.of(first)).json()));
        return Outcome.INVALID;
    }
}
