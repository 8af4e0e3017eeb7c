package com.althq.platform.engine.pulumi;

import com.althq.platform.adoption.LegacyStackModel;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.adopt.LegacyAgentEntries;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.ProviderInvoker;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.SimulatedAccount;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.pulumi.core.internal.Constants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;

/// Makes a stack as the older engine did: the real command acts on the stand-in, so that everything exists, and then
/// the agents' entries get the older engine's form.
public final class LegacyEngine {

    private static final Map<String, String> VERSIONS = Map.of("aws", "7.17.0", "cloudflare", "6.13.0");
    private static final String REFERENCE = "::";

    private final PulumiSettings settings;
    private final DeploymentTarget target;
    private final PlatformSpec spec;
    private final Map<Urn, RegisterResourceResponse> made = new HashMap<>();
    private final Map<Urn, Struct> python = new LinkedHashMap<>();

    public LegacyEngine(PulumiSettings settings, DeploymentTarget target, PlatformSpec spec) {
        this.settings = settings;
        this.target = target;
        this.spec = spec;
    }

    /// The stack with everything in it.
    public void up() {
        var answers = new PulumiEngine(settings, false, new Cancellation())
                .preview(target, spec)
                .sharedInfrastructure();
        var graph = LegacyStackModel.of(spec, target);
        try (var session = new StackSession(settings, target.stack(spec.name()), new Cancellation())) {
            StackCreation.create(session);
            LanguageHost.Program program = (request, monitor) -> {
                var root = monitor.register(RegisterResourceRequest.newBuilder()
                        .setType(PulumiTypes.STACK)
                        .setName(request.getProject() + "-" + request.getStack())
                        .build());
                declare(monitor, root.getUrn(), graph.resources(), answers);
            };
            try (var host = LanguageHost.of(new DeclaredResources(target.stack(spec.name())), program)) {
                var outcome = session.engine().run(host, "up", "--yes", "--skip-preview");
                if (!outcome.succeeded()) {
                    throw new AssertionError(
                            outcome.result().text(), host.failure().orElse(null));
                }
            }
            var state = StateEditor.of(session.exported().orElseThrow().text());
            LegacyState.of(state, python);
            var result = session.importState(state.text());
            if (!result.ok()) {
                throw new AssertionError(result.text());
            }
        }
    }

    /// What AWS's Cloud Control says of the memory.
    public static void tellOfStrategies(SimulatedAccount world) {
        world.things(LegacyAgentEntries.STRATEGY)
                .forEach(it -> world.looksUp(
                        "aws:cloudcontrol/getResource:getResource",
                        Map.of("typeName", "AWS::BedrockAgentCore::Memory"),
                        Map.of(
                                "properties",
                                "{\"MemoryStrategies\":[{\"SemanticMemoryStrategy\":{\"StrategyId\":\"" + it.id()
                                        + "\"}}]}")));
    }

