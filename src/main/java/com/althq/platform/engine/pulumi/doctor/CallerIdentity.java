package com.althq.platform.engine.pulumi.doctor;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.lookup.ProviderInvoker;
import com.althq.platform.engine.pulumi.stack.StackCreation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.TemporaryBackend;
import com.althq.platform.resource.provider.AwsProvider;
import com.google.protobuf.Struct;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The AWS account and principal of the present credentials, looked up by the AWS provider in a preview of a
/// temporary stack.
///
/// @param account 12 digits
record CallerIdentity(String account, String arn) {

    private static final String PROVIDER = "doctor";

    /// @throws EnvironmentFailureException if AWS does not answer
    static CallerIdentity lookUp(PulumiSettings settings, String region) {
        var answer = new AtomicReference<Optional<CallerIdentity>>(Optional.empty());
        var cancellation = new Cancellation();
        try (var session = new StackSession(settings, PROVIDER, cancellation);
                var temporary = TemporaryBackend.of(session);
                var host = LanguageHost.of(
                        new DeclaredResources(PROVIDER),
                        (request, monitor) -> LanguageHost.run(
                                request, monitor, _ -> answer.set(Optional.of(lookUp(region, monitor)))))) {
            StackCreation.create(temporary);
            var outcome = temporary.engine().run(host, "preview", "--refresh=false");
            return answer.get()
                    .orElseThrow(() -> temporary
                            .diagnosis()
                            .of(
                                    "asking who the credentials are of",
                                    outcome.result(),
                                    outcome.log(),
                                    host.failure(),
                                    "Nothing was changed."));
        }
    }

    private static CallerIdentity lookUp(String region, EngineMonitor monitor) {
        var provider = new AwsProvider(PROVIDER, region, Map.of());
        Struct answer = new ProviderInvoker(monitor, provider.pulumiResourceName(), AwsProvider.VERSION)
                .invoke(
                        "the account that the credentials are of",
                        "aws:index/getCallerIdentity:getCallerIdentity",
                        Map.of());
        return new CallerIdentity(ProviderInvoker.text(answer, "accountId"), ProviderInvoker.text(answer, "arn"));
    }
}
