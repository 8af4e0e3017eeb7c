package com.althq.platform.capability;

import com.althq.platform.resource.data.PrivatePlace;
import com.althq.platform.resource.data.RedisGroup;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.Exports;
import com.althq.platform.spec.Variables;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Provisions `cache`: one Redis replication group that tasks, functions and agents in the VPC can reach.
final class CacheProvisioner {

    private final Stage stage;
    private final SecurityGroups groups;

    CacheProvisioner(Stage stage, Provisioned soFar) {
        this.stage = stage;
        this.groups = soFar.require(SecurityGroups.class);
    }

    /// What others use of the cache.
    ///
    /// @param endpoint host name of the primary node
    record Cache(Output<String> endpoint, Output<String> port) implements Reachable {

        /// `rediss` tells clients that the connection is encrypted.
        @Override
        public SequencedMap<String, Output<String>> variables() {
            var variables = new LinkedHashMap<String, Output<String>>();
            variables.put(Variables.REDIS_HOST, endpoint);
            variables.put(Variables.REDIS_PORT, port);
            variables.put(Variables.REDIS_URL, Output.format("rediss://%s:%s", endpoint, port));
            return variables;
        }
    }

    Cache provision(CacheSection section) {
        var made = RedisGroup.create(
                stage.logical("redis"),
                new RedisGroup.Settings(
                        stage.names().replicationGroup().value(),
                        stage.service() + "-redis",
                        "Redis for " + stage.service(),
                        section.nodeType(),
                        section.numNodes()),
                new PrivatePlace(
                        stage.names().cacheSubnets(),
                        stage.network().privateSubnets(),
                        groups.data().orElseThrow(),
                        stage.options()),
                stage.dataOptions());
        stage.export(Exports.REDIS_ENDPOINT, made.endpoint());
        return new Cache(made.endpoint(), Output.of(Integer.toString(RedisGroup.PORT)));
    }
}
