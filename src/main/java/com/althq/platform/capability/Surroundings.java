package com.althq.platform.capability;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.resource.provider.AwsProvider;
import com.pulumi.core.Output;

/// What the program asks of whoever runs it.
public interface Surroundings {

    /// The look-ups, made before anything but the provider is declared.
    SharedInfrastructure lookUp(AwsProvider provider);

    /// The value of a secret, marked as one.
    ///
    /// @param name one of the specification's secrets
    Output<String> secret(String name);

    /// The tag of every container image.
    String imageTag();

    /// Says of a resource that is about to be declared, and that says who may do what, which sections are the
    /// reason: `agentcoreRuntime + s3`.
    void because(String logicalName, String sections);
}
