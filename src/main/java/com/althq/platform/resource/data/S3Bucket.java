package com.althq.platform.resource.data;

import com.althq.platform.resource.provider.AwsOptions;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2;
import com.pulumi.aws.s3.BucketLifecycleConfigurationV2Args;
import com.pulumi.aws.s3.BucketPublicAccessBlock;
import com.pulumi.aws.s3.BucketPublicAccessBlockArgs;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2;
import com.pulumi.aws.s3.BucketServerSideEncryptionConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.s3.BucketVersioningV2;
import com.pulumi.aws.s3.BucketVersioningV2Args;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleTransitionArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs;
import com.pulumi.aws.s3.inputs.BucketServerSideEncryptionConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketVersioningV2VersioningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A private, encrypted S3 bucket.
///
/// @param arn  of the bucket
/// @param name the real one
public record S3Bucket(Output<String> arn, Output<String> name) {

    /// What a bucket is to be like.
    ///
    /// @param name       the real one, globally unique
    /// @param encryption `AES256` or `aws:kms`
    /// @param disposable whether deleting the bucket may delete the objects in it
    public record Settings(
            String name, boolean versioning, String encryption, List<Lifecycle> lifecycle, boolean disposable) {
        public Settings {
            lifecycle = List.copyOf(lifecycle);
        }
    }

    /// When objects under a prefix move to infrequent access or go.
    public record Lifecycle(String prefix, Optional<Integer> transitionDays, Optional<Integer> expirationDays) {}

    /// Declares the bucket and what belongs to it.
    ///
    /// @param options the options of one resource, by the suffix of its logical name
    public static S3Bucket create(String base, Settings settings, Function<String, CustomResourceOptions> options) {
        var bucket = new BucketV2(
                base + "_bucket",
                BucketV2Args.builder()
                        .bucket(settings.name())
                        .forceDestroy(settings.disposable())
                        .tags(Map.of("Name", settings.name()))
                        .build(),
                options.apply("bucket"));
        encrypt(base, bucket, settings.encryption(), options.apply("encryption"));
        new BucketPublicAccessBlock(
                base + "_public_access",
                BucketPublicAccessBlockArgs.builder()
                        .bucket(bucket.id())
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build(),
                options.apply("public_access"));
        Optional<BucketVersioningV2> versioning = settings.versioning()
                ? Optional.of(new BucketVersioningV2(
                        base + "_versioning",
                        BucketVersioningV2Args.builder()
                                .bucket(bucket.id())
                                .versioningConfiguration(BucketVersioningV2VersioningConfigurationArgs.builder()
                                        .status("Enabled")
                                        .build())
                                .build(),
                        options.apply("versioning")))
                : Optional.empty();
        if (!settings.lifecycle().isEmpty()) {
            new BucketLifecycleConfigurationV2(
                    base + "_lifecycle",
                    BucketLifecycleConfigurationV2Args.builder()
                            .bucket(bucket.id())
                            .rules(rules(settings.lifecycle()))
                            .build(),
                    // A rule acts on versions only when versioning was on before it.
                    AwsOptions.after(
                            options.apply("lifecycle"), versioning.stream().toList()));
        }
        return new S3Bucket(bucket.arn(), bucket.bucket());
    }

    private static void encrypt(String base, BucketV2 bucket, String algorithm, CustomResourceOptions options) {
        var rule = BucketServerSideEncryptionConfigurationV2RuleArgs.builder()
                .applyServerSideEncryptionByDefault(
                        BucketServerSideEncryptionConfigurationV2RuleApplyServerSideEncryptionByDefaultArgs.builder()
                                .sseAlgorithm(algorithm)
                                .build());
        if (algorithm.equals("aws:kms")) {
            // One data key per bucket instead of one per object: a fraction of the KMS requests.
            rule.bucketKeyEnabled(true);
        }
        new BucketServerSideEncryptionConfigurationV2(
                base + "_encryption",
                BucketServerSideEncryptionConfigurationV2Args.builder()
                        .bucket(bucket.id())
                        .rules(rule.build())
                        .build(),
                options);
    }

    private static List<BucketLifecycleConfigurationV2RuleArgs> rules(List<Lifecycle> lifecycle) {
        return IntStream.range(0, lifecycle.size())
                .mapToObj(i -> rule("rule-" + i, lifecycle.get(i)))
                .toList();
    }

    private static BucketLifecycleConfigurationV2RuleArgs rule(String id, Lifecycle lifecycle) {
        var rule = BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                        .prefix(lifecycle.prefix())
                        .build());
        lifecycle
                .transitionDays()
                .ifPresent(days -> rule.transitions(BucketLifecycleConfigurationV2RuleTransitionArgs.builder()
                        .days(days)
                        .storageClass("STANDARD_IA")
                        .build()));
        lifecycle
                .expirationDays()
                .ifPresent(days -> rule.expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .days(days)
                        .build()));
        return rule.build();
    }
}
