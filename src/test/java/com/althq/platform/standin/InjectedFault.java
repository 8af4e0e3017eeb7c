package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// Something that goes wrong. As JSON, in `faults.json` beside the world: the names below, what is left out is empty,
/// zero or false; `times` is then 1.
///
/// @param operation as in the log (see [ProviderCall]), or `aws` for everything that reaches AWS: create, update,
///     delete, read,
///                  invoke. A preview's create or update is never meant
/// @param match     a part of the URN, the token or the id; empty for any
/// @param skip      so many such calls go well first
/// @param times     so many calls are struck; 0 for all from then on
/// @param message   what the call fails with; empty if it does not fail. `{input.NAME}` is that input's value
/// @param made      the thing is made, changed or deleted all the same: only the answer is lost
/// @param millis    the call takes so long first, or until this fault is in the file no more
/// @param obeys     the engine's Cancel ends that wait, and the call fails; without, the wait goes on
/// @param crash     the process ends in the middle of it; a server in a test stops answering
/// @param since     the number of lines of the log that were there before
public record InjectedFault(
        String operation,
        String match,
        int skip,
        int times,
        String message,
        boolean made,
        long millis,
        boolean obeys,
        boolean crash,
        long since) {

    static final String ANY_AWS = "aws";

    /// The first such call fails.
    public static InjectedFault fails(String operation, String match, String message) {
        return new InjectedFault(operation, match, 0, 1, message, false, 0, false, false, 0);
    }

    /// Every such call takes so long, or until other faults are set.
    public static InjectedFault slow(String operation, String match, Duration time) {
        return new InjectedFault(operation, match, 0, 0, "", false, time.toMillis(), false, false, 0);
    }

    /// The first such call ends the process.
    public static InjectedFault crash(String operation, String match) {
        return new InjectedFault(operation, match, 0, 1, "", false, 0, false, true, 0);
    }

    /// After so many calls the credentials are no good any more.
    public static InjectedFault expires(int calls) {
        return new InjectedFault(
                ANY_AWS,
                "",
                calls,
                0,
                "operation error STS: GetCallerIdentity, https response error StatusCode: 403, api error ExpiredToken:"
                        + " The security token included in the request is expired",
                false,
                0,
                false,
                false,
                0);
    }

    /// So many such calls go well first.
    public InjectedFault after(int calls) {
        return new InjectedFault(operation, match, calls, times, message, made, millis, obeys, crash, since);
    }

    /// It strikes every call from then on.
    public InjectedFault always() {
        return new InjectedFault(operation, match, skip, 0, message, made, millis, obeys, crash, since);
    }

    /// It happens, and the answer is lost.
    public InjectedFault butMade() {
        return new InjectedFault(operation, match, skip, times, message, true, millis, obeys, crash, since);
    }

    /// It takes so long first.
    public InjectedFault taking(Duration time) {
        return new InjectedFault(operation, match, skip, times, message, made, time.toMillis(), obeys, crash, since);
    }

    /// The engine's Cancel ends the wait.
    public InjectedFault cancellable() {
        return new InjectedFault(operation, match, skip, times, message, made, millis, true, crash, since);
    }

    InjectedFault from(long lines) {
        return new InjectedFault(operation, match, skip, times, message, made, millis, obeys, crash, lines);
    }

    boolean concerns(ProviderCall call) {
        var same = operation.equals(call.operation()) || (operation.equals(ANY_AWS) && reachesAws(call));
        return same
                && !call.preview()
                && (call.subject().contains(match) || call.id().contains(match));
    }

    private static boolean reachesAws(ProviderCall call) {
        return switch (call.operation()) {
            case "create", "update", "delete", "read", "invoke" -> true;
            default -> false;
        };
    }

    /// @param count the how-manyth such call it is, from 1
    boolean strikes(long count) {
        return count > skip && (times == 0 || count <= skip + (long) times);
    }

    static InjectedFault of(JsonNode node) {
        return new InjectedFault(
                node.path("operation").asText(ANY_AWS),
                node.path("match").asText(),
                node.path("skip").asInt(),
                node.path("times").asInt(1),
                node.path("message").asText(),
                node.path("made").asBoolean(),
                node.path("millis").asLong(),
                node.path("obeys").asBoolean(),
                node.path("crash").asBoolean(),
                node.path("since").asLong());
    }

    ObjectNode node() {
        return WireJson.JSON
                .createObjectNode()
                .put("operation", operation)
                .put("match", match)
                .put("skip", skip)
                .put("times", times)
                .put("message", message)
                .put("made", made)
                .put("millis", millis)
                .put("obeys", obeys)
                .put("crash", crash)
                .put("since", since);
    }
}
