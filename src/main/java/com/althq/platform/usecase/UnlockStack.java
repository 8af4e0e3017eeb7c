package com.althq.platform.usecase;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.stack.StackUnlock;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.report.text.VisibleText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Use case: releases a lock that a killed run left on a stack. Shows its holder and age, asks, and releases
/// that lock only.
///
/// @param stack    its full name
/// @param id       the lock to release if there are several
/// @param approved whether the release was approved on the command line
public record UnlockStack(PulumiSettings settings, String stack, Optional<String> id, boolean approved, Clock clock) {

    public Outcome run(Dialog dialog) {
        var unlock = new StackUnlock(settings, stack, new Cancellation());
        var held = unlock.held();
        if (held.isEmpty()) {
            dialog.print("Nobody holds %s.\n".formatted(stack));
            return Outcome.DONE;
        }
        dialog.print("%s is held by:\n".formatted(stack));
        held.forEach(lock -> dialog.print("  " + line(lock) + "\n"));
        var meant = held.stream()
                .filter(lock -> id.map(lock.id()::equals).orElse(held.size() == 1))
                .findFirst();
        return meant.map(lock -> release(dialog, unlock, lock)).orElseGet(() -> refused(dialog, unclear(held)));
    }

    private Outcome release(Dialog dialog, StackUnlock unlock, StackLock lock) {
        if (lock.isRunningHere()) {
            return refused(
                    dialog,
                    "process %d runs on this machine right now; to end it in order: kill -INT %1$d"
                            .formatted(lock.pid()));
        }
        if (!approved && !dialog.confirms("Has that run ended for certain, and is the lock to go?")) {
            return refused(dialog, "nobody has said yes; --yes does");
        }
        dialog.print(
                unlock.release(lock)
                        ? "Released. See `platform repair` before the next apply: it says whether something was left"
                                + " half done.\n"
                        : "It has been given back meanwhile; nothing was done.\n");
        return Outcome.DONE;
    }

    private String unclear(List<StackLock> held) {
        return id.map(it -> "none of them is " + it)
                .orElse("%d locks are held: say which with --lock".formatted(held.size()));
    }

    private static Outcome refused(Dialog dialog, String why) {
        dialog.say(VisibleText.text(why) + ". Nothing was changed.");
        return Outcome.REFUSED;
    }

    private String line(StackLock lock) {
        var since = lock.since()
                .map(it -> "since %s, %s ago".formatted(it, age(Duration.between(it, clock.instant()))))
                .orElse("nobody knows since when");
        return VisibleText.text("%s, %s, lock %s".formatted(lock.holder(), since, lock.id()));
    }

    /// As text: `3 h 5 min`.
    static String age(Duration age) {
        return age.toHours() > 0
                ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %d s".formatted(Math.max(0, age.toMinutes()), Math.max(0, age.toSecondsPart()));
    }
}
