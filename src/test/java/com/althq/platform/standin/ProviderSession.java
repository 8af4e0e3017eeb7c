package com.althq.platform.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerTransportFilter;
import java.util.concurrent.CompletableFuture;

/// One connection: an engine's one provider, with the settings that it was given. Several engines may share a server.
final class ProviderSession {

    private static final Attributes.Key<ProviderSession> OF_CONNECTION = Attributes.Key.create("session");
    private static final Context.Key<ProviderSession> OF_CALL = Context.key("session");

    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private volatile String engine = "";
    private volatile ObjectNode settings = WireJson.JSON.createObjectNode();

    static ProviderSession current() {
        return OF_CALL.get();
    }

    /// Makes one for each connection.
    static ServerTransportFilter perConnection() {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                return attributes.toBuilder()
                        .set(OF_CONNECTION, new ProviderSession())
                        .build();
            }
        };
    }

    /// Gives each call that of its connection.
    static ServerInterceptor perCall() {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                var session = call.getAttributes().get(OF_CONNECTION);
                return Contexts.interceptCall(Context.current().withValue(OF_CALL, session), call, headers, next);
            }
        };
    }

    String engine() {
        return engine;
    }

    void attach(String address) {
        engine = address;
    }

    ObjectNode settings() {
        return settings;
    }

    void configure(ObjectNode given) {
        settings = given;
    }

    /// Done when the engine says that it is to end.
    CompletableFuture<Void> cancelled() {
        return cancelled;
    }
}
