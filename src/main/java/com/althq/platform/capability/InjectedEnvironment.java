package com.althq.platform.capability;

import com.althq.platform.capability.AgentcoreProvisioner.Agents;
import com.althq.platform.capability.CacheProvisioner.Cache;
import com.althq.platform.capability.DatabaseProvisioner.Database;
import com.althq.platform.capability.S3Provisioner.Buckets;
import com.althq.platform.spec.model.Capability;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The environment variables that programs get from the other sections of their stack. For the same name the
/// later one counts: secrets, buckets, agents, cache, database.
final class InjectedEnvironment {

    private InjectedEnvironment() {}

    /// All variables except secrets, in a fixed order.
    ///
    /// @param provisioned the other sections
    /// @param inVpc       whether the program can reach the VPC
    static SequencedMap<String, Output<String>> addresses(ProvisionedSections provisioned, boolean inVpc) {
        var variables = new LinkedHashMap<String, Output<String>>();
        for (var section : Capability.values()) {
            anywhere(section, provisioned).ifPresent(variables::putAll);
        }
        if (inVpc) {
            for (var section : Capability.values()) {
                onlyInVpc(section, provisioned).ifPresent(variables::putAll);
            }
        }
        return variables;
    }

    /// The variables of a section for every program.
    private static Optional<SequencedMap<String, Output<String>>> anywhere(
            Capability section, ProvisionedSections provisioned) {
        return switch (section) {
            case S3 -> provisioned.find(Buckets.class).map(Buckets::names);
            case AGENTCORE_RUNTIME -> provisioned.find(Agents.class).map(Agents::variables);
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, COMPUTE, LAMBDA, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    /// The variables of a section for programs in the VPC.
    private static Optional<SequencedMap<String, Output<String>>> onlyInVpc(
            Capability section, ProvisionedSections provisioned) {
        return switch (section) {
            case CACHE -> provisioned.find(Cache.class).map(Cache::variables);
            case DATABASE -> provisioned.find(Database.class).map(Database::variables);
            case STORAGE, DYNAMODB, SERVICE_DISCOVERY, S3, AGENTCORE_RUNTIME, COMPUTE, LAMBDA, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    /// All variables, with secrets marked as such.
    static SequencedMap<String, Output<String>> all(
            ProvisioningContext context, ProvisionedSections provisioned, boolean inVpc) {
        var variables = new LinkedHashMap<String, Output<String>>();
        context.spec()
                .secrets()
                .names()
                .forEach(name -> variables.put(name, context.inputs().secret(name)));
        variables.putAll(addresses(provisioned, inVpc));
        return variables;
    }
}
