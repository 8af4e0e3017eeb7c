package com.althq.platform.engine.program;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.google.protobuf.Struct;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import pulumirpc.Resource.RegisterResourceRequest;

/// The resources and stack outputs that a program registered, as requests of the Pulumi protocol and as a
/// [ResourceGraph]. Thread-safe.
public final class DeclaredResources {

    private final String stack;
    private final ProtobufValues values;
    private final SortedMap<Urn, Resource> resources = new ConcurrentSkipListMap<>();
    private final Map<Urn, RegisterResourceRequest> requests = new ConcurrentHashMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private volatile SortedMap<String, Value> outputs = new TreeMap<>();

    /// For a program that runs with real values instead of tokens.
    public DeclaredResources(String stack) {
        this(stack, new OutputTokens());
    }

    public DeclaredResources(String stack, OutputTokens tokens) {
        this.stack = stack;
        this.values = new ProtobufValues(tokens);
    }

    /// Records which sections a grant resource is for. Called before the resource is registered.
    public void recordGrantReason(String logicalName, String reason) {
        reasons.put(logicalName, reason);
    }

    /// Records the stack's outputs.
    public void outputs(Struct struct) {
        outputs = values.fields(struct);
    }

    /// Forgets every resource and output: the program is run once more, from its beginning.
    public void clear() {
        resources.clear();
        requests.clear();
        outputs = new TreeMap<>();
    }

    /// The request that registered a resource; empty if it was not registered.
    public Optional<RegisterResourceRequest> request(Urn urn) {
        return Optional.ofNullable(requests.get(urn));
    }

    /// The registrations so far, values as they were sent.
    public ResourceGraph graph() {
        return new ResourceGraph(resources.values().stream().toList(), outputs);
    }

    /// Records one registration.
    ///
    /// @throws IllegalStateException if a resource has no explicit provider or is declared twice
    public void resource(RegisterResourceRequest request) {
        if (request.getType().equals(PulumiTypes.STACK)) {
            return;
        }
        var urn = Urn.of(stack, DeploymentTarget.PROJECT, request.getType(), request.getName());
        requests.put(urn, request);
        var provider = providerOf(request);
        if (provider.isEmpty() && request.getCustom() && !PulumiTypes.isProvider(request.getType())) {
            throw new IllegalStateException(urn + " has no explicit provider");
        }
        var resource = new Resource(
                urn,
                provider,
                parentOf(request),
                request.getDependenciesList().stream().map(Urn::new).toList(),
                values.fields(request.getObject()),
                options(request),
                Optional.ofNullable(reasons.get(request.getName())));
        if (resources.putIfAbsent(urn, resource) != null) {
            throw new IllegalStateException(urn + " is declared twice");
        }
    }

    /// A provider reference is `{urn}::{id}`.
    private static Optional<Urn> providerOf(RegisterResourceRequest request) {
        var reference = request.getProvider();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(new Urn(reference.substring(0, reference.lastIndexOf("::"))));
    }

    private static Optional<Urn> parentOf(RegisterResourceRequest request) {
        return Optional.of(request.getParent())
                .filter(it -> !it.isEmpty())
                .map(Urn::new)
                .filter(it -> !it.type().equals(PulumiTypes.STACK));
    }

    private static Resource.Options options(RegisterResourceRequest request) {
        return new Resource.Options(
                request.getProtect(),
                request.getRetainOnDelete(),
                request.getDeleteBeforeReplaceDefined()
                        ? Optional.of(request.getDeleteBeforeReplace())
                        : Optional.empty(),
                request.getIgnoreChangesList(),
                request.getAdditionalSecretOutputsList(),
                request.getAliasesList().stream()
                        .map(it -> it.hasSpec() ? it.getSpec().getName() : it.getUrn())
                        .filter(it -> !it.isEmpty())
                        .toList(),
                Optional.of(request.getVersion()).filter(it -> PulumiTypes.isProvider(request.getType())));
    }
}
