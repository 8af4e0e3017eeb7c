package com.althq.platform.resource.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Cloudflare Access policy: who may reach an application. Names and types are those of pulumi-cloudflare 6.22.1,
/// held to its schema by a test.
@ResourceType(type = ZeroTrustAccessPolicy.TYPE)
public final class ZeroTrustAccessPolicy extends CustomResource {

    static final String TYPE = "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy";

    /// Whom a policy lets pass.
    public sealed interface Pass {}

    /// Whoever signs in with this identity provider.
    ///
    /// @param identityProvider its id
    public record SignedIn(String identityProvider) implements Pass {}

    /// Everybody, unseen: Access does not look at the request at all.
    public record Anyone() implements Pass {}

    /// @param logical logical name
    /// @param account Cloudflare's
    /// @param name    for people
    public ZeroTrustAccessPolicy(
            String logical, String account, String name, Pass pass, CustomResourceOptions options) {
        super(TYPE, logical, new Args(account, name, pass), options);
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "accountId", required = true)
        private final Output<String> accountId;

        @Import(name = "name", required = true)
        private final Output<String> name;

        @Import(name = "decision", required = true)
        private final Output<String> decision;

        @Import(name = "includes")
        private final Output<List<Include>> includes;

        Args(String account, String name, Pass pass) {
            this.accountId = Output.of(account);
            this.name = Output.of(name);
            this.decision = Output.of(
                    switch (pass) {
                        case SignedIn _ -> "allow";
                        case Anyone _ -> "bypass";
                    });
            this.includes = Output.of(List.of(new Include(pass)));
        }
    }

    /// Exactly one of its properties is set: the provider refuses two.
    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Include extends ResourceArgs {
        @Import(name = "loginMethod")
        private final @Nullable Output<LoginMethod> loginMethod;

        @Import(name = "everyone")
        private final @Nullable Output<Everyone> everyone;

        Include(Pass pass) {
            this.loginMethod = pass instanceof SignedIn(var provider) ? Output.of(new LoginMethod(provider)) : null;
            this.everyone = pass instanceof Anyone ? Output.of(new Everyone()) : null;
        }
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class LoginMethod extends ResourceArgs {
        @Import(name = "id", required = true)
        private final Output<String> id;

        LoginMethod(String id) {
            this.id = Output.of(id);
        }
    }

    /// An object without properties, which has to be there.
    static final class Everyone extends ResourceArgs {}
}
