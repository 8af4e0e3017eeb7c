package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException.Kind;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.command.RootCause;
import com.althq.platform.engine.pulumi.command.SecretMask;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.lookup.LookupFailedException;
import com.althq.platform.engine.pulumi.state.LockMessageParser;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.graph.Urn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Says in one line why a command failed. What pulumi prints is read for its words alone, and repeated without the
/// secrets that we know of.
public final class FailureDiagnosis {

    private static final int LONGEST = 600;
    private static final int MOST_DETAILS = 20;

    /// Of what a command prints only the beginning and the end are looked at: it may be without end.
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final int SIGNAL = 128;

    private final SecretMask leaks;
    private final Supplier<List<StackLock>> held;

    /// @param held who holds the stack now, as far as that can be seen without taking its lock
    FailureDiagnosis(SecretMask secretMask, Supplier<List<StackLock>> held) {
        this.leaks = secretMask;
        this.held = held;
    }

    /// @param phase   what was being done, in words: `preview`
    /// @param result  what the command ended with
    /// @param log     what the engine said, where it did
    /// @param program why our own program stopped, where it did so by itself
    /// @param done    what was and was not changed, one sentence
    public EnvironmentFailureException of(
            String phase,
            PulumiCommand.Result result,
            Optional<EventLog> log,
            Optional<RuntimeException> program,
            String done) {
        var causes = causes(log, result);
        if (program.filter(LookupFailedException.class::isInstance).isPresent()) {
            var line = RootCause.line(program.get());
            var cause =
                    KnownFailure.in(line, false).map(KnownFailure.Seen::cause).orElse(line);
            return trouble(Kind.COULD_NOT_TELL, phase, cause, List.of(), done);
        }
        var everything = String.join("\n", causes.texts()) + "\n" + (result.ok() ? "" : ends(result.text()));
        var seen = KnownFailure.in(everything, !causes.ofResource());
        if (seen.isPresent()) {
            var writing = TransientFailureRetry.isUnreadable(everything) ? living() : List.<StackLock>of();
            if (!writing.isEmpty()) {
                return trouble(Kind.LOCKED, phase, locked(writing), List.of(), done);
            }
            var kind = seen.get().sign().kind();
            // The command's own advice is to release every lock there is.
            var details = kind == Kind.LOCKED ? List.<String>of() : causes.texts();
            return trouble(kind, phase, cause(seen.get(), everything), details, done);
        }
        var first = causes.texts().isEmpty()
                ? withoutCause(result, log)
                : causes.texts().getFirst();
        var kind = causes.ofResource() ? Kind.REFUSED_BY_PROVIDER : Kind.COULD_NOT_TELL;
        return trouble(kind, phase, first, causes.texts().stream().skip(1).toList(), done);
    }

    /// Of a lock it is who holds it that matters, not the line that says how many there are.
    private String cause(KnownFailure.Seen seen, String everything) {
        if (seen.sign().kind() != Kind.LOCKED) {
            return seen.cause();
        }
        var printed = LockMessageParser.locks(everything);
        return locked(printed.isEmpty() ? held.get() : printed);
    }

    private static String locked(List<StackLock> locks) {
        return KnownFailure.LOCKED + " (" + LockMessageParser.holders(locks) + ")";
    }

    /// Who writes the state right now: a lock whose process has ended does not make a state that cannot be read whole.
    private List<StackLock> living() {
        return held.get().stream().filter(it -> !it.isAbandoned()).toList();
    }

    private EnvironmentFailureException trouble(
            Kind kind, String phase, String cause, List<String> details, String done) {
        return new EnvironmentFailureException(
                kind,
                "%s failed: %s. %s".formatted(phase, safeLine(cause), done),
                safeLine(cause),
                details.stream()
                        .map(this::safeLine)
                        .distinct()
                        .filter(it -> !safeLine(cause).contains(it))
                        .limit(MOST_DETAILS)
                        .toList());
    }

    /// @param ofResource whether a provider refused something that the specification asks for
    private record Causes(List<String> texts, boolean ofResource) {}

    private static Causes causes(Optional<EventLog> log, PulumiCommand.Result result) {
        var texts = new LinkedHashSet<String>();
        var ofResource = false;
        for (var it :
                log.map(EventLog::diagnostics).stream().flatMap(all -> all).toList()) {
            if (it.isError() && !isEcho(it.message())) {
                var named = it.urn().filter(urn -> !urn.contains("pulumi:pulumi:Stack"));
                ofResource |=
                        named.filter(urn -> !urn.contains("pulumi:providers:")).isPresent();
                texts.add(named.map(urn -> name(urn) + ": ").orElse("")
                        + it.message().strip());
            }
        }
        if (texts.isEmpty()) {
            ends(result.text())
                    .lines()
                    .filter(it -> it.startsWith("error:"))
                    .map(it -> it.substring("error:".length()).strip())
                    .filter(it -> !isEcho(it))
                    .forEach(texts::add);
        }
        return new Causes(new ArrayList<>(texts), ofResource);
    }

    /// Says only that something else failed, or how much of it.
    private static boolean isEcho(String message) {
        var text = message.strip();
        return text.isEmpty()
                || text.matches("(update|preview|destroy|refresh) (failed|canceled)|\\d+ errors? occurred:");
    }

    private static String name(String urn) {
        try {
            return new Urn(urn).name();
        } catch (IllegalArgumentException e) {
            return urn;
        }
    }

    /// What is wrong where nobody says so.
    private static String withoutCause(PulumiCommand.Result result, Optional<EventLog> log) {
        if (result.ok()) {
            return log.map(it -> it.readable()
                            ? "pulumi's event log ends in the middle"
                            : "what pulumi wrote as its event log is none, or is cut off")
                    .orElse("pulumi wrote no event log: there may be no room in the temporary folder");
        }
        var ended = result.code() > SIGNAL
                ? "pulumi was ended by signal " + (result.code() - SIGNAL)
                : "pulumi exited with " + result.code();
        return ends(result.text())
                .lines()
                .filter(it -> !it.isBlank())
                .reduce((_, last) -> last)
                .map(it -> ended + "; the last that it said is: " + it)
                .orElse(ended + " and said nothing: see whether there is room in the temporary folder");
    }

    private static String ends(String text) {
        return text.length() <= 2 * LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "\n" + text.substring(text.length() - LONGEST_TEXT);
    }

    /// One line without secrets and without anything that a terminal would obey.
    public String safeLine(String text) {
        var line = leaks.mask(text)
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var whole = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
