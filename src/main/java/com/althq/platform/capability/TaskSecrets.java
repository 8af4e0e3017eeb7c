package com.althq.platform.capability;

import com.althq.platform.resource.data.SecretParameter;
import com.pulumi.core.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// The SSM parameters with the secrets of the tasks. ECS reads them when it starts a task, so no value is in a
/// task definition.
///
/// @param parameters by the name of the environment variable
record TaskSecrets(SequencedMap<String, SecretParameter> parameters) {

    /// Prefix of a container label per secret. A running task keeps its values; with a new label for a new
    /// value ECS starts new tasks.
    private static final String VERSION_LABEL = "com.althq.platform.secret.";

    TaskSecrets {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    static TaskSecrets declare(ProvisioningContext context) {
        var parameters = new LinkedHashMap<String, SecretParameter>();
        for (var name : context.spec().secrets().names()) {
            parameters.put(
                    name,
                    new SecretParameter(
                            context.logical(name + "_secret"),
                            context.names().parameter(context.target().environment(), name),
                            context.inputs().secret(name),
                            context.options()));
        }
        return new TaskSecrets(parameters);
    }

    List<Output<String>> arns() {
        return parameters.values().stream().map(SecretParameter::arn).toList();
    }

    SequencedMap<String, Output<String>> places() {
        return each(name -> name, SecretParameter::arn);
    }

    SequencedMap<String, Output<String>> versionLabels() {
        return each(name -> VERSION_LABEL + name, SecretParameter::version);
    }

    private SequencedMap<String, Output<String>> each(
            Function<String, String> key, Function<SecretParameter, Output<String>> value) {
        var values = new LinkedHashMap<String, Output<String>>();
        parameters.forEach((name, parameter) -> values.put(key.apply(name), value.apply(parameter)));
        return values;
    }
}
