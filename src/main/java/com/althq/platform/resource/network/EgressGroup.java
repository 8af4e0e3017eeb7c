package com.althq.platform.resource.network;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupEgressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/// A security group for what calls others and is never called over the network.
public final class EgressGroup {

    private EgressGroup() {}

    /// Declares it.
    ///
    /// @param description another one makes AWS replace the group
    /// @return its id
    public static Output<String> create(
            String logical, String name, String description, String vpc, CustomResourceOptions options) {
        return new SecurityGroup(
                        logical,
                        SecurityGroupArgs.builder()
                                .name(name)
                                .description(description)
                                .vpcId(vpc)
                                // Said, since rules that are merely left out stay as they are.
                                .ingress(List.of())
                                .egress(SecurityGroupEgressArgs.builder()
                                        .protocol("-1")
                                        .fromPort(0)
                                        .toPort(0)
                                        .cidrBlocks("0.0.0.0/0")
                                        .build())
                                .build(),
                        options)
                .id();
    }
}
