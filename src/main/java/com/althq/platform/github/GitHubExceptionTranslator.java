package com.althq.platform.github;

import com.althq.platform.source.SourceUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohsuke.github.HttpException;

/// Turns exceptions of the GitHub library into one line with the cause and the way out.
final class GitHubExceptionTranslator {

    private static final Pattern MESSAGE = Pattern.compile("\"message\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    private GitHubExceptionTranslator() {}

    /// A call of GitHub's API.
    @FunctionalInterface
    interface GitHubCall<T> {
        T call() throws IOException;
    }

    /// Makes the call; its failure becomes a [SourceUnavailableException].
    ///
    /// @param doing the action, for the message: `reading the changed files`
    static <T> T call(String doing, GitHubCall<T> question) {
        try {
            return question.call();
        } catch (IOException e) {
            throw new SourceUnavailableException(line(doing, e), e);
        }
    }

    static String line(String doing, IOException failure) {
        return "%s failed: %s".formatted(doing, LogText.of(cause(failure)));
    }

    private static String cause(IOException failure) {
        var gaveUp = first(failure, GitHubTimeoutException.class);
        if (gaveUp.isPresent()) {
            return String.valueOf(gaveUp.get().getMessage());
        }
        var status = status(failure);
        return switch (status) {
            case 0 -> failure.getClass().getSimpleName();
            case 401 -> "GitHub does not accept the token (401)";
            case 403 -> "GitHub refuses it (403%s); the token lacks a permission".formatted(serverMessage(failure));
            case 404 -> "GitHub knows nothing there, or hides it from this token (404)";
            default -> "GitHub answered with %d%s".formatted(status, serverMessage(failure));
        };
    }

    /// The HTTP status; 0 if there is none.
    static int status(IOException failure) {
        if (first(failure, FileNotFoundException.class).isPresent()) {
            return 404;
        }
        return first(failure, HttpException.class)
                .map(HttpException::getResponseCode)
                .filter(it -> it > 0)
                .orElse(0);
    }

    private static String serverMessage(IOException failure) {
        return first(failure, HttpException.class)
                .map(it -> MESSAGE.matcher(String.valueOf(it.getMessage())))
                .filter(Matcher::find)
                .map(it -> ": " + it.group(1))
                .orElse("");
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
