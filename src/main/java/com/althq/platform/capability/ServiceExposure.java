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

/// Makes the web service reachable: a target group and a listener rule on the shared load balancer, a DNS record, a
/// Cloudflare Access application that asks for a sign-in, and for each public path one that lets anyone pass.
final class ServiceExposure {

    private static final String SESSION = "12h";
    private static final String NO_SESSION = "0s";

    private final ProvisioningContext stage;
    private final String host;

    ServiceExposure(ProvisioningContext stage) {
        this.stage = stage;
        this.host = stage.service() + "." + stage.cloudflare().zoneName();
    }

    /// What the tasks are put behind.
    ///
    /// @param rule without it ECS refuses the group
    record Door(TargetGroup group, Resource rule, String url) {}

    Door open(ComputeSection section) {
        var group = TargetGroup.create(
                stage.logical("tg"),
                stage.names().targetGroup().value(),
                section.port(),
                section.healthCheckPath(),
                stage.network().vpc(),
                stage.options());
        var balancer = stage.loadBalancer();
        var rule = ListenerHostRule.create(
                stage.logical("rule"),
                balancer.listener(),
                ListenerPriority.of(stage.service(), balancer.taken()),
                host,
                group,
                stage.options());
        new DnsRecord(
                stage.logical("dns"),
                stage.cloudflare().zone(),
                stage.service(),
                balancer.dnsName(),
                stage.cloudflareOptions());
        guard();
        PublicPathNames.named(section.publicPaths()).forEach(this::bypass);
        return new Door(group, rule, "https://" + host);
    }

    private void guard() {
        var identityProvider = stage.cloudflare().identityProvider();
        var policy = policy(
                logical("platform_access_policy"),
                "Platform %s Google Workspace".formatted(stage.service()),
                new SignedIn(identityProvider));
        application(
                logical("platform_access_app"),
                "Platform " + stage.service(),
                "",
                SESSION,
                policy,
                Optional.of(new SignIn(identityProvider)));
    }

    /// An application of its own for the path: the more specific one counts, and inherits nothing.
    /// <https://developers.cloudflare.com/cloudflare-one/access-controls/policies/app-paths/>
    private void bypass(String path, String name) {
        var policy = policy(
                logical(name + "_bypass_policy"),
                "Platform %s %s (public bypass)".formatted(stage.service(), path),
                new Anyone());
        application(
                logical(name + "_bypass_app"),
                "Platform %s %s (public)".formatted(stage.service(), path),
                path,
                NO_SESSION,
                policy,
                Optional.empty());
    }

    private Output<String> policy(String logical, String name, ZeroTrustAccessPolicy.Pass pass) {
        return new ZeroTrustAccessPolicy(logical, stage.cloudflare().account(), name, pass, stage.cloudflareOptions())
                .id();
    }

    private void application(
            String logical, String name, String path, String session, Output<String> policy, Optional<SignIn> signIn) {
        new ZeroTrustAccessApplication(
                logical,
                new ZeroTrustAccessApplication.Settings(
                        stage.cloudflare().account(), name, host + path, session, policy, signIn),
                stage.cloudflareOptions());
    }

    private String logical(String suffix) {
        return UnderscoredName.all(stage.service()) + "_" + suffix;
    }
}
