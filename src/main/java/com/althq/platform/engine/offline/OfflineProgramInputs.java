package com.althq.platform.engine.offline;

import com.althq.platform.capability.ProgramInputs;
import com.althq.platform.capability.SharedLookup;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.program.OutputTokens;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Digest;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Program inputs of the offline engine: readable placeholders for values that only an account has.
final class OfflineProgramInputs implements ProgramInputs {

    private static final String DEFAULT_TAG = "latest";

    private final DeploymentTarget target;
    private final DeclaredSecrets secrets;
    private final OutputTokens tokens;
    private final BiConsumer<String, String> reasons;
    private final Optional<SharedInfrastructure> answers;

    /// @param reasons takes the logical name of a resource that says who may do what, and why it is there
    /// @param answers the results of look-ups, if they were made
    OfflineProgramInputs(
            DeploymentTarget target,
            DeclaredSecrets secrets,
            OutputTokens tokens,
            BiConsumer<String, String> reasons,
            Optional<SharedInfrastructure> answers) {
        this.target = target;
        this.secrets = secrets;
        this.tokens = tokens;
        this.reasons = reasons;
        this.answers = answers;
    }

    @Override
    public Output<String> cloudflareToken(AwsProvider provider) {
        return Output.ofSecret(
                tokens.token(new Value.Secret("parameter:" + target.shared().cloudflareTokenParameter())));
    }

    @Override
    public SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers) {
        return answers.orElseGet(() -> placeholders(needs));
    }

    private SharedInfrastructure placeholders(Set<SharedLookup> needs) {
        var shared = SharedInfrastructure.NONE;
        for (var need : needs) {
            shared = switch (need) {
                case ACCOUNT ->
                    shared.with(new SharedInfrastructure.Account(
                            target.account().orElseGet(() -> unknown("account")), target.account()));
                case NETWORK ->
                    shared.with(new SharedInfrastructure.Network(unknown("vpc.id"), unknown("vpc.cidr"), subnets()));
                case AGENT_SUBNETS -> shared.with(new SharedInfrastructure.AgentSubnets(subnets(), List.of()));
                case LOAD_BALANCER ->
                    shared.with(new SharedInfrastructure.LoadBalancer(
                            unknown("loadBalancer.dnsName"), unknown("listener.arn"), Set.of()));
                case CLOUDFLARE ->
                    shared.with(new SharedInfrastructure.Cloudflare(
                            unknown("zone.id"),
                            unknown("zone.name"),
                            unknown("cloudflare.account"),
                            unknown("identityProvider.id")));
            };
        }
        return shared;
    }

    /// The configured private subnets, else placeholders. Resources that exist once per subnet then have the
    /// right number.
    private List<String> subnets() {
        return target.privateSubnets().isEmpty()
                ? List.of(unknown("subnet.private.0"), unknown("subnet.private.1"))
                : target.privateSubnets();
    }

    /// A token for the origin of the secret. Neither is the environment read nor anything decrypted.
    @Override
    public Output<String> secret(String name) {
        return Output.ofSecret(tokens.token(
                switch (secrets) {
                    case DeclaredSecrets.Named _ -> Value.Secret.ofEnvironment(name);
                    case DeclaredSecrets.Encrypted it -> Value.Secret.ofKms(name, ciphertext(it, name));
                }));
    }

    /// A hash of the base64 without its line breaks, which mean nothing. An earlier version of a specification may lack
    /// the value for this environment.
    private String ciphertext(DeclaredSecrets.Encrypted encrypted, String name) {
        return Optional.ofNullable(encrypted.values().get(name))
                .flatMap(it -> Optional.ofNullable(it.get(target.secretsAs())))
                .map(it -> Digest.sha256(it.replaceAll("\\s", "")))
                .orElse("no value");
    }

    @Override
    public String imageTag() {
        return tokens.token(new Value.Late("image tag", target.imageTag().orElse(DEFAULT_TAG)));
    }

    @Override
    public void recordGrantReason(String logicalName, String sections) {
        reasons.accept(logicalName, sections);
    }

    private String unknown(String name) {
        return tokens.token(new Value.Unknown(name));
    }
}
