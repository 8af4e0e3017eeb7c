package com.althq.platform.config;

import java.util.List;
import java.util.Optional;

/// What a stack uses and does not make: the answers to the look-ups, or readable placeholders for them.
///
/// @param account        the AWS account id
/// @param knownAccount   the same where it is a number that somebody gave or AWS answered
/// @param vpcCidr        the addresses of the VPC
/// @param privateSubnets one per availability zone, sorted
public record SharedInfrastructure(
        String account, Optional<String> knownAccount, String vpc, String vpcCidr, List<String> privateSubnets) {
    public SharedInfrastructure {
        privateSubnets = List.copyOf(privateSubnets);
    }
}
