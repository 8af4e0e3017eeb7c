package com.althq.platform.capability;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.pulumi.core.Output;
import java.util.Set;

/// Values that the Pulumi program gets from the engine that runs it: look-ups, secrets, image tag.
public interface ProgramInputs {

    /// The API token of Cloudflare, marked as secret. Called only if a section needs it.
    Output<String> cloudflareToken(AwsProvider provider);

    /// Makes the look-ups. Called once, after the providers are declared.
    ///
    /// @param needs what to look up
    SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers);

    /// The value of a secret, marked as secret.
    ///
    /// @param name one of the specification's secrets
    Output<String> secret(String name);

    /// The tag of every container image.
    String imageTag();

    /// Records which sections a grant resource is for, such as `agentcoreRuntime + s3`. Called before the
    /// resource is declared.
    void recordGrantReason(String logicalName, String sections);
}
