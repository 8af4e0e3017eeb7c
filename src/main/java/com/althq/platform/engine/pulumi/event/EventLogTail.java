package com.althq.platform.engine.pulumi.event;

import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Follows an event log while it is written and reports each step to a [Progress], on a thread of its own.
public final class EventLogTail implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final String SAME = "same";
    private static final String REFRESH = "refresh";

    private final Path file;
    private final Progress progress;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private long position;

    public EventLogTail(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
        this.thread = Thread.ofVirtual().start(this::follow);
    }

    private void follow() {
        try {
            while (!closing) {
                read();
                Thread.sleep(PAUSE_MILLIS);
            }
            read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            progress.phase("the progress cannot be followed any longer; it goes on");
        }
    }

    private void read() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            if (log.length() < position) {
                // The command began once more.
                position = 0;
            }
            log.seek(position);
            var bytes = new byte[(int) Math.min(Integer.MAX_VALUE / 2, log.length() - position)];
            log.readFully(bytes);
            // Only whole lines are decoded, so that no character is cut.
            var end = lastLineEnd(bytes);
            position += end;
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(this::line);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (var i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    /// Unreadable lines are reported later, when the log is read as a whole.
    private void line(String line) {
        try {
            EventLog.event(line).ifPresent(this::event);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return;
        }
    }

    private void event(EngineEvent event) {
        switch (event) {
            case EngineEvent.Begun(var step)
            when changesResource(step) -> {
                begun.put(step.operation() + step.urn(), Instant.now());
                progress.begun(step.operation(), new Urn(step.urn()));
            }
            case EngineEvent.Done(var step) when changesResource(step) -> ended(step, true);
            case EngineEvent.Failed(var step) when changesResource(step) -> ended(step, false);
            default -> {}
        }
    }

    private void ended(EngineEvent.Step step, boolean succeeded) {
        var since = begun.getOrDefault(step.operation() + step.urn(), Instant.now());
        progress.ended(new Progress.CompletedStep(
                step.operation(), new Urn(step.urn()), succeeded, Duration.between(since, Instant.now())));
    }

    /// Whether a step changes a resource, as opposed to reading it.
    public static boolean changesResource(EngineEvent.Step step) {
        return !step.operation().equals(SAME)
                && !step.operation().equals(REFRESH)
                && !step.type().equals(PulumiTypes.STACK)
                && !step.operation().equals("replace");
    }

    /// Returns when all events so far have been reported.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
