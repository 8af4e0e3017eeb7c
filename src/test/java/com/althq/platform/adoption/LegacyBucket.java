package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.S3Section.LifecycleRule;
import java.util.ArrayList;
import java.util.List;

/// A bucket of the old engine. The account is in its logical names, the service is not.
final class LegacyBucket {

    private LegacyBucket() {}

    static Resource declare(LegacyStackModel stack, S3Section.Bucket settings) {
        var safe = LegacyStackModel.ACCOUNT + "_" + settings.name().replace('-', '_');
        var real = LegacyStackModel.ACCOUNT + "-" + settings.name();
        var bucket = stack.aws(
                "s3/bucketV2:BucketV2",
                safe + "_bucket",
                "bucket",
                real,
                "forceDestroy",
                true,
                "tags",
                object("Name", real));
        var id = ref(bucket, "id");
        stack.aws(
                "s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
                safe + "_encryption",
                "bucket",
                id,
                "rules",
                list(object("applyServerSideEncryptionByDefault", object("sseAlgorithm", settings.encryption()))));
        stack.aws(
                "s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                safe + "_public_access",
                "bucket",
                id,
                "blockPublicAcls",
                true,
                "blockPublicPolicy",
                true,
                "ignorePublicAcls",
                true,
                "restrictPublicBuckets",
                true);
        if (settings.versioning()) {
            stack.aws(
                    "s3/bucketVersioningV2:BucketVersioningV2",
                    safe + "_versioning",
                    "bucket",
                    id,
                    "versioningConfiguration",
                    object("status", "Enabled"));
        }
        if (!settings.lifecycleRules().isEmpty()) {
            stack.aws(
                    "s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                    safe + "_lifecycle",
                    "bucket",
                    id,
                    "rules",
                    rules(settings.lifecycleRules()));
        }
        return bucket;
    }

    private static Value rules(List<LifecycleRule> lifecycle) {
        var rules = new ArrayList<Value>();
        for (var rule : lifecycle) {
            var inputs = new ArrayList<Object>(List.of(
                    "id", "rule-" + rules.size(), "status", "Enabled", "filter", object("prefix", rule.prefix())));
            rule.transitionToInfrequentAccessDays()
                    .ifPresent(it -> inputs.addAll(
                            List.of("transitions", list(object("days", it, "storageClass", "STANDARD_IA")))));
            rule.expirationDays().ifPresent(it -> inputs.addAll(List.of("expiration", object("days", it))));
            rules.add(object(inputs.toArray()));
        }
        return new Value.Items(rules);
    }
}
