package com.althq.platform.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// HTTP connector of the GitHub client with timeouts and a bounded number of retries.
final class GitHubConnection implements GitHubConnector {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /// Headers that the HTTP client sets itself.
    private static final Set<String> RESTRICTED = Set.of("content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient client;
    private final RetryDelay pause;
    private final Consumer<String> log;

    /// @param log receives a line for each wait
    GitHubConnection(RetryDelay pause, Consumer<String> log) {
        // Redirects are the library's: it drops the token when the host changes.
        this.client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.pause = pause;
        this.log = log;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        try {
            return send(request, request(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitHubTimeoutException("interrupted while talking to GitHub", e);
        }
    }

    private GitHubConnectorResponse send(GitHubConnectorRequest asked, HttpRequest request)
            throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var retry = new RetryPolicy(asked.method(), attempt);
            RetryPolicy.Decision decision;
            try {
                var answer = new BufferedResponse(asked, client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
                if (answer.statusCode() < 400) {
                    return answer;
                }
                decision = retry.after(answer);
                if (decision instanceof RetryPolicy.Decision.Final) {
                    return answer;
                }
            } catch (IOException e) {
                decision = retry.after(e, request.uri().getHost());
            }
            waitOrGiveUp(decision);
        }
    }

    private void waitOrGiveUp(RetryPolicy.Decision decision) throws IOException, InterruptedException {
        switch (decision) {
            case RetryPolicy.Decision.Wait it -> {
                log.accept("%s; trying again in %d s"
                        .formatted(it.why(), Math.max(1, it.time().toSeconds())));
                pause.of(it.time());
            }
            case RetryPolicy.Decision.GiveUp it -> throw new GitHubTimeoutException(it.why(), null);
            case RetryPolicy.Decision.Final _ -> throw new IllegalStateException("final answers are returned");
        }
    }

    private static HttpRequest request(GitHubConnectorRequest asked) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(asked.url().toString())).timeout(TO_ANSWER);
        asked.allHeaders()
                .forEach((name, values) -> values.stream()
                        .filter(_ -> !RESTRICTED.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(value -> request.header(name, value)));
        var body = HttpRequest.BodyPublishers.noBody();
        try (InputStream content = asked.body()) {
            if (content != null) {
                body = HttpRequest.BodyPublishers.ofByteArray(content.readAllBytes());
            }
        }
        return request.method(asked.method(), body).build();
    }

    /// A response with its body in memory, so that the retry policy can read it before the library does.
    static final class BufferedResponse extends GitHubConnectorResponse.ByteArrayResponse {

        private final byte[] body;

        BufferedResponse(GitHubConnectorRequest request, HttpResponse<byte[]> response) {
            super(request, response.statusCode(), response.headers().map());
            this.body = response.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
