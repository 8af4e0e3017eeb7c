package com.althq.platform.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/// An engine as far as one provider sees it, with one resource at a time. Inputs are JSON.
final class ProviderClient implements AutoCloseable {

    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub stub;

    ProviderClient(StandInProvider standIn) {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", standIn.port())
                .usePlaintext()
                .build();
        stub = ResourceProviderGrpc.newBlockingStub(channel);
    }

    static String urn(String type, String name) {
        return "urn:pulumi:dev.svc.us-west-2::platform-engine::" + type + "::" + name;
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) WireJson.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void configure(String args) {
        var _ = stub.configure(ConfigureRequest.newBuilder()
                .setArgs(WireJson.struct(json(args)))
                .build());
    }

    /// What is refused: `property: reason`.
    List<String> refused(String type, String inputs) {
        return stub
                .check(CheckRequest.newBuilder()
                        .setUrn(urn(type, "x"))
                        .setNews(WireJson.struct(json(inputs)))
                        .build())
                .getFailuresList()
                .stream()
                .map(ProviderClient::text)
                .toList();
    }

    private static String text(CheckFailure failure) {
        return failure.getProperty() + ": " + failure.getReason();
    }

    ObjectNode checked(String type, String inputs) {
        return WireJson.object(stub.check(CheckRequest.newBuilder()
                        .setUrn(urn(type, "x"))
                        .setNews(WireJson.struct(json(inputs)))
                        .build())
                .getInputs());
    }

    /// What would change, by path; a replacement has `_REPLACE` at its end.
    SortedMap<String, String> changes(String type, String before, String after) {
        var changes = new TreeMap<String, String>();
        difference(type, before, after)
                .getDetailedDiffMap()
                .forEach((path, change) -> changes.put(path, change.getKind().name()));
        return changes;
    }

    DiffResponse difference(String type, String before, String after) {
        return stub.diff(DiffRequest.newBuilder()
                .setUrn(urn(type, "x"))
                .setOlds(WireJson.struct(json(before)))
                .setOldInputs(WireJson.struct(json(before)))
                .setNews(WireJson.struct(json(after)))
                .build());
    }

    String create(String type, String name, String inputs) {
        return stub.create(CreateRequest.newBuilder()
                        .setUrn(urn(type, name))
                        .setProperties(WireJson.struct(json(inputs)))
                        .build())
                .getId();
    }

    ObjectNode previewed(String type, String inputs) {
        return WireJson.object(stub.create(CreateRequest.newBuilder()
                        .setUrn(urn(type, "x"))
                        .setPreview(true)
                        .setProperties(WireJson.struct(json(inputs)))
                        .build())
                .getProperties());
    }

    ObjectNode update(String type, String id, String before, String after) {
        return WireJson.object(stub.update(UpdateRequest.newBuilder()
                        .setUrn(urn(type, "x"))
                        .setId(id)
                        .setOldInputs(WireJson.struct(json(before)))
                        .setNews(WireJson.struct(json(after)))
                        .build())
                .getProperties());
    }

    void delete(String type, String id) {
        var _ = stub.delete(
                DeleteRequest.newBuilder().setUrn(urn(type, "x")).setId(id).build());
    }

    ReadResponse read(String type, String id) {
        return stub.read(
                ReadRequest.newBuilder().setUrn(urn(type, "x")).setId(id).build());
    }

    ObjectNode lookUp(String token, Map<String, ?> args) {
        return WireJson.object(stub.invoke(InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(WireJson.struct(WireJson.JSON.valueToTree(args)))
                        .build())
                .getReturn());
    }

    void cancel() {
        var _ = stub.cancel(Empty.getDefaultInstance());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
