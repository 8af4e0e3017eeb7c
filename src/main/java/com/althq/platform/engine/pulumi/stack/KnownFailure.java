package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A pattern for error messages of Pulumi or a provider, with the kind of failure, its cause and its remedy.
///
/// @param ofBackend whether it is about the state's place; the words of a resource or of a look-up never are
record KnownFailure(Pattern pattern, Kind kind, boolean ofBackend, String meaning) {

    static final String LOCKED = "somebody else is changing this stack";

    /// The lock was gone when it was to be read, or not yet written to its end. Of a lock that is JSON only in part the
    /// command says no more than what is wrong with the JSON.
    static final KnownFailure LOCK_IN_TRANSIT = new KnownFailure(
            "\\.pulumi/locks/.*(code=NotFound|no such file|EOF)|(?m:^(error: )?unexpected end of JSON input$)",
            Kind.LOCKED,
            true,
            LOCKED);

    /// The first that is found wins.
    private static final List<KnownFailure> ALL = List.of(
            new KnownFailure(
                    "the stack is currently locked by|another update is currently in progress",
                    Kind.LOCKED,
                    true,
                    LOCKED),
            LOCK_IN_TRANSIT,
            backend(
                    "PULUMI_ACCESS_TOKEN must be set|unknown backend|unsupported url scheme",
                    "the backend is none that keeps states here: give s3://BUCKET?region=…, or file:///FOLDER"),
            backend(
                    "Legacy DIY state is deprecated",
                    "the backend has the layout of an old pulumi: `pulumi state upgrade` brings it up to date"),
            backend(
                    "incorrect passphrase|passphrase must be set",
                    "the passphrase of the stack's secrets is wrong, or not given: set PULUMI_CONFIG_PASSPHRASE or"
                            + " PULUMI_CONFIG_PASSPHRASE_FILE to the one that it was made with"),
            backend(
                    "unable to read PULUMI_CONFIG_PASSPHRASE_FILE",
                    "the file with the passphrase of the stack's secrets cannot be read"),
            account(
                    "no resource plugin 'pulumi-resource-|could not find plugin|failed to load plugin",
                    "a provider plugin is missing or cannot be run here: `platform doctor --install` gets the ones"
                            + " that are needed"),
            account(
                    "no space left on device|file too large|disk quota exceeded",
                    "the disk is full: make room, in the temporary folder too, and run the same command again"),
            account(
                    "deployment circuit breaker|tasks failed to start|to become 'tfSTABLE'",
                    "the new tasks do not come up, and AWS goes back to the ones before: see `aws ecs describe-services`"
                            + " for the service's events, and the logs of its tasks"),
            account(
                    "ExpiredToken|token (included in the request )?is expired|security token .* expired",
                    "the AWS credentials have expired: get new ones and run the same command again"),
            account(
                    "no valid credential sources|NoCredentialProviders|failed to refresh cached credentials|"
                            + "get credentials|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|"
                            + "SignatureDoesNotMatch|failed to get shared config profile",
                    "there are no AWS credentials, or AWS does not know them: sign in, or set AWS_PROFILE"),
            account(
                    "did not begin responding to RPC|did not come alive|stream terminated by RST_STREAM|error reading from server|"
                            + "transport is closing|exited prematurely|could not read plugin|wrote an invalid port to stdout",
                    "a provider ended in the middle of its work, or did not start: run the same command again, and"
                            + " `platform doctor` if it stays"),
            account(
                    "secrets \\(code=|operation error KMS",
                    "the key of the stack's secrets cannot be used: see whether the secrets provider is right and you"
                            + " may use its key"),
            backend(
                    "newer (version )?of the pulumi cli|unsupported (deployment|checkpoint) version|"
                            + "the stack '.*' is newer than|deployment schema version",
                    "the state was written by a newer pulumi than this one understands: use a newer platform-action"),
            backend(
                    "failed to load checkpoint|corrupt store",
                    "the state in the backend is damaged: where that is a folder `platform repair` puts back the last"
                            + " good one; elsewhere it is beside it as `.bak`, or in `.pulumi/backups`"),
            account(
                    "AccessDenied|not authorized to perform|UnauthorizedOperation|StatusCode: 403",
                    "the AWS credentials do not allow it"),
            backend(
                    "unable to open bucket|blob \\(.*code=|could not (list|open) bucket|read \"?\\.pulumi/meta",
                    "the place of the state cannot be reached: see whether the backend is right and you may read it"),
            backend(
                    "read-only file system|permission denied|operation not permitted",
                    "the place of the state may not be written to"),
            account(
                    "connection refused|no such host|i/o timeout|network is unreachable|TLS handshake",
                    "the network does not let it through"));

    private KnownFailure(String pattern, Kind kind, boolean ofBackend, String meaning) {
        this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), kind, ofBackend, meaning);
    }

    private static KnownFailure backend(String pattern, String meaning) {
        return new KnownFailure(pattern, Kind.COULD_NOT_TELL, true, meaning);
    }

    private static KnownFailure account(String pattern, String meaning) {
        return new KnownFailure(pattern, Kind.COULD_NOT_TELL, false, meaning);
    }

    static List<KnownFailure> all() {
        return ALL;
    }

    /// A sign that was seen.
    ///
    /// @param line the line that it is in
    record Seen(KnownFailure sign, String line) {

        /// The cause, the way out, and the words that it is read from.
        String cause() {
            return sign.meaning() + " (" + line + ")";
        }
    }

    /// @param ofBackend whether the text may be about the state's place
    static Optional<Seen> in(String text, boolean ofBackend) {
        for (var sign : ALL) {
            var matcher = sign.pattern().matcher(text);
            if ((ofBackend || !sign.ofBackend()) && matcher.find()) {
                return Optional.of(new Seen(sign, line(text, matcher.start())));
            }
        }
        return Optional.empty();
    }

    private static String line(String text, int at) {
        var start = text.lastIndexOf('\n', at) + 1;
        var end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end).strip().replaceFirst("^(error: |\\d+\\) )", "");
    }
}
