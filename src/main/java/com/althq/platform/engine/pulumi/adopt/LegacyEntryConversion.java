package com.althq.platform.engine.pulumi.adopt;

import com.althq.platform.engine.pulumi.lookup.AgentVariableSecrets;
import com.althq.platform.engine.pulumi.lookup.LookupFailedException;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.spec.model.PlatformSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces the Python engine's entries in a state by entries of the AWS provider.
final class LegacyEntryConversion {

    private static final String STRATEGY_SUFFIX = "_semantic";

    private final StackSession session;
    private final StateEditor state;
    private final Optional<String> strategy;
    private final AgentVariableSecrets variables;

    /// @param strategy  the id of the memory's strategy, if the user gave one
    /// @param temporary a temporary backend in which the provider reads the resources
    LegacyEntryConversion(StackSession temporary, StateEditor state, PlatformSpec spec, Optional<String> strategy) {
        this.session = temporary;
        this.state = state;
        this.strategy = strategy;
        this.variables = new AgentVariableSecrets(spec, temporary.secretMask());
    }

    /// The entries that changed.
    ///
    /// @param missing the dropped entries whose resources no longer exist in AWS
    record ConversionResult(List<AdoptionResult.Imported> imported, List<Urn> dropped, List<Urn> missing) {}

    /// Changes the state that was passed to the constructor.
    ///
    /// @throws AdoptionRefusedException if the id of the strategy cannot be found out
    ConversionResult convert(List<LegacyAgentEntries.LegacyEntry> agents) {
        if (agents.isEmpty()) {
            return new ConversionResult(List.of(), List.of(), List.of());
        }
        var read = new LegacyAgentReader(session, state);
        var wanted = agents.stream()
                .flatMap(it -> it.id().stream().map(id -> new ResourceReader.ResourceToRead(it.successor(), id)))
                .toList();
        var found = read.read(wanted);
        var imported = new ArrayList<AdoptionResult.Imported>();
        var missing = new ArrayList<Urn>();
        var names = new HashMap<String, Optional<String>>();
        for (var old : agents) {
            var entry = Optional.ofNullable(found.get(old.successor()));
            names.put(old.urn().value(), entry.map(_ -> old.successor().value()));
            var entries = new ArrayList<ObjectNode>();
            entry.ifPresentOrElse(
                    it -> {
                        entries.add(withMetadataOf(old.entry(), it));
                        imported.add(new AdoptionResult.Imported(
                                old.urn(), old.successor(), old.id().orElseThrow()));
                        if (old.isMemory()) {
                            strategy(read, old, it).ifPresent(its -> {
                                entries.add(its);
                                imported.add(new AdoptionResult.Imported(
                                        old.urn(),
                                        new Urn(its.path("urn").asText()),
                                        its.path("id").asText()));
                            });
                        }
                    },
                    () -> missing.add(old.urn()));
            state.replace(old.urn(), entries);
        }
        state.replaceReferences(Map.copyOf(names));
        return new ConversionResult(
                imported,
                agents.stream().map(LegacyAgentEntries.LegacyEntry::urn).toList(),
                missing);
    }

    /// The new entry with dependencies, times and protection of the old one.
    private ObjectNode withMetadataOf(ObjectNode old, ObjectNode entry) {
        for (var part : List.of("dependencies", "created", "modified", "protect")) {
            JsonNode value = old.path(part);
            if (!value.isMissingNode()) {
                entry.set(part, value.deepCopy());
            }
        }
        variables.markSecrets(entry);
        return entry;
    }

    private Optional<ObjectNode> strategy(
            LegacyAgentReader read, LegacyAgentEntries.LegacyEntry memory, ObjectNode entry) {
        var id = strategyId(read, memory, entry.path("outputs").path("arn").asText());
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var name = memory.urn().name() + STRATEGY_SUFFIX;
        var urn = new Urn(memory.successor()
                .named(name)
                .value()
                .replace("::" + LegacyAgentEntries.MEMORY + "::", "::" + LegacyAgentEntries.STRATEGY + "::"));
        var found = read.read(List.of(
                        new ResourceReader.ResourceToRead(urn, memory.id().orElseThrow() + "," + id.get())))
                .get(urn);
        if (found == null) {
            throw unknownStrategy(memory, "the memory has no strategy " + id.get());
        }
        found.putArray("dependencies").add(memory.successor().value());
        return Optional.of(found);
    }

    /// Empty if the memory has no strategy any more: the next apply then creates one.
    private Optional<String> strategyId(LegacyAgentReader read, LegacyAgentEntries.LegacyEntry memory, String arn) {
        if (strategy.isPresent()) {
            return strategy.filter(it -> !it.equals(StackAdoption.NO_STRATEGY));
        }
        try {
            return read.strategyId(arn);
        } catch (LookupFailedException e) {
            throw unknownStrategy(memory, String.valueOf(e.getMessage()));
        }
    }

    private static AdoptionRefusedException unknownStrategy(LegacyAgentEntries.LegacyEntry memory, String cause) {
        return new AdoptionRefusedException(
                "the id of the strategy of the agents' memory is not known: " + cause,
                List.of(
                        "ask AWS for it:",
                        "aws bedrock-agentcore-control get-memory --memory-id %s --query 'memory.strategies[].strategyId'"
                                .formatted(memory.id().orElseThrow()),
                        "and adopt again with --strategy-id ID, or with --strategy-id %s where it prints none"
                                .formatted(StackAdoption.NO_STRATEGY)));
    }
}
