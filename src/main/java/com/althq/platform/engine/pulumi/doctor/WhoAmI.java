package com.althq.platform.engine.pulumi.doctor;

import com.althq.platform.engine.offline.Registrations;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.Settings;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.Lookups;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.resource.provider.AwsProvider;
import com.google.protobuf.Struct;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Who the credentials are of, as the AWS provider finds them: asked with the smallest program there is, of a stack
/// that is thrown away.
///
/// @param account 12 digits
record WhoAmI(String account, String arn) {

    private static final String PROVIDER = "doctor";

    /// @throws TroubleException if AWS does not say so
    static WhoAmI ask(Settings settings, String region) {
        var answer = new AtomicReference<Optional<WhoAmI>>(Optional.empty());
        var cancellation = new Cancellation();
        try (var run = new StackRun(settings, PROVIDER, cancellation);
                var elsewhere = run.elsewhere();
                var host = LanguageHost.of(
                        new Registrations(PROVIDER),
                        (request, monitor) -> LanguageHost.run(
                                request, monitor, _ -> answer.set(Optional.of(ask(region, monitor)))))) {
            elsewhere.init();
            var outcome = elsewhere.engine(host, "preview", "--refresh=false");
            return answer.get()
                    .orElseThrow(() -> elsewhere
                            .diagnosis()
                            .of(
                                    "asking who the credentials are of",
                                    outcome.result(),
                                    outcome.log(),
                                    host.failure(),
                                    "Nothing was changed."));
        }
    }

    private static WhoAmI ask(String region, EngineMonitor monitor) {
        var provider = new AwsProvider(PROVIDER, region, Map.of());
        Struct answer = new Lookups(monitor, provider.pulumiResourceName(), AwsProvider.VERSION)
                .ask(
                        "the account that the credentials are of",
                        "aws:index/getCallerIdentity:getCallerIdentity",
                        Map.of());
        return new WhoAmI(Lookups.text(answer, "accountId"), Lookups.text(answer, "arn"));
    }
}
