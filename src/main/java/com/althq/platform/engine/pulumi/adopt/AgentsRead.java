package com.althq.platform.engine.pulumi.adopt;

import static com.althq.platform.engine.pulumi.lookup.Lookups.text;

import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.engine.pulumi.command.Failures;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.LookupException;
import com.althq.platform.engine.pulumi.lookup.Lookups;
import com.althq.platform.engine.pulumi.stack.ReadById;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.state.StateEdit;
import com.althq.platform.graph.Urn;
import com.althq.platform.resource.provider.AwsProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What AWS knows of the agents of the older engine.
final class AgentsRead {

    private static final String PROVIDER = "aws-tagged";

    private final StackRun place;
    private final StateEdit state;
    private final ObjectNode provider;

    /// @param place where there is a stack of that name with nothing in it
    /// @param state of the real stack
    /// @throws AdoptionRefusedException if it has no provider of the older engine
    AgentsRead(StackRun place, StateEdit state) {
        this.place = place;
        this.state = state;
        if (state.stack().isEmpty()) {
            throw notOurs();
        }
        this.provider = ReadById.provider(state, OldAgents.MEMORY).orElseThrow(AgentsRead::notOurs);
    }

    private static AdoptionRefusedException notOurs() {
        return new AdoptionRefusedException(
                "this stack is not one of the older engine: it has no provider " + PROVIDER,
                List.of("see whether environment, region and the service's name are right"));
    }

    /// The entry of each as the provider reads it, without those that do not exist.
    ///
    /// @throws TroubleException if the provider does not answer
    Map<Urn, ObjectNode> read(List<ReadById.Wanted> wanted) {
        return new ReadById(place, state).read(wanted);
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
