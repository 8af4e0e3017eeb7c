package com.althq.platform.github;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Decides whether a request is sent again, and when.
///
/// @param attempt the number of the attempt, from 1
record RetryPolicy(String method, int attempt) {

    static final int ATTEMPTS = 4;

    /// The longest wait; for a longer one the run fails, since a waiting runner costs money.
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// What to do after a response that is not a success, or after none.
    sealed interface Decision {

        /// Use the response as it is.
        record Final() implements Decision {}

        record Wait(Duration time, String why) implements Decision {}

        record GiveUp(String why) implements Decision {}
    }

    Decision after(GitHubConnectorResponse answer) throws IOException {
        var status = answer.statusCode();
        if (status >= 500) {
            return serverError("GitHub answered with " + status);
        }
        if (status != 403 && status != 429) {
            return new Decision.Final();
        }
        var after = header(answer, "Retry-After").flatMap(RetryPolicy::seconds);
        if (after.isPresent()) {
            return limited(after.get(), "GitHub asks for a pause (%d)".formatted(status));
        }
        if (header(answer, "X-RateLimit-Remaining").filter("0"::equals).isPresent()) {
            return used(header(answer, "X-RateLimit-Reset").flatMap(RetryPolicy::seconds));
        }
        var secondary = status == 429 || body(answer).contains("secondary rate limit");
        return secondary ? limited(LONGEST, "GitHub asks for a pause (%d)".formatted(status)) : new Decision.Final();
    }

    /// After no response.
    ///
    /// @param host the host that did not answer
    Decision after(IOException failure, String host) {
        return serverError(
                "%s did not answer: %s".formatted(host, failure.getClass().getSimpleName()));
    }

    /// A request that creates something is not sent again: it may have been carried out before the response was
    /// lost.
    private Decision serverError(String what) {
        if (method.equals("POST")) {
            return new Decision.GiveUp(what);
        }
        if (attempt >= ATTEMPTS) {
            return new Decision.GiveUp("%s, %d times".formatted(what, attempt));
        }
        var base = 1000L << (attempt - 1);
        return new Decision.Wait(Duration.ofMillis(base + jitter(base)), what);
    }

    /// A rate limit refuses a request before it is carried out, so any method may be sent again.
    private Decision limited(Duration time, String what) {
        if (time.compareTo(LONGEST) > 0) {
            return new Decision.GiveUp("%s of %d s, which is too long to wait".formatted(what, time.toSeconds()));
        }
        return attempt >= ATTEMPTS
                ? new Decision.GiveUp("%s, %d times".formatted(what, attempt))
                : new Decision.Wait(time.plusMillis(jitter(1000)), what);
    }

    private Decision used(Optional<Duration> reset) {
        var until = reset.map(it -> Instant.EPOCH.plus(it));
        return until.map(it -> Duration.between(Instant.now(), it))
                .filter(it -> it.compareTo(LONGEST) <= 0)
                .map(it -> limited(it.isNegative() ? Duration.ZERO : it, "GitHub's rate limit is used up"))
                .orElseGet(() -> new Decision.GiveUp("GitHub's rate limit is used up"
                        + until.map(it -> " until " + CLOCK.format(it)).orElse("")));
    }

    private static long jitter(long most) {
        return ThreadLocalRandom.current().nextLong(most / 2 + 1);
    }

    private static Optional<String> header(GitHubConnectorResponse answer, String name) {
        return Optional.ofNullable(answer.header(name));
    }

    /// The header as seconds; a date, which HTTP allows too, is ignored: GitHub sends seconds.
    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,10}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static String body(GitHubConnectorResponse answer) throws IOException {
        try (var stream = answer.bodyStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
