package com.althq.platform.capability;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.resource.provider.ProviderPair;
import com.pulumi.core.Output;
import java.util.Set;

/// What the Pulumi program needs from the engine that runs it: look-ups, secret values and the image tag.
public interface ProgramInputs {

    /// What the Cloudflare provider signs in with, marked as a secret. Asked for only where a section needs it.
    Output<String> cloudflareToken(AwsProvider provider);

    /// The look-ups, made before anything but the providers is declared.
    ///
    /// @param needs what is to be looked up, and nothing else
    SharedInfrastructure lookUp(Set<SharedLookup> needs, ProviderPair providers);

    /// The value of a secret, marked as one.
    ///
    /// @param name one of the specification's secrets
    Output<String> secret(String name);

    /// The tag of every container image.
    String imageTag();

    /// Says of a resource that is about to be declared, and that says who may do what, which sections are the
    /// reason: `agentcoreRuntime + s3`.
    void recordGrantReason(String logicalName, String sections);
}
