package com.althq.platform.resource.data;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/// The private subnets and the security group of a database instance or a cache.
///
/// @param subnetGroup   name of the subnet group to create, as AWS has it
/// @param subnets       ids of the subnets in that group
/// @param securityGroup id of the one security group
/// @param options       options of the subnet group
public record PrivatePlacement(
        String subnetGroup, List<String> subnets, Output<String> securityGroup, CustomResourceOptions options) {
    public PrivatePlacement {
        subnets = List.copyOf(subnets);
    }

    /// Declares the subnet group of an RDS instance.
    ///
    /// @param instance logical name of the instance, with which that of the group begins
    /// @return the name of the group, known once it exists
    Output<String> databaseSubnets(String instance) {
        var args =
                com.pulumi.aws.rds.SubnetGroupArgs.builder().name(subnetGroup).subnetIds(subnets);
        return new com.pulumi.aws.rds.SubnetGroup(logical(instance), args.build(), options).name();
    }

    /// Declares the subnet group of an ElastiCache replication group.
    ///
    /// @param cache logical name of the replication group, with which that of the subnet group begins
    /// @return the name of the subnet group, known once it exists
    Output<String> cacheSubnets(String cache) {
        var args = com.pulumi.aws.elasticache.SubnetGroupArgs.builder()
                .name(subnetGroup)
                .subnetIds(subnets);
        return new com.pulumi.aws.elasticache.SubnetGroup(logical(cache), args.build(), options).name();
    }

    private static String logical(String user) {
        return user + "_subnets";
    }

    /// The security group as the only item of the list that both providers' arguments take.
    Output<List<String>> securityGroups() {
        return securityGroup.applyValue(List::of);
    }
}
