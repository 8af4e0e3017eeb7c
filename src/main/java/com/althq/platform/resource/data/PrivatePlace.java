package com.althq.platform.resource.data;

import com.pulumi.core.Output;
import java.util.List;

/// Where a database or a cache stands: in private subnets, behind one security group.
///
/// @param subnetGroup   name of the group that is made of the subnets
/// @param subnets       their ids
/// @param securityGroup its id
public record PrivatePlace(String subnetGroup, List<String> subnets, Output<String> securityGroup) {
    public PrivatePlace {
        subnets = List.copyOf(subnets);
    }

    /// As the providers want it.
    Output<List<String>> securityGroups() {
        return securityGroup.applyValue(List::of);
    }
}
