package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.engine.pulumi.command.RootCause;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.pulumi.core.internal.Constants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import pulumirpc.Resource.ResourceInvokeRequest;

/// Calls functions of a provider, such as `aws:ec2/getVpc:getVpc`, and waits for the results. Also builds and
/// reads protobuf values for them.
public final class ProviderInvoker {

    private final EngineMonitor monitor;
    private final String provider;
    private final String version;

    /// @param provider the logical name of the provider, which must be registered
    public ProviderInvoker(EngineMonitor monitor, String provider, String version) {
        this.monitor = monitor;
        this.provider = provider;
        this.version = version;
    }

    /// Calls a function.
    ///
    /// @param what  the looked-up thing, in words, for error messages
    /// @param token the function, such as `aws:ec2/getVpc:getVpc`
    /// @throws LookupFailedException if the provider fails or does not answer
    public Struct invoke(String what, String token, Map<String, Value> arguments) {
        try {
            var request = ResourceInvokeRequest.newBuilder()
                    .setTok(token)
                    .setProvider(monitor.provider(provider).join())
                    .setVersion(version)
                    .setAcceptResources(false)
                    .setArgs(Struct.newBuilder().putAllFields(arguments))
                    .build();
            var answer = monitor.invokeAsync(request).join();
            if (answer.getFailuresCount() > 0) {
                throw new LookupFailedException(what, answer.getFailures(0).getReason());
            }
            return answer.getReturn();
        } catch (CompletionException e) {
            throw new LookupFailedException(what, RootCause.line(e.getCause() == null ? e : e.getCause()));
        }
    }

    public static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value number(int number) {
        return Value.newBuilder().setNumberValue(number).build();
    }

    public static Value flag(boolean flag) {
        return Value.newBuilder().setBoolValue(flag).build();
    }

    public static Value object(Map<String, Value> fields) {
        return Value.newBuilder()
                .setStructValue(Struct.newBuilder().putAllFields(fields))
                .build();
    }

    public static Value list(Collection<Value> items) {
        return Value.newBuilder()
                .setListValue(ListValue.newBuilder().addAllValues(items))
                .build();
    }

    /// A text of a result; of a secret, its value.
    public static String text(Struct answer, String name) {
        return plain(answer.getFieldsMap().getOrDefault(name, Value.getDefaultInstance()))
                .getStringValue();
    }

    public static List<Value> list(Struct answer, String name) {
        return plain(answer.getFieldsMap().getOrDefault(name, Value.getDefaultInstance()))
                .getListValue()
                .getValuesList();
    }

    public static Struct object(Struct answer, String name) {
        return plain(answer.getFieldsMap().getOrDefault(name, Value.getDefaultInstance()))
                .getStructValue();
    }

    private static Value plain(Value value) {
        var fields = value.getStructValue().getFieldsMap();
        var signature = fields.get(Constants.SpecialSigKey);
        return signature != null && signature.getStringValue().equals(Constants.SpecialSecretSig)
                ? fields.getOrDefault(Constants.SecretValueName, Value.getDefaultInstance())
                : value;
    }
}
