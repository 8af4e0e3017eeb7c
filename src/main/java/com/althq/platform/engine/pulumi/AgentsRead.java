package com.althq.platform.engine.pulumi;

import static com.althq.platform.engine.pulumi.Lookups.text;

import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.graph.Urn;
import com.althq.platform.resource.provider.AwsProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Has the provider read things by their ids, in a place of its own where nobody's state is touched. So the entries
/// that are then put into the real state are the provider's own, and the real state is written once.
final class AgentsRead {

    private static final String PROVIDER = "aws-tagged";
    private static final String PROVIDER_TYPE = "pulumi:providers:aws";

    private final StackRun place;
    private final StateEdit state;
    private final ObjectNode stack;
    private final ObjectNode provider;

    /// @param place where there is a stack of that name with nothing in it
    /// @param state of the real stack
    /// @throws AdoptionRefusedException if it has no provider of the older engine
    AgentsRead(StackRun place, StateEdit state) {
        this.place = place;
        this.state = state;
        this.stack = state.stack().map(ObjectNode::deepCopy).orElseThrow(AgentsRead::notOurs);
        stack.remove("outputs");
        this.provider =
                state.find(PROVIDER_TYPE, PROVIDER).map(ObjectNode::deepCopy).orElseThrow(AgentsRead::notOurs);
        // The version that reads is the one that changes things from now on, and the only one that has to be there.
        for (var part : List.of("inputs", "outputs")) {
            provider.withObjectProperty(part).put("version", AwsProvider.VERSION);
        }
    }

    private static AdoptionRefusedException notOurs() {
        return new AdoptionRefusedException(
                "this stack is not one of the older engine: it has no provider " + PROVIDER,
                List.of("see whether environment, region and the service's name are right"));
    }

    /// @param urn the entry to be
    /// @param id  by which the provider takes it in
    record Wanted(Urn urn, String id) {}

    /// The entry of each as the provider reads it, without those that do not exist.
    ///
    /// @throws TroubleException if the provider does not answer
    Map<Urn, ObjectNode> read(List<Wanted> wanted) {
        var entries = new ArrayList<>(List.of(stack, provider));
        wanted.forEach(it -> entries.add(stub(it)));
        written(place.replace(state.reducedTo(entries)));
        try (var host = LanguageHost.idle()) {
            var outcome = place.engine(host, "refresh", "--yes", "--skip-preview", "--run-program=false");
            if (!outcome.succeeded()) {
                throw new Diagnosis(place.leaks())
                        .of(
                                "reading what is to be taken over",
                                outcome.result(),
                                outcome.log(),
                                Optional.empty(),
                                "Nothing was changed.");
            }
        }
        var after = StateEdit.of(place.exported().map(StackRun.Exported::text).orElse(""));
        var found = new LinkedHashMap<Urn, ObjectNode>();
        wanted.forEach(it -> after.find(it.urn()).ifPresent(entry -> found.put(it.urn(), entry)));
        return found;
    }

    private ObjectNode stub(Wanted it) {
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put("urn", it.urn().value())
                .put("custom", true)
                .put("id", it.id())
                .put("type", it.urn().type())
                .put("parent", stack.path("urn").asText())
                .put(
                        "provider",
                        provider.path("urn").asText() + "::"
                                + provider.path("id").asText());
        entry.putObject("inputs");
        entry.putObject("outputs");
        return entry;
    }

    private void written(Command.Result result) {
        if (!result.ok()) {
            throw new Diagnosis(place.leaks())
                    .of(
                            "reading what is to be taken over",
                            result,
                            Optional.empty(),
                            Optional.empty(),
                            "Nothing was changed.");
        }
    }

    /// The id of the strategy that the older engine gave its memory. No look-up of the provider for memories tells it;
    /// AWS's Cloud Control does.
    ///
    /// @param arn of the memory
    /// @throws LookupException if AWS does not tell
    Optional<String> strategy(String arn) {
        var answer = new AtomicReference<Optional<String>>(Optional.empty());
        var registrations = new Registrations(place.workspace().stack());
        LanguageHost.Program program = (request, monitor) -> {
            LanguageHost.run(request, monitor, _ -> {
                var _ = new AwsProvider(PROVIDER, region(), Map.of());
                var properties = new Lookups(monitor, PROVIDER, AwsProvider.VERSION)
                        .ask(
                                "the strategy of the agents' memory",
                                "aws:cloudcontrol/getResource:getResource",
                                Map.of(
                                        "typeName", text("AWS::BedrockAgentCore::Memory"),
                                        "identifier", text(arn)));
                answer.set(strategyOf(text(properties, "properties")));
            });
        };
        try (var host = LanguageHost.of(registrations, program)) {
            var outcome = place.engine(host, "preview", "--refresh=false");
            if (!outcome.succeeded()) {
                throw new LookupException(
                        "the strategy of the agents' memory",
                        host.failure().map(Failures::line).orElse("pulumi does not answer"));
            }
        }
        return answer.get();
    }

    private String region() {
        return provider.path("inputs").path("region").asText();
    }

    private static Optional<String> strategyOf(String properties) {
        try {
            return new ObjectMapper()
                    .readTree(properties)
                    .path("MemoryStrategies")
                    .valueStream()
                    .map(it ->
                            it.path("SemanticMemoryStrategy").path("StrategyId").asText())
                    .filter(OldAgents::isId)
                    .findFirst();
        } catch (JsonProcessingException e) {
            throw new LookupException("the strategy of the agents' memory", "the answer is not JSON");
        }
    }
}
