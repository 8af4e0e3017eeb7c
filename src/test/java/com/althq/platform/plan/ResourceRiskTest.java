package com.althq.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.FixtureResources;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResourceRiskTest {

    /// Types whose replacement or deletion is no danger of its own: settings of another resource, grants (which a
    /// plan lists by themselves), providers, and what nobody calls or stores data in. A log group is among them: a
    /// plan does not warn of the logs in it.
    private static final Set<String> WITHOUT_RISK = Set.of(
            "aws:bedrock/agentcoreMemoryStrategy:AgentcoreMemoryStrategy",
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:ecr/lifecyclePolicy:LifecyclePolicy",
            "aws:ecs/cluster:Cluster",
            "aws:ecs/taskDefinition:TaskDefinition",
            "aws:efs/backupPolicy:BackupPolicy",
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
    void every_type_that_the_program_makes_has_a_risk_or_is_known_to_have_none() {
        var unknown = FixtureResources.types();
        unknown.removeIf(it -> ResourceRisk.of(it).isPresent());
        unknown.removeAll(WITHOUT_RISK);

        assertThat(unknown).as("types to enter in ResourceRisk, or here").isEmpty();
    }

    @Test
    void no_type_is_known_as_both_and_none_is_left_over() {
        assertThat(WITHOUT_RISK)
                .allSatisfy(it -> assertThat(ResourceRisk.of(it)).as(it).isEmpty());
        assertThat(FixtureResources.types()).containsAll(WITHOUT_RISK);
    }
}
