package com.althq.platform.capability;

import com.althq.platform.resource.edge.DnsRecord;
import com.althq.platform.resource.edge.ZeroTrustAccessApplication;
import com.althq.platform.resource.edge.ZeroTrustAccessApplication.SignIn;
import com.althq.platform.resource.edge.ZeroTrustAccessPolicy;
import com.althq.platform.resource.edge.ZeroTrustAccessPolicy.Anyone;
import com.althq.platform.resource.edge.ZeroTrustAccessPolicy.SignedIn;
import com.althq.platform.resource.network.ListenerHostRule;
import com.althq.platform.resource.network.TargetGroup;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.name.ListenerPriority;
import com.althq.platform.spec.name.UnderscoredName;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.Optional;

/// Exposes the web service: a target group and a listener rule on the shared load balancer, a DNS record, a
/// Cloudflare Access application that requires a sign-in, and one without a sign-in for each public path.
final class ServiceExposure {

    private static final String SESSION = "12h";
    private static final String NO_SESSION = "0s";

    private final ProvisioningContext context;
    private final String host;

    ServiceExposure(ProvisioningContext context) {
        this.context = context;
        this.host = context.service() + "." + context.cloudflare().zoneName();
    }

    /// Outputs for the ECS service.
    ///
    /// @param rule the listener rule, without which ECS refuses the target group
    record Door(TargetGroup group, Resource rule, String url) {}

    Door open(ComputeSection section) {
        var group = TargetGroup.create(
                context.logical("tg"),
                context.names().targetGroup().value(),
                section.port(),
                section.healthCheckPath(),
                context.network().vpc(),
                context.options());
        var balancer = context.loadBalancer();
        var rule = ListenerHostRule.create(
                context.logical("rule"),
                balancer.listener(),
                ListenerPriority.of(context.service(), balancer.usedPriorities()),
                host,
                group,
                context.options());
        new DnsRecord(
                context.logical("dns"),
                context.cloudflare().zone(),
                context.service(),
                balancer.dnsName(),
                context.cloudflareOptions());
        guard();
        PublicPathNames.byPath(section.publicPaths()).forEach(this::bypass);
        return new Door(group, rule, "https://" + host);
    }

    private void guard() {
        var identityProvider = context.cloudflare().identityProvider();
        var policy = policy(
                logical("platform_access_policy"),
                "Platform %s Google Workspace".formatted(context.service()),
                new SignedIn(identityProvider));
        application(
                logical("platform_access_app"),
                "Platform " + context.service(),
                "",
                SESSION,
                policy,
                Optional.of(new SignIn(identityProvider)));
    }

    /// An application for one path: the more specific application counts, and inherits nothing.
    /// <https://developers.cloudflare.com/cloudflare-one/access-controls/policies/app-paths/>
    private void bypass(String path, String name) {
        var policy = policy(
                logical(name + "_bypass_policy"),
                "Platform %s %s (public bypass)".formatted(context.service(), path),
                new Anyone());
        application(
                logical(name + "_bypass_app"),
                "Platform %s %s (public)".formatted(context.service(), path),
                path,
                NO_SESSION,
                policy,
                Optional.empty());
    }

    private Output<String> policy(String logical, String name, ZeroTrustAccessPolicy.Pass pass) {
        return new ZeroTrustAccessPolicy(
                        logical, context.cloudflare().account(), name, pass, context.cloudflareOptions())
                .id();
    }

    private void application(
            String logical, String name, String path, String session, Output<String> policy, Optional<SignIn> signIn) {
        new ZeroTrustAccessApplication(
                logical,
                new ZeroTrustAccessApplication.Settings(
                        context.cloudflare().account(), name, host + path, session, policy, signIn),
                context.cloudflareOptions());
    }

    private String logical(String suffix) {
        return UnderscoredName.all(context.service()) + "_" + suffix;
    }
}
