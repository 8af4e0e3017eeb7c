package com.althq.platform.spec.model;

import java.util.List;
import java.util.Optional;

/// `spec.s3`: buckets by logical name (`docs/specification.md` §5.1).
public record S3Section(List<Bucket> buckets, List<Capability> after) implements Section {

    public S3Section {
        buckets = List.copyOf(buckets);
        after = List.copyOf(after);
    }

    /// One bucket.
    ///
    /// @param name       logical name; the physical name has the account id before it
    /// @param encryption `AES256` or `aws:kms`
    public record Bucket(String name, boolean versioning, String encryption, List<LifecycleRule> lifecycleRules) {
        public Bucket {
            lifecycleRules = List.copyOf(lifecycleRules);
        }
    }

    /// One life-cycle rule: when objects move to infrequent access or expire.
    ///
    /// @param prefix prefix of the object keys that the rule applies to; empty for all
    public record LifecycleRule(
            String prefix, Optional<Integer> transitionToInfrequentAccessDays, Optional<Integer> expirationDays) {}

    @Override
    public Capability capability() {
        return Capability.S3;
    }
}
