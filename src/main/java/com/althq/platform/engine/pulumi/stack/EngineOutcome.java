package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.EventLogTail;
import java.util.Optional;
import java.util.stream.Stream;

/// The result of an engine command.
///
/// @param log its event log; empty if the engine did not start
public record EngineOutcome(PulumiCommand.Result result, Optional<EventLog> log) {

    public boolean succeeded() {
        return result.ok() && log.filter(EventLog::isWhole).isPresent();
    }

    /// Whether certainly no resource was changed; false for an incomplete log.
    public boolean changedNothing() {
        // The first line is written before the first step; only where none can be written it goes on without.
        var refused = !result.ok();
        return log.map(it -> it.events().isEmpty()
                        ? refused
                        : it.isWhole() && Stream.concat(it.begun(), it.done()).noneMatch(EventLogTail::changesResource))
                .orElse(refused);
    }
}
