package com.althq.platform.engine.pulumi.adopt;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.RootCause;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.LookupFailedException;
import com.althq.platform.engine.pulumi.lookup.ProviderInvoker;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.resource.provider.AwsProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Reads from AWS the agents and the memory of a stack of the Python engine.
final class LegacyAgentReader {

    private static final String PROVIDER = "aws-tagged";

    private final StackSession session;
    private final StateEditor state;
    private final ObjectNode provider;

    /// @param temporary a temporary backend with an empty stack of the same name
    /// @param state     the state of the real stack
    /// @throws AdoptionRefusedException if it has no provider of the Python engine
    LegacyAgentReader(StackSession temporary, StateEditor state) {
        this.session = temporary;
        this.state = state;
        if (state.stack().isEmpty()) {
            throw noLegacyProvider();
        }
        this.provider = ResourceReader.provider(state, LegacyAgentEntries.MEMORY)
                .orElseThrow(LegacyAgentReader::noLegacyProvider);
    }

    private static AdoptionRefusedException noLegacyProvider() {
        return new AdoptionRefusedException(
                "this stack is not one of the older engine: it has no provider " + PROVIDER,
                List.of("see whether environment, region and the service's name are right"));
    }

    /// The state entries of these resources as the provider reads them; those that do not exist are left out.
    ///
    /// @throws EnvironmentFailureException if the provider does not answer
    Map<Urn, ObjectNode> read(List<ResourceReader.ResourceToRead> wanted) {
        return new ResourceReader(session, state).read(wanted);
    }

    /// The id of the memory's strategy, from AWS Cloud Control: the provider has no look-up for it. Empty if
    /// the memory has none.
    ///
    /// @param arn the ARN of the memory
    /// @throws LookupFailedException if AWS does not tell
    Optional<String> strategyId(String arn) {
        var answer = new AtomicReference<Optional<String>>(Optional.empty());
        var declared = new DeclaredResources(session.workspace().stack());
        LanguageHost.Program program = (request, monitor) -> {
            LanguageHost.run(request, monitor, _ -> {
                var _ = new AwsProvider(PROVIDER, region(), Map.of());
                var properties = new ProviderInvoker(monitor, PROVIDER, AwsProvider.VERSION)
                        .invoke(
                                "the strategy of the agents' memory",
                                "aws:cloudcontrol/getResource:getResource",
                                Map.of(
                                        "typeName", text("AWS::BedrockAgentCore::Memory"),
                                        "identifier", text(arn)));
                answer.set(strategyOf(text(properties, "properties")));
            });
        };
        try (var host = LanguageHost.of(declared, program)) {
            var outcome = session.engine().run(host, "preview", "--refresh=false");
            if (!outcome.succeeded()) {
                throw new LookupFailedException(
                        "the strategy of the agents' memory",
                        host.failure().map(RootCause::line).orElse("pulumi does not answer"));
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
                    .filter(LegacyAgentEntries::isId)
                    .findFirst();
        } catch (JsonProcessingException e) {
            throw new LookupFailedException("the strategy of the agents' memory", "the answer is not JSON");
        }
    }
}
