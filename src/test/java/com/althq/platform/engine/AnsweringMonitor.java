package com.althq.platform.engine;

import com.althq.platform.engine.program.ResourceOutputMetadata;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import com.pulumi.deployment.internal.Monitor;
import com.pulumi.resources.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import pulumirpc.Provider.CallResponse;
import pulumirpc.Resource.ReadResourceRequest;
import pulumirpc.Resource.ReadResourceResponse;
import pulumirpc.Resource.RegisterPackageRequest;
import pulumirpc.Resource.RegisterPackageResponse;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceRequest.PropertyDependencies;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceCallRequest;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;

/// An engine that keeps what it is asked, and answers by a rule.
public final class AnsweringMonitor implements Monitor {

    /// The name of what it does not take.
    public static final String REFUSED = "refused";

    /// How it answers.
    public enum Answering {
        /// At once, as in a preview of what is there.
        AT_ONCE,
        /// From another thread, as in a preview of what is not there yet.
        PREVIEW,
        /// From another thread, as when it is made; some outputs are secrets.
        APPLY
    }

    /// What was asked, in no order: the requests by type and name.
    public record Asked(Map<String, RegisterResourceRequest> resources, Struct outputs) {}

    private final Answering answering;
    private final Map<String, RegisterResourceRequest> resources = new ConcurrentSkipListMap<>();
    private volatile Struct outputs = Struct.getDefaultInstance();

    public AnsweringMonitor(Answering answering) {
        this.answering = answering;
    }

    public Asked asked() {
        return new Asked(new TreeMap<>(resources), outputs);
    }

    @Override
    public CompletableFuture<RegisterResourceResponse> registerResourceAsync(
            Resource resource, RegisterResourceRequest request) {
        if (request.getName().equals(REFUSED)) {
            return CompletableFuture.failedFuture(new IllegalStateException("the engine refuses it"));
        }
        if (resources.putIfAbsent(request.getType() + " " + request.getName(), inOrder(request)) != null) {
            throw new IllegalStateException(request.getName() + " is declared twice");
        }
        return answering == Answering.AT_ONCE
                ? CompletableFuture.completedFuture(answer(resource, request))
                : CompletableFuture.supplyAsync(() -> answer(resource, request), Thread::startVirtualThread);
    }

    /// What the SDK sends in the order of a set that has none.
    private static RegisterResourceRequest inOrder(RegisterResourceRequest request) {
        var ordered = request.toBuilder()
                .clearDependencies()
                .addAllDependencies(
                        request.getDependenciesList().stream().sorted().toList());
        request.getPropertyDependenciesMap()
                .forEach((name, it) -> ordered.putPropertyDependencies(
                        name,
                        PropertyDependencies.newBuilder()
                                .addAllUrns(it.getUrnsList().stream().sorted().toList())
                                .build()));
        return ordered.build();
    }

    private RegisterResourceResponse answer(Resource resource, RegisterResourceRequest request) {
        var answer = RegisterResourceResponse.newBuilder()
                .setUrn("urn:pulumi:dev::platform::" + request.getType() + "::" + request.getName());
        if (request.getCustom()) {
            answer.setId(answering == Answering.PREVIEW ? "" : "id of " + request.getName())
                    .setObject(outputs(ResourceOutputMetadata.of(resource), request));
        }
        return answer.build();
    }

    /// What went in, and a text for every other output that is one.
    private Struct outputs(Collection<ResourceOutputMetadata.Export<?>> exports, RegisterResourceRequest request) {
        var outputs = request.getObject().toBuilder();
        for (var it : exports) {
            var text = it.name() + " of " + request.getName();
            if (outputs.containsFields(it.name())) {
                continue;
            }
            if (it.isText()) {
                outputs.putFields(it.name(), made(text));
            } else if (!it.stringFieldsOfElements().isEmpty()) {
                outputs.putFields(it.name(), list(it.stringFieldsOfElements(), text));
            }
        }
        return outputs.build();
    }

    private Value made(String text) {
        return switch (answering) {
            case AT_ONCE -> text(text);
            case PREVIEW -> text(Constants.UnknownValue);
            case APPLY -> text.startsWith("arn") ? secret(text) : text(text);
        };
    }

    private Value list(List<String> names, String text) {
        var element = Struct.newBuilder();
        names.forEach(it -> element.putFields(it, made(it + " of " + text)));
        return Value.newBuilder()
                .setListValue(
                        ListValue.newBuilder().addValues(Value.newBuilder().setStructValue(element)))
                .build();
    }

    private static Value secret(String text) {
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder()
                        .putFields(Constants.SpecialSigKey, text(Constants.SpecialSecretSig))
                        .putFields(Constants.SecretValueName, text(text)))
                .build();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Override
    public CompletableFuture<Void> registerResourceOutputsAsync(RegisterResourceOutputsRequest request) {
        outputs = request.getOutputs();
        return CompletableFuture.allOf();
    }

    @Override
    public CompletableFuture<SupportsFeatureResponse> supportsFeatureAsync(SupportsFeatureRequest request) {
        return CompletableFuture.completedFuture(
                SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public CompletableFuture<ResourceInvokeResponse> invokeAsync(ResourceInvokeRequest request) {
        return unanswered();
    }

    @Override
    public CompletableFuture<CallResponse> callAsync(ResourceCallRequest request) {
        return unanswered();
    }

    @Override
    public CompletableFuture<ReadResourceResponse> readResourceAsync(Resource resource, ReadResourceRequest request) {
        return unanswered();
    }

    @Override
    public CompletableFuture<RegisterPackageResponse> registerPackageAsync(RegisterPackageRequest request) {
        return unanswered();
    }

    private static <T> CompletableFuture<T> unanswered() {
        return CompletableFuture.failedFuture(new IllegalStateException("nothing is read here"));
    }
}
