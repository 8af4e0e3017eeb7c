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

/// Everything the engine said of one run, as far as it can be read.
///
/// @param readable whether all of it is events
public record EventLog(List<EngineEvent> events, boolean readable) {

    private static final ObjectReader JSON = new ObjectMapper().reader();

    public EventLog {
        events = List.copyOf(events);
    }

    /// What comes before something that is no event is kept: it was done all the same. A last line without an end is
    /// left out: the command was killed while it wrote it.
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

    /// What a wish to stop does to the command that writes this log: it is heeded from the first line on, and until all
    /// is done.
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

    /// @throws JsonProcessingException if the line is no JSON object; the text of it is not in the message
    static Optional<EngineEvent> event(String line) throws JsonProcessingException {
        var node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new JsonProcessingException("not an event") {
                private static final long serialVersionUID = 1;
            };
        }
        return Optional.of(EngineEvent.of(node));
    }

    /// Whether nothing is missing at its end.
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
