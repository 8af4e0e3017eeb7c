package com.althq.platform.engine.pulumi;

import com.althq.platform.engine.pulumi.TroubleException.Kind;
import com.althq.platform.graph.Urn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says in one line why a command failed. What pulumi prints is read for its words alone, and repeated without the
/// secrets that we know of.
final class Diagnosis {

    private static final String LOCKED = "somebody else is changing this stack";
    private static final int LONGEST = 600;
    private static final int KILL = 9;
    private static final int MOST_DETAILS = 20;

    /// A text of pulumi, and what it means here.
    private record Sign(Pattern pattern, Kind kind, String meaning) {
        Sign(String pattern, Kind kind, String meaning) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind, meaning);
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign("the stack is currently locked by|another update is currently in progress", Kind.LOCKED, LOCKED),
            // The lock was there when the folder was listed, and gone when it was to be read.
            new Sign("\\.pulumi/locks/.*(code=NotFound|no such file)", Kind.LOCKED, LOCKED),
            new Sign(
                    "incorrect passphrase",
                    Kind.COULD_NOT_TELL,
                    "the passphrase of the stack's secrets is wrong: set PULUMI_CONFIG_PASSPHRASE or"
                            + " PULUMI_CONFIG_PASSPHRASE_FILE to the one that it was made with"),
            new Sign(
                    "no resource plugin 'pulumi-resource-",
                    Kind.COULD_NOT_TELL,
                    "a provider plugin is missing: `platform doctor --install` gets the ones that are needed"),
            new Sign("no space left on device", Kind.COULD_NOT_TELL, "the disk is full"),
            new Sign(
                    "ExpiredToken|token (included in the request )?is expired|security token .* expired",
                    Kind.COULD_NOT_TELL,
                    "the AWS credentials have expired: get new ones and run the same command again"),
            new Sign(
                    "no valid credential sources|NoCredentialProviders|failed to refresh cached credentials|"
                            + "get credentials|InvalidClientTokenId|UnrecognizedClient",
                    Kind.COULD_NOT_TELL,
                    "there are no AWS credentials, or AWS does not know them: sign in, or set AWS_PROFILE"),
            new Sign(
                    "secrets \\(code=|operation error KMS",
                    Kind.COULD_NOT_TELL,
                    "the key of the stack's secrets cannot be used: see whether the secrets provider is right and you"
                            + " may use its key"),
            new Sign(
                    "unable to open bucket|blob \\(code=|could not (list|open) bucket|read \"?\\.pulumi/meta",
                    Kind.COULD_NOT_TELL,
                    "the place of the state cannot be reached: see whether the backend is right and you may read it"),
            new Sign(
                    "newer (version )?of the pulumi cli|unsupported (deployment|checkpoint) version|"
                            + "the stack '.*' is newer than|deployment schema version",
                    Kind.COULD_NOT_TELL,
                    "the state was written by a newer pulumi than this one understands"),
            new Sign(
                    "read-only file system|permission denied",
                    Kind.COULD_NOT_TELL,
                    "the place of the state may not be written to"),
            new Sign(
                    "AccessDenied|not authorized to perform",
                    Kind.COULD_NOT_TELL,
                    "the AWS credentials do not allow it"),
            new Sign(
                    "connection refused|no such host|i/o timeout|network is unreachable|TLS handshake",
                    Kind.COULD_NOT_TELL,
                    "the network does not let it through"));

    private final Leaks leaks;

    Diagnosis(Leaks leaks) {
        this.leaks = leaks;
    }

    /// @param phase   what was being done, in words: `preview`
    /// @param result  what the command ended with
    /// @param log     what the engine said, where it did
    /// @param program why our own program stopped, where it did so by itself
    /// @param done    what was and was not changed, one sentence
    TroubleException of(
            String phase,
            Command.Result result,
            Optional<EventLog> log,
            Optional<RuntimeException> program,
            String done) {
        var causes = causes(log, result);
        if (program.filter(LookupException.class::isInstance).isPresent()) {
            return trouble(Kind.COULD_NOT_TELL, phase, Failures.line(program.get()), List.of(), done);
        }
        if (result.killed().isPresent()) {
            return trouble(Kind.COULD_NOT_TELL, phase, killed(result.killed().get()), causes.texts(), done);
        }
        var everything = String.join("\n", causes.texts()) + "\n" + result.text();
        for (var sign : SIGNS) {
            var matcher = sign.pattern().matcher(everything);
            if (matcher.find()) {
                var line = sign.kind() == Kind.LOCKED
                        ? holders(everything).orElseGet(() -> line(everything, matcher.start()))
                        : line(everything, matcher.start());
                return trouble(sign.kind(), phase, sign.meaning() + " (" + line + ")", causes.texts(), done);
            }
        }
        var first = causes.texts().isEmpty() ? lastLine(result) : causes.texts().getFirst();
        var kind = causes.ofResource() ? Kind.REFUSED_BY_PROVIDER : Kind.COULD_NOT_TELL;
        return trouble(kind, phase, first, causes.texts().stream().skip(1).toList(), done);
    }

    private static Optional<String> holders(String text) {
        return Optional.of(String.join(
                        "; ", LockHolder.in(text).stream().map(LockHolder::line).toList()))
                .filter(it -> !it.isEmpty());
    }

    private static String killed(int signal) {
        return signal == KILL
                ? "pulumi was killed (signal 9, which is what a machine without memory sends too)"
                : "pulumi was stopped by signal " + signal;
    }

    private TroubleException trouble(Kind kind, String phase, String cause, List<String> details, String done) {
        return new TroubleException(
                kind,
                "%s failed: %s. %s".formatted(phase, shown(cause), done),
                shown(cause),
                details.stream()
                        .map(this::shown)
                        .distinct()
                        .filter(it -> !shown(cause).contains(it))
                        .limit(MOST_DETAILS)
                        .toList());
    }

    /// @param ofResource whether a provider refused something that the specification asks for
    private record Causes(List<String> texts, boolean ofResource) {}

    private static Causes causes(Optional<EventLog> log, Command.Result result) {
        var texts = new LinkedHashSet<String>();
        var ofResource = false;
        for (var it :
                log.map(EventLog::diagnostics).stream().flatMap(all -> all).toList()) {
            if (it.isError() && !isEcho(it.message())) {
                var named = it.urn().filter(urn -> !urn.contains("pulumi:pulumi:Stack"));
                ofResource |= named.isPresent();
                texts.add(named.map(urn -> name(urn) + ": ").orElse("")
                        + it.message().strip());
            }
        }
        if (texts.isEmpty()) {
            result.text()
                    .lines()
                    .filter(it -> it.startsWith("error:"))
                    .map(it -> it.substring("error:".length()).strip())
                    .filter(it -> !isEcho(it))
                    .forEach(texts::add);
        }
        return new Causes(new ArrayList<>(texts), ofResource);
    }

    /// Says only that something else failed.
    private static boolean isEcho(String message) {
        var text = message.strip();
        return text.isEmpty() || text.matches("(update|preview|destroy|refresh) (failed|canceled)");
    }

    private static String name(String urn) {
        try {
            return new Urn(urn).name();
        } catch (IllegalArgumentException e) {
            return urn;
        }
    }

    private static String lastLine(Command.Result result) {
        return result.text()
                .lines()
                .filter(it -> !it.isBlank())
                .reduce((_, last) -> last)
                .orElse("pulumi exited with " + result.code() + " and said nothing");
    }

    private static String line(String text, int at) {
        var start = text.lastIndexOf('\n', at) + 1;
        var end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /// One line without secrets and without anything that a terminal would obey.
    String shown(String text) {
        var line = leaks.hide(text)
                .replaceAll("\\s+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var whole = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
