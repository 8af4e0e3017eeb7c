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

/// The engine's calls, each turned into what [Account] and its neighbours say. As the real providers it supports
/// previews, takes no secrets, so that the engine marks them itself, and marks those that its schema calls so.
final class Provider extends ResourceProviderGrpc.ResourceProviderImplBase {

    private final Account account;
    private final Calls calls;

    Provider(World world, Calls calls) {
        this.account = new Account(world);
        this.calls = calls;
    }

    @Override
    public void handshake(ProviderHandshakeRequest request, StreamObserver<ProviderHandshakeResponse> observer) {
        calls.answer(observer, "handshake", "", () -> {
            Session.current().attach(request.getEngineAddress());
            return ProviderHandshakeResponse.newBuilder()
                    .setSupportsAutonamingConfiguration(true)
                    .build();
        });
    }

    @Override
    public void attach(PluginAttach request, StreamObserver<Empty> observer) {
        calls.answer(observer, "attach", "", () -> {
            Session.current().attach(request.getAddress());
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
        var session = Session.current();
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
                        .addAllFailures(
                                InputCheck.failures(Urns.type(request.getUrn()), Wire.object(request.getNews())))
                        .build());
    }

    @Override
    public void diffConfig(DiffRequest request, StreamObserver<DiffResponse> observer) {
        calls.answer(observer, "diffConfig", request.getUrn(), () -> {
            var before = Wire.object(request.getOldInputs());
            return difference(new Differences(
                            Urns.type(request.getUrn()), before, before, Wire.object(request.getNews())))
                    .build();
        });
    }

    @Override
    public void configure(ConfigureRequest request, StreamObserver<ConfigureResponse> observer) {
        var settings = settings(Wire.object(request.getArgs()));
        calls.answer(observer, "configure", settings.has("region") ? "aws" : "cloudflare", () -> {
            Session.current().configure(settings);
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
                    it.setValue(Wire.JSON.readTree(text));
                } catch (JsonProcessingException e) {
                    throw new Refusal("could not unmarshal " + it.getKey());
                }
            }
        });
        return args;
    }

    @Override
    public void invoke(InvokeRequest request, StreamObserver<InvokeResponse> observer) {
        var args = Wire.object(request.getArgs());
        calls.answer(
                observer,
                Call.of("invoke", request.getTok(), "", false),
                args,
                () -> InvokeResponse.newBuilder()
                        .setReturn(Wire.struct(account.lookUp(request.getTok(), args)))
                        .build(),
                _ -> "");
    }

    @Override
    public void check(CheckRequest request, StreamObserver<CheckResponse> observer) {
        var given = Wire.object(request.getNews());
        calls.answer(
                observer,
                Call.of("check", request.getUrn(), "", false),
                given,
                () -> {
                    var failures = InputCheck.failures(Urns.type(request.getUrn()), given);
                    var before = Wire.object(request.getOlds());
                    var seed = request.getUrn()
                            + HexFormat.of().formatHex(request.getRandomSeed().toByteArray());
                    var inputs = failures.isEmpty()
                            ? Defaults.added(
                                    request.getUrn(),
                                    seed,
                                    before,
                                    given,
                                    Session.current().settings())
                            : given;
                    return CheckResponse.newBuilder()
                            .setInputs(Wire.struct(Urns.type(request.getUrn()), inputs))
                            .addAllFailures(failures)
                            .build();
                },
                _ -> "");
    }

    @Override
    public void diff(DiffRequest request, StreamObserver<DiffResponse> observer) {
        var type = Urns.type(request.getUrn());
        var after = Wire.object(request.getNews());
        calls.answer(
                observer,
                Call.of("diff", request.getUrn(), request.getId(), false),
                after,
                () -> {
                    var state = Wire.object(request.getOlds());
                    var difference =
                            difference(new Differences(type, state, Wire.object(request.getOldInputs()), after));
                    return difference
                            .setDeleteBeforeReplace(difference.getReplacesCount() > 0
                                    && (ByValue.DELETED_FIRST.contains(type)
                                            || Defaults.keepsGivenName(type, state, after)))
                            .build();
                },
                _ -> request.getId());
    }

    private static DiffResponse.Builder difference(Differences differences) {
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
        var inputs = Wire.object(request.getProperties());
        calls.answer(
                observer,
                Call.of("create", request.getUrn(), "", request.getPreview()),
                inputs,
                () -> {
                    if (request.getPreview()) {
                        return CreateResponse.newBuilder()
                                .setProperties(Wire.struct(
                                        Urns.type(request.getUrn()),
                                        Outputs.unknown(Urns.type(request.getUrn()), inputs)))
                                .build();
                    }
                    var made = account.create(request.getUrn(), inputs);
                    return CreateResponse.newBuilder()
                            .setId(made.id())
                            .setProperties(Wire.struct(made.type(), made.outputs()))
                            .build();
                },
                CreateResponse::getId);
    }

    @Override
    public void read(ReadRequest request, StreamObserver<ReadResponse> observer) {
        calls.answer(
                observer,
                Call.of("read", request.getUrn(), request.getId(), false),
                Wire.object(request.getInputs()),
                () -> account.find(
                                request.getUrn(),
                                request.getId(),
                                request.getProperties().getFieldsCount() == 0)
                        .map(it -> ReadResponse.newBuilder()
                                .setId(it.id())
                                .setProperties(Wire.struct(it.type(), it.outputs()))
                                .setInputs(Wire.struct(it.type(), Account.inputs(it, Wire.object(request.getInputs()))))
                                .build())
                        .orElseGet(ReadResponse::getDefaultInstance),
                ReadResponse::getId);
    }

    @Override
    public void update(UpdateRequest request, StreamObserver<UpdateResponse> observer) {
        var after = Wire.object(request.getNews());
        calls.answer(
                observer,
                Call.of("update", request.getUrn(), request.getId(), request.getPreview()),
                after,
                () -> {
                    var before = Wire.object(request.getOldInputs());
                    var outputs = request.getPreview()
                            ? Outputs.changing(
                                    Urns.type(request.getUrn()), Wire.object(request.getOlds()), before, after)
                            : account.update(request.getUrn(), request.getId(), after);
                    return UpdateResponse.newBuilder()
                            .setProperties(Wire.struct(Urns.type(request.getUrn()), outputs))
                            .build();
                },
                _ -> request.getId());
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<Empty> observer) {
        calls.answer(
                observer,
                Call.of("delete", request.getUrn(), request.getId(), false),
                Wire.object(request.getOldInputs()),
                () -> {
                    account.delete(request.getUrn(), request.getId());
                    return Empty.getDefaultInstance();
                },
                _ -> request.getId());
    }
}
