package com.althq.platform.capability;

import com.althq.platform.resource.data.PrivatePlacement;
import com.althq.platform.resource.data.RedisReplicationGroup;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Provisions `cache`: one Redis replication group that tasks, functions and agents in the VPC can reach.
final class CacheProvisioner {

    private final ProvisioningContext context;
    private final SecurityGroups groups;

    CacheProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.groups = provisioned.require(SecurityGroups.class);
    }

    /// Outputs of the cache for other sections.
    ///
    /// @param endpoint the host name of the primary node
    record Cache(Output<String> endpoint, Output<String> port) implements CallableSection {

        /// The scheme `rediss` means an encrypted connection.
        @Override
        public SequencedMap<String, Output<String>> variables() {
            var variables = new LinkedHashMap<String, Output<String>>();
            variables.put(VariableNames.REDIS_HOST, endpoint);
            variables.put(VariableNames.REDIS_PORT, port);
            variables.put(VariableNames.REDIS_URL, Output.format("rediss://%s:%s", endpoint, port));
            return variables;
        }
    }

    Cache provision(CacheSection section) {
        var made = RedisReplicationGroup.create(
                context.logical("redis"),
                new RedisReplicationGroup.Settings(
                        context.names().replicationGroup().value(),
                        context.service() + "-redis",
                        "Redis for " + context.service(),
                        section.nodeType(),
                        section.numNodes()),
                new PrivatePlacement(
                        context.names().cacheSubnets(),
                        context.network().privateSubnets(),
                        groups.data().orElseThrow(),
                        context.options()),
                context.dataOptions());
        context.export(ExportNames.REDIS_ENDPOINT, made.endpoint());
        return new Cache(made.endpoint(), Output.of(Integer.toString(RedisReplicationGroup.PORT)));
    }
}
