package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.engine.pulumi.command.SecretMask;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.name.VariableNames;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.core.internal.Constants;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Marks the values of an agent runtime's environment variables as secrets in a state entry, except those known
/// to be harmless. AWS returns all of them in clear.
public final class AgentVariableSecrets {

    private static final String PROPERTY = "environmentVariables";
    private static final String BUCKETS = VariableNames.bucket("");

    private final Set<String> readable = new HashSet<>();
    private final SecretMask secretMask;

    /// @param secretMask gets every secret, so that none is printed
    public AgentVariableSecrets(PlatformSpec spec, SecretMask secretMask) {
        this.secretMask = secretMask;
        readable.add(VariableNames.MEMORY_ID);
        spec.section(AgentcoreRuntimeSection.class).stream()
                .flatMap(it -> it.runtimes().stream())
                .forEach(it -> readable.addAll(it.environmentVariables().keySet()));
        readable.removeAll(spec.secrets().names());
    }

    /// Marks the secrets of an entry; they are encrypted when the state is written.
    public void markSecrets(ObjectNode entry) {
        for (var part : List.of("inputs", "outputs")) {
            if (entry.path(part).path(PROPERTY) instanceof ObjectNode variables) {
                for (var name :
                        variables.propertyStream().map(Map.Entry::getKey).toList()) {
                    var value = variables.path(name);
                    if (value.isTextual() && !readable.contains(name) && !name.startsWith(BUCKETS)) {
                        secretMask.add(value.textValue());
                        variables.set(name, secret(value.toString()));
                    }
                }
            }
        }
    }

    private static ObjectNode secret(String json) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(Constants.SpecialSigKey, Constants.SpecialSecretSig)
                .put("plaintext", json);
    }
}
