package com.althq.platform.resource.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Optional;

/// A Cloudflare Access application: it protects a host, or a path of it, which then inherits nothing from the host.
/// Names and types are those of pulumi-cloudflare 6.22.1, held to its schema by a test.
@ResourceType(type = ZeroTrustAccessApplication.TYPE)
public final class ZeroTrustAccessApplication extends CustomResource {

    static final String TYPE = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";

    /// What is guarded, and how.
    ///
    /// @param account     Cloudflare's
    /// @param name        for people
    /// @param destination host, or host and path
    /// @param session     how long a sign-in counts
    /// @param policy      its id
    /// @param signIn      empty where nobody has to sign in
    public record Settings(
            String account,
            String name,
            String destination,
            String session,
            Output<String> policy,
            Optional<SignIn> signIn) {}

    /// With the one identity provider, without asking which.
    public record SignIn(String identityProvider) {}

    public ZeroTrustAccessApplication(String logical, Settings settings, CustomResourceOptions options) {
        super(TYPE, logical, new ZeroTrustAccessApplicationArgs(settings), options);
    }
}