    /// Whatever another one refers to comes before it.
    private void declare(EngineMonitor monitor, String parent, List<Resource> resources, SharedInfrastructure answers) {
        var left = new ArrayList<>(resources);
        left.removeIf(it ->
                it.type().equals(LegacyAgentEntries.PROVIDER_TYPE) || it.name().startsWith("default_"));
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(it -> made.keySet().containsAll(needs(it)))
                    .findFirst()
                    .orElseThrow();
            left.remove(next);
            made.put(next.urn(), declare(monitor, parent, next, answers));
        }
    }

    private static List<Urn> needs(Resource resource) {
        var needs = new ArrayList<>(references(resource));
        resource.provider().ifPresent(needs::add);
        return needs;
    }

    private static List<Urn> references(Resource resource) {
        return resource.inputs().values().stream()
                .flatMap(LegacyEngine::references)
                .distinct()
                .toList();
    }

    private static java.util.stream.Stream<Urn> references(Value value) {
        return value.scalars().filter(Value.Reference.class::isInstance).map(it -> ((Value.Reference) it).urn());
    }

    private RegisterResourceResponse declare(
            EngineMonitor monitor, String parent, Resource resource, SharedInfrastructure answers) {
        var inputs = Struct.newBuilder();
        resource.inputs().forEach((name, value) -> inputs.putFields(name, wire(value, answers)));
        if (resource.type().equals(LegacyAgentEntries.TYPE)) {
            python.put(resource.urn(), inputs.build());
            return agent(monitor, parent, resource, inputs.build());
        }
        return register(monitor, parent, resource, resource.type(), resource.name(), inputs.build());
    }

    private RegisterResourceResponse register(
            EngineMonitor monitor, String parent, Resource resource, String type, String name, Struct inputs) {
        var request = RegisterResourceRequest.newBuilder()
                .setType(type)
                .setName(name)
                .setCustom(true)
                .setParent(parent)
                .setAcceptSecrets(true)
                .setObject(inputs);
        var dependencies = new TreeSet<String>();
        resource.inputs().forEach((property, value) -> {
            var urns = references(value).map(it -> made(it).getUrn()).toList();
            dependencies.addAll(urns);
            request.putPropertyDependencies(
                    property, PropertyDependencies.newBuilder().addAllUrns(urns).build());
        });
        request.addAllDependencies(dependencies);
        if (type.startsWith("pulumi:providers:")) {
            request.setVersion(VERSIONS.get(type.substring("pulumi:providers:".length())));
        } else {
            var provider = made.entrySet().stream()
                    .filter(it -> it.getKey().name().equals(type.startsWith("cloudflare:") ? "cf" : "aws-tagged"))
                    .findFirst()
                    .orElseThrow();
            request.setProvider(provider.getValue().getUrn()
                    + REFERENCE
                    + provider.getValue().getId());
        }
        return monitor.register(request.build());
    }

    /// What the code of such a resource made in AWS.
    private RegisterResourceResponse agent(EngineMonitor monitor, String parent, Resource resource, Struct inputs) {
        if (inputs.containsFields("runtime_name")) {
            return register(
                    monitor,
                    parent,
                    resource,
                    LegacyAgentEntries.RUNTIME,
                    resource.name(),
                    LegacyState.runtime(inputs));
        }
        var memory = register(
                monitor, parent, resource, LegacyAgentEntries.MEMORY, resource.name(), LegacyState.memory(inputs));
        register(
                monitor,
                parent,
                resource,
                LegacyAgentEntries.STRATEGY,
                resource.name() + "_semantic",
                LegacyState.strategy(inputs, memory.getId()));
        return memory;
    }

    private com.google.protobuf.Value wire(Value value, SharedInfrastructure answers) {
        return switch (value) {
            case Value.Text(var it) -> ProviderInvoker.text(it);
            case Value.Numeric(var it) ->
                com.google.protobuf.Value.newBuilder().setNumberValue(it).build();
            case Value.Flag(var it) -> ProviderInvoker.flag(it);
            case Value.Items(var items) ->
                com.google.protobuf.Value.newBuilder()
                        .setListValue(ListValue.newBuilder()
                                .addAllValues(items.stream()
                                        .map(it -> wire(it, answers))
                                        .toList()))
                        .build();
            case Value.Fields(var fields) -> {
                var object = new LinkedHashMap<String, com.google.protobuf.Value>();
                fields.forEach((name, it) -> object.put(name, wire(it, answers)));
                yield ProviderInvoker.object(object);
            }
            case Value.Joined(var parts) ->
                ProviderInvoker.text(parts.stream()
                        .map(it -> wire(it, answers).getStringValue())
                        .collect(Collectors.joining()));
            case Value.Reference(var urn, var property) -> output(made(urn), property);
            case Value.Unknown(var name) -> ProviderInvoker.text(answer(answers, name));
            case Value.Secret _ ->
                ProviderInvoker.object(Map.of(
                        Constants.SpecialSigKey,
                        ProviderInvoker.text(Constants.SpecialSecretSig),
                        "value",
                        ProviderInvoker.text("stand-in-token-of-cloudflare")));
            case Value.Late it -> ProviderInvoker.text(it.now());
        };
    }

    private RegisterResourceResponse made(Urn urn) {
        return Objects.requireNonNull(made.get(urn), urn.value());
    }

    private static com.google.protobuf.Value output(RegisterResourceResponse response, String property) {
        return switch (property) {
            case "id", "memory_id" -> ProviderInvoker.text(response.getId());
            case "memory_arn" -> response.getObject().getFieldsOrThrow("arn");
            case "runtime_arn" -> response.getObject().getFieldsOrThrow("agentRuntimeArn");
            default -> response.getObject().getFieldsOrThrow(property);
        };
    }

    private static String answer(SharedInfrastructure answers, String name) {
        return switch (name) {
            case "vpc.id" -> answers.network().orElseThrow().vpc();
            case "vpc.cidr" -> answers.network().orElseThrow().cidr();
            case "subnet.private.0" ->
                answers.network().orElseThrow().privateSubnets().get(0);
            case "subnet.private.1" ->
                answers.network().orElseThrow().privateSubnets().get(1);
            case "listener.arn" -> answers.loadBalancer().orElseThrow().listener();
            case "loadBalancer.dnsName" -> answers.loadBalancer().orElseThrow().dnsName();
            case "zone.id" -> answers.cloudflare().orElseThrow().zone();
            case "zone.name" -> answers.cloudflare().orElseThrow().zoneName();
            case "cloudflare.account" -> answers.cloudflare().orElseThrow().account();
            case "identityProvider.id" -> answers.cloudflare().orElseThrow().identityProvider();
            default -> throw new AssertionError("nobody knows " + name);
        };
    }
}
