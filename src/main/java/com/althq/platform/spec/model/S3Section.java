package com.althq.platform.spec.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// `spec.s3`: buckets by logical name, in the order of the names (`docs/specification.md` §5.1).
public record S3Section(List<Bucket> buckets, List<Capability> after) implements Section {

    public S3Section {
        buckets = buckets.stream().sorted(Comparator.comparing(Bucket::name)).toList();
        after = List.copyOf(after);
    }

    /// One bucket.
    ///
    /// @param name       logical name; the physical name has the account id before it
    /// @param encryption `AES256` or `aws:kms`
    /// @param lifecycleRules in an order that depends only on what they say: S3 applies all of them
    public record Bucket(String name, boolean versioning, String encryption, List<LifecycleRule> lifecycleRules) {
        public Bucket {
            lifecycleRules = lifecycleRules.stream().sorted(LifecycleRule.ORDER).toList();
        }
    }

    /// One life-cycle rule: when objects move to infrequent access or expire.
    ///
    /// @param prefix prefix of the object keys that the rule applies to; empty for all
    public record LifecycleRule(
            String prefix, Optional<Integer> transitionToInfrequentAccessDays, Optional<Integer> expirationDays) {

        private static final Comparator<LifecycleRule> ORDER = Comparator.comparing(LifecycleRule::prefix)
                .thenComparing(it -> it.transitionToInfrequentAccessDays().orElse(0))
                .thenComparing(it -> it.expirationDays().orElse(0));
    }

    @Override
    public Capability capability() {
        return Capability.S3;
    }
}
