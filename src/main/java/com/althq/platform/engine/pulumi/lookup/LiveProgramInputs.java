package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.capability.ProgramInputs;
import com.althq.platform.capability.SharedLookup;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.pulumi.command.SecretMask;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.core.internal.OutputInternal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Program inputs of the live engine: look-ups in the account, decrypted secrets, secrets of the environment.
public final class LiveProgramInputs implements ProgramInputs {

    private static final String DEFAULT_TAG = "latest";

    private final DeploymentTarget target;
    private final DeclaredSecrets secrets;
    private final SharedInfrastructureLookup lookups;
    private final Map<String, String> environment;
    private final SecretMask secretMask;
    private final Runnable afterLookups;
    private SharedInfrastructure found = SharedInfrastructure.NONE;

    /// @param environment  has the values of listed secrets
    /// @param secretMask   gets every secret, so that none is printed
    /// @param first        runs after the look-ups and before any resource except providers is registered
    public LiveProgramInputs(
            DeploymentTarget target,
            DeclaredSecrets secrets,
            SharedInfrastructureLookup lookups,
            Map<String, String> environment,
            SecretMask secretMask,
            Runnable first) {
        this.target = target;
        this.secrets = secrets;
        this.lookups = lookups;
        this.environment = environment;
        this.secretMask = secretMask;
        this.afterLookups = first;
    }

    /// The results of the look-ups so far.
    public SharedInfrastructure found() {
        return found;
    }

    @Override
    public Output<String> cloudflareToken(AwsProvider provider) {
        return asSecret(lookups.cloudflareToken());
    }

    @Override
    public SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers) {
        found = lookups.lookUp(withAccount(needs));
        afterLookups.run();
        return found;
    }

    /// The account is looked up always, so that a plan never compares with the wrong one.
    private static Set<SharedLookup> withAccount(Set<SharedLookup> needs) {
        var all = EnumSet.of(SharedLookup.ACCOUNT);
        all.addAll(needs);
        return all;
    }

    /// A listed secret that is not in the environment is unknown in a preview.
    @Override
    public Output<String> secret(String name) {
        return switch (secrets) {
            case DeclaredSecrets.Named _ ->
                Optional.ofNullable(environment.get(name))
                        .filter(it -> !it.isEmpty())
                        .map(this::asSecret)
                        .orElseGet(() -> new OutputInternal<>(OutputData.<String>unknownSecret()));
            case DeclaredSecrets.Encrypted it -> asSecret(decrypted(it, name));
        };
    }

    private String decrypted(DeclaredSecrets.Encrypted encrypted, String name) {
        var ciphertext = encrypted.values().getOrDefault(name, Map.of()).get(target.secretsAs());
        if (ciphertext == null) {
            throw new LookupFailedException("the secret " + name, "it has no value for " + target.secretsAs());
        }
        return lookups.decrypted(name, ciphertext.replaceAll("\\s", ""));
    }

    private Output<String> asSecret(String value) {
        secretMask.add(value);
        return Output.ofSecret(value);
    }

    @Override
    public String imageTag() {
        return target.imageTag().orElse(DEFAULT_TAG);
    }

    /// Not needed here: reports take the reasons from the offline graph.
    @Override
    public void recordGrantReason(String logicalName, String sections) {}
}
