package com.althq.platform.engine.pulumi.event;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The events of one engine command, read from its log file.
///
/// @param readable false if a line was not an event; the events before it are kept
public record EventLog(List<EngineEvent> events, boolean readable) {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    public EventLog {
        events = List.copyOf(events);
    }

    /// Reads a log. Events before an unreadable line are kept: their steps were carried out. A last line
    /// without a line break is ignored: the command was killed while writing it.
    public static EventLog read(Path file) {
        var events = new ArrayList<EngineEvent>();
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            for (var line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                if (!line.isBlank()) {
                    event(line).ifPresent(events::add);
                }
            }
        } catch (IOException e) {
            return new EventLog(events, false);
        }
        return new EventLog(events, true);
    }

    /// How the engine reacts to a signal, by what it has logged: from the first event to the end of its steps
    /// it cancels the update.
    public static Cancellation.CancellationMode cancellationMode(Path file) {
        try {
            var text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
            if (text.isEmpty()) {
                return Cancellation.CancellationMode.DEFERRED;
            }
            return text.contains("\"summaryEvent\":")
                    ? Cancellation.CancellationMode.IGNORED
                    : Cancellation.CancellationMode.IMMEDIATE;
        } catch (IOException e) {
            return Cancellation.CancellationMode.IMMEDIATE;
        }
    }

    /// @throws JsonProcessingException if the line is not a JSON object; the message does not contain the line
    static Optional<EngineEvent> event(String line) throws JsonProcessingException {
        var node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new JsonProcessingException("not an event") {
                private static final long serialVersionUID = 1;
            };
        }
        return Optional.of(EngineEvent.of(node));
    }

    /// Whether the log has its last event.
    public boolean isWhole() {
        return readable && events.stream().anyMatch(EngineEvent.End.class::isInstance);
    }

    public Stream<EngineEvent.Step> begun() {
        return eventsOfType(EngineEvent.Begun.class).map(EngineEvent.Begun::step);
    }

    public Stream<EngineEvent.Step> done() {
        return eventsOfType(EngineEvent.Done.class).map(EngineEvent.Done::step);
    }

    Stream<EngineEvent.Step> failed() {
        return eventsOfType(EngineEvent.Failed.class).map(EngineEvent.Failed::step);
    }

    public Stream<EngineEvent.Diagnostic> diagnostics() {
        return eventsOfType(EngineEvent.Diagnostic.class);
    }

    private <T extends EngineEvent> Stream<T> eventsOfType(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
