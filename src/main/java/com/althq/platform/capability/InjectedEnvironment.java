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

/// The environment variables that programs get from the other sections of their stack. Of two with one name
/// the later counts: secrets, buckets, agents, cache, database.
final class InjectedEnvironment {

    private InjectedEnvironment() {}

    /// Everything that is said in clear, always in the same order.
    ///
    /// @param provisioned what else is declared
    /// @param inVpc whether the program can reach what stands in the VPC
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

    /// What a section says to every program.
    private static Optional<SequencedMap<String, Output<String>>> anywhere(
            Capability section, ProvisionedSections provisioned) {
        return switch (section) {
            case S3 -> provisioned.find(Buckets.class).map(Buckets::names);
            case AGENTCORE_RUNTIME -> provisioned.find(Agents.class).map(Agents::variables);
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, COMPUTE, LAMBDA, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    /// What a section says to programs in the VPC, which alone can reach what it declares.
    private static Optional<SequencedMap<String, Output<String>>> onlyInVpc(
            Capability section, ProvisionedSections provisioned) {
        return switch (section) {
            case CACHE -> provisioned.find(Cache.class).map(Cache::variables);
            case DATABASE -> provisioned.find(Database.class).map(Database::variables);
            case STORAGE, DYNAMODB, SERVICE_DISCOVERY, S3, AGENTCORE_RUNTIME, COMPUTE, LAMBDA, EVENTBRIDGE ->
                Optional.empty();
        };
    }

    /// The same with the secrets, each marked as one.
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
