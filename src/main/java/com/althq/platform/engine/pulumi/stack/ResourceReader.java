package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiCommand;
import com.althq.platform.engine.pulumi.event.EventLog;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads resources by their ids through the provider, in a temporary backend. The resulting entries can be
/// added to the real state, which is then written once.
public final class ResourceReader {

    private static final String PHASE = "reading what is to be taken over";

    private final StackSession session;
    private final StateEditor state;

    /// @param state     the state of the real stack, whose providers read
    /// @param temporary a temporary backend with an empty stack of the same name
    public ResourceReader(StackSession temporary, StateEditor state) {
        this.session = temporary;
        this.state = state;
    }

    /// A resource to read.
    ///
    /// @param urn its URN in the state
    /// @param id  the provider's id for an import
    public record ResourceToRead(Urn urn, String id) {}

    /// The state's entry of the provider for a resource type, if it has one.
    public static Optional<ObjectNode> provider(StateEditor state, String type) {
        return switch (type.substring(0, Math.max(0, type.indexOf(':')))) {
            case "aws" -> provider(state, "pulumi:providers:aws", "aws-tagged", AwsProvider.VERSION);
            case "cloudflare" -> provider(state, "pulumi:providers:cloudflare", "cf", CloudflareProvider.VERSION);
            default -> Optional.empty();
        };
    }

    /// With the version of the provider that this program uses, which is the only one installed for sure.
    private static Optional<ObjectNode> provider(StateEditor state, String type, String name, String version) {
        return state.find(type, name).map(ObjectNode::deepCopy).map(it -> {
            for (var part : List.of("inputs", "outputs")) {
                it.withObjectProperty(part).put("version", version);
            }
            return it;
        });
    }

    /// The same in a temporary backend that is created for it.
    ///
    /// @param like a state with the same secrets provider
    public static Map<Urn, ObjectNode> readInTemporaryBackend(
            StackSession session, ExportedState like, StateEditor state, List<ResourceToRead> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        try (var temporary = TemporaryBackend.of(session)) {
            StackCreation.createLike(temporary, like);
            return new ResourceReader(temporary, state).read(wanted);
        }
    }

    /// The state entries as the provider reads them; resources that do not exist are left out.
    ///
    /// @throws EnvironmentFailureException if the provider fails
    public Map<Urn, ObjectNode> read(List<ResourceToRead> wanted) {
        var stack = state.stack().orElseThrow().deepCopy();
        stack.remove("outputs");
        var providers = new LinkedHashMap<String, ObjectNode>();
        var stubs = new ArrayList<ObjectNode>();
        for (var it : wanted) {
            var provider = provider(state, it.urn().type()).orElseThrow();
            providers.put(provider.path("urn").asText(), provider);
            stubs.add(stub(it, stack, provider));
        }
        var entries = new ArrayList<>(List.of(stack));
        entries.addAll(providers.values());
        entries.addAll(stubs);
        requireWritten(session.importState(state.reducedTo(entries)));
        try (var host = LanguageHost.withoutProgram()) {
            var outcome = session.engine().run(host, "refresh", "--yes", "--skip-preview", "--run-program=false");
            if (!outcome.succeeded()) {
                throw trouble(outcome.result(), outcome.log());
            }
        }
        var after = StateEditor.of(
                session.exported().map(StackSession.Exported::text).orElse(""));
        var found = new LinkedHashMap<Urn, ObjectNode>();
        wanted.forEach(it -> after.find(it.urn()).ifPresent(entry -> found.put(it.urn(), entry)));
        return found;
    }

    private static ObjectNode stub(ResourceToRead it, ObjectNode stack, ObjectNode provider) {
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

    private void requireWritten(PulumiCommand.Result result) {
        if (!result.ok()) {
            throw trouble(result, Optional.empty());
        }
    }

    private EnvironmentFailureException trouble(PulumiCommand.Result result, Optional<EventLog> log) {
        return session.diagnosis().of(PHASE, result, log, Optional.empty(), "Nothing was changed.");
    }
}
