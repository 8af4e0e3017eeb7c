package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.stack.Unlock;
import com.althq.platform.engine.pulumi.state.Lock;
import com.althq.platform.report.Visible;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `platform unlock`: a lock that was left behind.
@Command(
        name = "unlock",
        description = {
            "Release the lock that a killed run left on the stack of a service.",
            "",
            "It shows who holds it and since when, and asks. Only the lock that was shown is released. Make sure that"
                    + " its run has ended: two at a time would spoil the state."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class UnlockCommand implements Callable<Integer> {

    @Mixin
    StackOptions stack;

    @Option(names = "--lock", paramLabel = "ID", description = "Which lock, where there are several.")
    Optional<String> id;

    @Option(names = "--yes", description = "Do not ask.")
    boolean yes;

    @Spec
    CommandSpec spec;

    /// Who is asked, where somebody is there.
    Optional<Asking> person = Asking.onTerminal();

    Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        var screen = new Screen(spec.commandLine().getOut(), spec.commandLine().getErr());
        return stack.named(screen, it -> {
            var unlock = new Unlock(it.settings(), it.stack(), new Cancellation());
            var held = unlock.held();
            if (held.isEmpty()) {
                screen.print("Nobody holds %s.\n".formatted(it.stack()));
                return ExitCode.DONE;
            }
            screen.print("%s is held by:\n".formatted(it.stack()));
            held.forEach(lock -> screen.print("  " + line(lock) + "\n"));
            var meant = held.stream()
                    .filter(lock -> id.map(lock.id()::equals).orElse(held.size() == 1))
                    .findFirst();
            return meant.map(lock -> release(screen, unlock, lock)).orElseGet(() -> refused(screen, unclear(held)));
        });
    }

    private int release(Screen screen, Unlock unlock, Lock lock) {
        if (lock.isRunningHere()) {
            return refused(
                    screen,
                    "process %d runs on this machine right now; to end it in order: kill -INT %1$d"
                            .formatted(lock.pid()));
        }
        if (!yes
                && !person.filter(it -> it.agrees("Has that run ended for certain, and is the lock to go?"))
                        .isPresent()) {
            return refused(screen, "nobody has said yes; --yes does");
        }
        var released = unlock.release(lock);
        screen.print(
                released
                        ? "Released. See `platform repair` before the next apply: it says whether something was left"
                                + " half done.\n"
                        : "It has been given back meanwhile; nothing was done.\n");
        return ExitCode.DONE;
    }

    private String unclear(List<Lock> held) {
        return id.map(it -> "none of them is " + it)
                .orElse("%d locks are held: say which with --lock".formatted(held.size()));
    }

    private static int refused(Screen screen, String why) {
        screen.say(Visible.text(why) + ". Nothing was changed.");
        return ExitCode.REFUSED;
    }

    private String line(Lock lock) {
        var since = lock.since()
                .map(it -> "since %s, %s ago".formatted(it, age(Duration.between(it, clock.instant()))))
                .orElse("nobody knows since when");
        return Visible.text("%s, %s, lock %s".formatted(lock.holder(), since, lock.id()));
    }

    /// `3 h 5 min`.
    static String age(Duration age) {
        return age.toHours() > 0
                ? "%d h %d min".formatted(age.toHours(), age.toMinutesPart())
                : "%d min %d s".formatted(Math.max(0, age.toMinutes()), Math.max(0, age.toSecondsPart()));
    }
}
