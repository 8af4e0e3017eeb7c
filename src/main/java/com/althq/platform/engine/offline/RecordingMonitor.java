package com.althq.platform.engine.offline;

import com.althq.platform.config.Target;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.pulumi.core.internal.Constants;
import com.pulumi.deployment.internal.Monitor;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/// A resource monitor that creates nothing and writes down everything: the program's registrations become a
/// [ResourceGraph]. Every output of a resource is answered with a symbol for it, also where its value is known,
/// so that the graph says what refers to what.
final class RecordingMonitor implements Monitor {

    private static final String STACK_TYPE = "pulumi:pulumi:Stack";
    private static final String PROVIDER_TYPE = "pulumi:providers:";

    private final String stack;
    private final Symbols symbols;
    private final WireValues values;
    private final Answers answers;
    private final SortedMap<Urn, Resource> resources = new ConcurrentSkipListMap<>();
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private volatile SortedMap<String, Value> outputs = new TreeMap<>();

    RecordingMonitor(String stack, Symbols symbols) {
        this.stack = stack;
        this.symbols = symbols;
        this.values = new WireValues(symbols);
        this.answers = new Answers(symbols);
    }

    /// Why the resource of this logical name is there. To be said before it is registered.
    void because(String logicalName, String reason) {
        reasons.put(logicalName, reason);
    }

    /// What was registered so far. Nothing in it is resolved: see [ResourceGraph#readable()].
    ResourceGraph graph() {
        return new ResourceGraph(resources.values().stream().toList(), outputs);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            com.pulumi.resources.Resource resource, RegisterResourceRequest request) {
        var urn = Urn.of(stack, Target.PROJECT, request.getType(), request.getName());
        var response = RegisterResourceResponse.newBuilder().setUrn(urn.value());
        if (!request.getType().equals(STACK_TYPE)) {
            record(urn, request);
            response.setId(symbols.token(new Value.Reference(urn, Constants.IdPropertyName)))
                    .setObject(answers.of(resource, urn, request.getObject()));
        }
        return CompletableFuture.completedFuture(response.build());
    }

    private void record(Urn urn, RegisterResourceRequest request) {
        var provider = providerOf(request);
        if (provider.isEmpty() && request.getCustom() && !request.getType().startsWith(PROVIDER_TYPE)) {
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
                .filter(it -> !it.type().equals(STACK_TYPE));
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
                Optional.of(request.getVersion()).filter(it -> request.getType().startsWith(PROVIDER_TYPE)));
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        outputs = values.fields(request.getOutputs());
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return CompletableFuture.completedFuture(SupportsFeatureResponse.newBuilder()
                .setHasSupport(!request.getId().equals("resourceReferences"))
                .build());
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return unanswered("look-up " + request.getTok());
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return unanswered("call " + request.getTok());
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(
            com.pulumi.resources.Resource resource, ReadResourceRequest request) {
        return unanswered("read of " + request.getType());
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return unanswered("package " + request.getName());
    }

    private static <T> CompletableFuture<T> unanswered(String what) {
        return CompletableFuture.failedFuture(
                new IllegalStateException("the program needs an account where none is: " + what));
    }
}
