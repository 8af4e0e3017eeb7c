package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.pulumi.event.EngineEvent;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.event.StateValueReader;
import com.althq.platform.engine.pulumi.stack.ExistenceCheck;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the resources whose creation failed and may have happened all the same. Pulumi drops a creation that
/// ends with an error from the state, whatever the error is.
final class UncertainCreations {

    /// Errors after which the request may have been carried out.
    private static final Pattern RESPONSE_LOST = Pattern.compile(
            "error reading from server|transport is closing|RST_STREAM|\\bEOF\\b|connection reset|broken pipe"
                    + "|i/o timeout|time(d )?-?out|deadline exceeded|context canceled|request canceled"
                    + "|maximum number of attempts|StatusCode: 5\\d\\d",
            Pattern.CASE_INSENSITIVE);

    /// Errors with which AWS and Cloudflare say that the resource exists already.
    private static final Pattern ALREADY_EXISTS = Pattern.compile(
            "already ?(exist|own)|exists already|duplicate|(resource|priority) ?in ?use|conflict|not idempotent",
            Pattern.CASE_INSENSITIVE);

    private UncertainCreations() {}

    /// The uncertain creations of one run.
    ///
    /// @param known whether the state has a resource, created or pending
    static List<ApplyResult.UncertainCreation> in(EventLog log, List<Urn> unfinished, Predicate<Urn> known) {
        var creations = new LinkedHashMap<Urn, EngineEvent.Step>();
        log.begun()
                .filter(it -> it.operation().equals(Operation.CREATE.word()))
                .forEach(it -> creations.put(new Urn(it.urn()), it));
        creations.keySet().retainAll(Set.copyOf(unfinished));
        creations.keySet().removeIf(known);
        return creations.values().stream()
                .flatMap(it -> uncertain(log, it).stream())
                .toList();
    }

    private static Optional<ApplyResult.UncertainCreation> uncertain(EventLog log, EngineEvent.Step creation) {
        var errors = log.diagnostics()
                .filter(it ->
                        it.isError() && it.urn().filter(creation.urn()::equals).isPresent())
                .map(EngineEvent.Diagnostic::message)
                .toList();
        var taken = errors.stream().anyMatch(it -> ALREADY_EXISTS.matcher(it).find());
        var lost = errors.isEmpty()
                || errors.stream().anyMatch(it -> RESPONSE_LOST.matcher(it).find());
        if (!taken && !lost) {
            return Optional.empty();
        }
        var inputs =
                creation.after().orElseGet(JsonNodeFactory.instance::objectNode).path("inputs");
        var look = ExistenceCheck.of(creation.type(), StateValueReader.fields(inputs));
        return Optional.of(new ApplyResult.UncertainCreation(
                new Urn(creation.urn()),
                taken,
                look.map(ExistenceCheck::command),
                look.flatMap(ExistenceCheck::id),
                new ResourceOwner.Unknown("its id does not follow from its name")));
    }
}
