package com.althq.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ResourceRiskTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final DeploymentTarget TARGET = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.empty(), false);

    /// Types whose replacement or deletion is no danger of its own: settings of another resource, grants (which a
    /// plan lists by themselves), providers, and what nobody calls or stores data in. A log group is among them: a
    /// plan does not warn of the logs in it.
    private static final Set<String> NO_STAKE = Set.of(
            "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy",
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:ecr/lifecyclePolicy:LifecyclePolicy",
            "aws:ecs/cluster:Cluster",
            "aws:ecs/taskDefinition:TaskDefinition",
            "aws:elasticache/subnetGroup:SubnetGroup",
            "aws:iam/rolePolicy:RolePolicy",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:lambda/permission:Permission",
            "aws:rds/subnetGroup:SubnetGroup",
            "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
            "aws:s3/bucketVersioningV2:BucketVersioningV2",
            "aws:ssm/parameter:Parameter",
            "cloudflare:index/zeroTrustAccessPolicy:ZeroTrustAccessPolicy",
            "pulumi:providers:aws",
            "pulumi:providers:cloudflare");

    @Test
    void every_type_that_the_program_makes_has_a_stake_or_is_known_to_have_none() throws IOException {
        var unknown = types();
        unknown.removeIf(it -> ResourceRisk.of(it).isPresent());
        unknown.removeAll(NO_STAKE);

        assertThat(unknown).as("types to enter in Stake, or here").isEmpty();
    }

    @Test
    void no_type_is_known_as_both_and_none_is_left_over() throws IOException {
        assertThat(NO_STAKE)
                .allSatisfy(it -> assertThat(ResourceRisk.of(it)).as(it).isEmpty());
        assertThat(types()).containsAll(NO_STAKE);
    }

    private static Set<String> types() throws IOException {
        var types = new TreeSet<String>();
        try (var files = Files.list(FIXTURES)) {
            for (var file : files.toList()) {
                if (new SpecReader().read(Files.readAllBytes(file)) instanceof SpecReadResult.Valid valid) {
                    new OfflineEngine()
                            .graph(TARGET, valid.spec()).resources().stream()
                                    .map(Resource::type)
                                    .forEach(types::add);
                }
            }
        }
        return types;
    }
}
