package com.althq.platform.resource.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings of an application as the provider wants them. What is absent is null here, and is not sent.
@SuppressWarnings("UnusedVariable") // read by the SDK
final class ZeroTrustAccessApplicationArgs extends ResourceArgs {

    @Import(name = "accountId")
    private final Output<String> accountId;

    @Import(name = "name")
    private final Output<String> name;

    @Import(name = "type")
    private final Output<String> type = Output.of("self_hosted");

    @Import(name = "destinations")
    private final Output<List<Destination>> destinations;

    @Import(name = "sessionDuration")
    private final Output<String> sessionDuration;

    @Import(name = "policies")
    private final Output<List<Policy>> policies;

    @Import(name = "appLauncherVisible")
    private final Output<Boolean> appLauncherVisible = Output.of(false);

    @Import(name = "allowedIdps")
    private final @Nullable Output<List<String>> allowedIdps;

    @Import(name = "autoRedirectToIdentity")
    private final @Nullable Output<Boolean> autoRedirectToIdentity;

    @Import(name = "enableBindingCookie")
    private final @Nullable Output<Boolean> enableBindingCookie;

    @Import(name = "httpOnlyCookieAttribute")
    private final @Nullable Output<Boolean> httpOnlyCookieAttribute;

    @Import(name = "sameSiteCookieAttribute")
    private final @Nullable Output<String> sameSiteCookieAttribute;

    ZeroTrustAccessApplicationArgs(ZeroTrustAccessApplication.Settings settings) {
        this.accountId = Output.of(settings.account());
        this.name = Output.of(settings.name());
        this.destinations = Output.of(List.of(new Destination(settings.destination())));
        this.sessionDuration = Output.of(settings.session());
        this.policies = Output.of(List.of(new Policy(settings.policy())));
        var signIn = settings.signIn().orElse(null);
        this.allowedIdps = signIn == null ? null : Output.of(List.of(signIn.identityProvider()));
        this.autoRedirectToIdentity = signIn == null ? null : Output.of(true);
        this.enableBindingCookie = signIn == null ? null : Output.of(false);
        this.httpOnlyCookieAttribute = signIn == null ? null : Output.of(true);
        this.sameSiteCookieAttribute = signIn == null ? null : Output.of("lax");
    }

    static final class Destination extends ResourceArgs {
        @Import(name = "uri")
        private final Output<String> uri;

        Destination(String uri) {
            this.uri = Output.of(uri);
        }
    }

    static final class Policy extends ResourceArgs {
        @Import(name = "id")
        private final Output<String> id;

        @Import(name = "precedence")
        private final Output<Integer> precedence = Output.of(1);

        Policy(Output<String> id) {
            this.id = id;
        }
    }
}
