package com.althq.platform.engine.pulumi.lookup;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.flag;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.list;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.number;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.object;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.capability.SharedLookup;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.CloudflareProvider;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks up the shared infrastructure of the account: network, load balancer, Cloudflare zone, and the account
/// itself.
public final class SharedInfrastructureLookup {

    private static final int HTTPS = 443;

    private final DeploymentTarget target;
    private final String service;
    private final ExportedState state;
    private final ProviderInvoker aws;
    private final ProviderInvoker cloudflare;
    private final PrivateSubnetLookup subnets;

    /// @param state the stack's state: what it has already stays as it is
    public SharedInfrastructureLookup(
            DeploymentTarget target, String service, ExportedState state, EngineMonitor monitor) {
        this.target = target;
        this.service = service;
        this.state = state;
        this.aws = new ProviderInvoker(monitor, "aws-tagged", AwsProvider.VERSION);
        this.cloudflare = new ProviderInvoker(monitor, "cf", CloudflareProvider.VERSION);
        this.subnets = new PrivateSubnetLookup(aws, target.shared().privateSubnetTag(), state);
    }

    /// @throws MissingImagesException if images are missing
    public void requireImages(RequiredImages images) {
        var missing = images.withoutImage(aws);
        if (!missing.isEmpty()) {
            throw new MissingImagesException(missing, images.tag());
        }
    }

    /// Looks up what the sections need.
    ///
    /// @throws LookupFailedException if something is not found or cannot be used
    SharedInfrastructure lookUp(Set<SharedLookup> needs) {
        var shared = SharedInfrastructure.NONE;
        for (var need : needs) {
            shared = switch (need) {
                case ACCOUNT -> shared.with(account());
                case NETWORK -> shared.with(network());
                case AGENT_SUBNETS -> shared.with(AgentZones.subnets(target.region(), subnets.found()));
                case LOAD_BALANCER -> shared.with(loadBalancer());
                case CLOUDFLARE -> shared.with(cloudflare());
            };
        }
        return shared;
    }

    /// The API token of Cloudflare, from SSM.
    String cloudflareToken() {
        return parameter("Cloudflare's token", target.shared().cloudflareTokenParameter(), true);
    }

    /// Decrypts a secret in the KMS form.
    ///
    /// @param ciphertext base64
    String decrypted(String name, String ciphertext) {
        var secret = object(Map.of("name", text(name), "payload", text(ciphertext)));
        var answer = aws.invoke(
                "the value of the secret " + name + " with KMS",
                "aws:kms/getSecrets:getSecrets",
                Map.of("secrets", list(List.of(secret))));
        return text(object(answer, "plaintext"), name);
    }

    /// The account of the credentials.
    ///
    /// @throws LookupFailedException if the configuration names another one
    SharedInfrastructure.Account account() {
        var what = "the account that the credentials are of";
        var id = text(aws.invoke(what, "aws:index/getCallerIdentity:getCallerIdentity", Map.of()), "accountId");
        if (target.account().filter(it -> !it.equals(id)).isPresent()) {
            throw new LookupFailedException(
                    what,
                    "it is %s, and %s is configured for %s"
                            .formatted(id, target.account().orElseThrow(), target.environment()));
        }
        return new SharedInfrastructure.Account(id, Optional.of(id));
    }

    private SharedInfrastructure.Network network() {
        var found = subnets.found();
        var vpc = found.vpc();
        var cidr = text(aws.invoke("the VPC " + vpc, "aws:ec2/getVpc:getVpc", Map.of("id", text(vpc))), "cidrBlock");
        return new SharedInfrastructure.Network(vpc, cidr, found.ids());
    }

    private SharedInfrastructure.LoadBalancer loadBalancer() {
        var name = target.shared().loadBalancer();
        var balancer = aws.invoke(
                "the load balancer " + name, "aws:lb/getLoadBalancer:getLoadBalancer", Map.of("name", text(name)));
        var listener = text(
                aws.invoke(
                        "the HTTPS listener of the load balancer " + name,
                        "aws:lb/getListener:getListener",
                        Map.of("loadBalancerArn", text(text(balancer, "arn")), "port", number(HTTPS))),
                "arn");
        return new SharedInfrastructure.LoadBalancer(
                text(balancer, "dnsName"),
                listener,
                new UsedListenerPriorities(aws, listener, state).usedBeforeFree(service));
    }

    private SharedInfrastructure.Cloudflare cloudflare() {
        var zone = parameter("Cloudflare's zone", target.shared().cloudflareZoneParameter(), false);
        var found = cloudflare.invoke(
                "the zone " + zone + " of Cloudflare",
                "cloudflare:index/getZone:getZone",
                Map.of("zoneId", text(zone)));
        var account = text(object(found, "account"), "id");
        return new SharedInfrastructure.Cloudflare(zone, text(found, "name"), account, identityProvider(account));
    }

    private String identityProvider(String account) {
        var what = "the identity provider `%s` of Cloudflare Access".formatted(target.identityProvider());
        var answer = cloudflare.invoke(
                what,
                "cloudflare:index/getZeroTrustAccessIdentityProviders:getZeroTrustAccessIdentityProviders",
                Map.of("accountId", text(account)));
        return list(answer, "results").stream()
                .map(Value::getStructValue)
                .filter(it -> text(it, "name").equals(target.identityProvider()))
                .map(it -> text(it, "id"))
                .findFirst()
                .orElseThrow(() -> new LookupFailedException(what, "there is none of that name"));
    }

    private String parameter(String what, String name, boolean secret) {
        Struct answer = aws.invoke(
                what + " (SSM parameter " + name + ")",
                "aws:ssm/getParameter:getParameter",
                Map.of("name", text(name), "withDecryption", flag(secret)));
        return text(answer, "value");
    }
}
