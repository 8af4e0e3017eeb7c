package com.althq.platform.standin;

import com.althq.platform.resource.provider.AwsProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import java.util.HexFormat;
import java.util.TreeSet;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.PropertyDiff.Kind;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.Provider.UpdateResponse;
import pulumirpc.ResourceProviderGrpc;

/// The engine's calls, each turned into what [SimulatedCloud] and its neighbours say. As the real providers it supports
/// previews, takes no secrets, so that the engine marks them itself, and marks those that its schema calls so.
final class ProviderServer extends ResourceProviderGrpc.ResourceProviderImplBase {

    private final SimulatedCloud account;
    private final CallInterceptor calls;

    ProviderServer(SimulatedAccount world, CallInterceptor calls) {
        this.account = new SimulatedCloud(world);
        this.calls = calls;
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        calls.answer(observer, "handshake", "", () -> {
            ProviderSession.current().attach(request.getEngineAddress());
            return ProviderHandshakeResponse.newBuilder()
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        calls.answer(observer, "attach", "", () -> {
            ProviderSession.current().attach(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
        // The engine asks before it says which of the two it wants; it only minds a lower one.
        calls.answer(
                observer,
                "getPluginInfo",
                "",
                () -> PluginInfo.newBuilder().setVersion(AwsProvider.VERSION).build());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> observer) {
        var session = ProviderSession.current();
        calls.answer(observer, "cancel", "", () -> {
            session.cancelled().complete(null);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void checkConfig(CheckRequest request, StreamObserver<CheckResponse> observer) {
        calls.answer(
                observer,
                "checkConfig",
                request.getUrn(),
                () -> CheckResponse.newBuilder()
                        .setInputs(request.getNews())
                        .addAllFailures(InputValidation.failures(
                                UrnParts.type(request.getUrn()), WireJson.object(request.getNews())))
                        .build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        calls.answer(observer, "diffConfig", request.getUrn(), () -> {
            var before = WireJson.object(request.getOldInputs());
            return difference(new ResourceDifferences(
                            UrnParts.type(request.getUrn()), before, before, WireJson.object(request.getNews())))
                    .build();
        });
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        var settings = settings(WireJson.object(request.getArgs()));
        calls.answer(observer, "configure", settings.has("region") ? "aws" : "cloudflare", () -> {
            ProviderSession.current().configure(settings);
            return ConfigureResponse.newBuilder()
                    .setSupportsPreview(true)
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    /// Settings that are no scalars travel as JSON.
    private static ObjectNode settings(ObjectNode args) {
        args.properties().forEach(it -> {
            var text = it.getValue().asText();
            if (text.startsWith("{") || text.startsWith("[")) {
                try {
                    it.setValue(WireJson.JSON.readTree(text));
                } catch (JsonProcessingException e) {
                    throw new ProviderRefusalException("could not unmarshal " + it.getKey());
                }
            }
        });
        return args;
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        var args = WireJson.object(request.getArgs());
        calls.answer(
                observer,
                ProviderCall.of("invoke", request.getTok(), "", false),
                args,
                () -> InvokeResponse.newBuilder()
                        .setReturn(WireJson.struct(account.lookUp(request.getTok(), args)))
                        .build(),
                _ -> "");
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        var given = WireJson.object(request.getNews());
        calls.answer(
                observer,
                ProviderCall.of("check", request.getUrn(), "", false),
                given,
                () -> {
                    var failures = InputValidation.failures(UrnParts.type(request.getUrn()), given);
                    var before = WireJson.object(request.getOlds());
                    var seed = request.getUrn()
                            + HexFormat.of().formatHex(request.getRandomSeed().toByteArray());
                    var inputs = failures.isEmpty()
                            ? ProviderDefaults.added(
                                    request.getUrn(),
                                    seed,
                                    before,
                                    given,
                                    ProviderSession.current().settings())
                            : given;
                    return CheckResponse.newBuilder()
                            .setInputs(WireJson.struct(UrnParts.type(request.getUrn()), inputs))
                            .addAllFailures(failures)
                            .build();
                },
                _ -> "");
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        var type = UrnParts.type(request.getUrn());
        var after = WireJson.object(request.getNews());
        calls.answer(
                observer,
                ProviderCall.of("diff", request.getUrn(), request.getId(), false),
                after,
                () -> {
                    var state = WireJson.object(request.getOlds());
                    var difference = difference(
                            new ResourceDifferences(type, state, WireJson.object(request.getOldInputs()), after));
                    return difference
                            .setDeleteBeforeReplace(difference.getReplacesCount() > 0
                                    && (ValueDependentChanges.DELETED_FIRST.contains(type)
                                            || ProviderDefaults.keepsGivenName(type, state, after)))
                            .build();
                },
                _ -> request.getId());
    }

    private static DiffResponse.Builder difference(ResourceDifferences differences) {
        var answer = DiffResponse.newBuilder().setHasDetailedDiff(true);
        var changed = new TreeSet<String>();
        var replacing = new TreeSet<String>();
        differences.found().forEach((path, change) -> {
            var property = path.split("[.\\[]", 2)[0];
            changed.add(property);
            if (change.getKind() == Kind.ADD_REPLACE
                    || change.getKind() == Kind.UPDATE_REPLACE
                    || change.getKind() == Kind.DELETE_REPLACE) {
                replacing.add(property);
            }
            answer.putDetailedDiff(path, change);
        });
        return answer.setChanges(changed.isEmpty() ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
                .addAllDiffs(changed)
                .addAllReplaces(replacing);
    }

    @Override
    public void create(CreateRequest request, StreamObserver<CreateResponse> observer) {
        var inputs = WireJson.object(request.getProperties());
        calls.answer(
                observer,
                ProviderCall.of("create", request.getUrn(), "", request.getPreview()),
                inputs,
                () -> {
                    if (request.getPreview()) {
                        return CreateResponse.newBuilder()
                                .setProperties(WireJson.struct(
                                        UrnParts.type(request.getUrn()),
                                        ResourceOutputs.unknown(UrnParts.type(request.getUrn()), inputs)))
                                .build();
                    }
                    var made = account.create(request.getUrn(), inputs);
                    return CreateResponse.newBuilder()
                            .setId(made.id())
                            .setProperties(WireJson.struct(made.type(), made.outputs()))
                            .build();
                },
                CreateResponse::getId);
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        calls.answer(
                observer,
                ProviderCall.of("read", request.getUrn(), request.getId(), false),
                WireJson.object(request.getInputs()),
                () -> account.find(
                                request.getUrn(),
                                request.getId(),
                                request.getProperties().getFieldsCount() == 0)
                        .map(it -> ReadResponse.newBuilder()
                                .setId(it.id())
                                .setProperties(WireJson.struct(it.type(), it.outputs()))
                                .setInputs(WireJson.struct(
                                        it.type(), SimulatedCloud.inputs(it, WireJson.object(request.getInputs()))))
                                .build())
                        .orElseGet(ReadResponse::getDefaultInstance),
                ReadResponse::getId);
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        var after = WireJson.object(request.getNews());
        calls.answer(
                observer,
                ProviderCall.of("update", request.getUrn(), request.getId(), request.getPreview()),
                after,
                () -> {
                    var before = WireJson.object(request.getOldInputs());
                    var outputs = request.getPreview()
                            ? ResourceOutputs.changing(
                                    UrnParts.type(request.getUrn()), WireJson.object(request.getOlds()), before, after)
                            : account.update(request.getUrn(), request.getId(), after);
                    return UpdateResponse.newBuilder()
                            .setProperties(WireJson.struct(UrnParts.type(request.getUrn()), outputs))
                            .build();
                },
                _ -> request.getId());
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        calls.answer(
                observer,
                ProviderCall.of("delete", request.getUrn(), request.getId(), false),
                WireJson.object(request.getOldInputs()),
                () -> {
                    account.delete(request.getUrn(), request.getId());
                    return Empty.getDefaultInstance();
                },
                _ -> request.getId());
    }
}
