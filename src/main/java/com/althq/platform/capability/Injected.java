package com.althq.platform.capability;

import com.althq.platform.capability.AgentcoreProvisioner.Agents;
import com.althq.platform.capability.CacheProvisioner.Cache;
import com.althq.platform.capability.DatabaseProvisioner.Database;
import com.althq.platform.capability.S3Provisioner.Buckets;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The environment variables that programs get from the other sections of their stack. Of two with one name
/// the later counts: secrets, buckets, agents, cache, database.
final class Injected {

    private Injected() {}

    /// Everything that is said in clear, always in the same order.
    ///
    /// @param soFar what else is declared
    /// @param inVpc whether the program can reach what stands in the VPC
    static SequencedMap<String, Output<String>> addresses(Provisioned soFar, boolean inVpc) {
        var variables = new LinkedHashMap<String, Output<String>>();
        soFar.find(Buckets.class).ifPresent(it -> variables.putAll(it.names()));
        soFar.find(Agents.class).ifPresent(it -> variables.putAll(it.variables()));
        if (inVpc) {
            soFar.find(Cache.class).ifPresent(it -> variables.putAll(it.variables()));
            soFar.find(Database.class).ifPresent(it -> variables.putAll(it.variables()));
        }
        return variables;
    }

    /// The same with the secrets, each marked as one.
    static SequencedMap<String, Output<String>> all(Stage stage, Provisioned soFar, boolean inVpc) {
        var variables = new LinkedHashMap<String, Output<String>>();
        stage.spec()
                .secrets()
                .names()
                .forEach(name -> variables.put(name, stage.surroundings().secret(name)));
        variables.putAll(addresses(soFar, inVpc));
        return variables;
    }
}
