package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import java.util.List;

/// Refuses bucket names with a suffix that S3 reserves (Amazon S3 user guide, "General purpose bucket naming
/// rules"). Reserved prefixes cannot occur, as every name begins with the account id.
final class ReservedBucketSuffixes implements Rule {
    private static final List<String> SUFFIXES = List.of("-s3alias", "--ol-s3", "--x-s3", "--table-s3");

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var bucket : file.buckets()) {
            bucket.child("name")
                    .ifPresent(name -> SUFFIXES.stream()
                            .filter(suffix -> name.text().orElse("").endsWith(suffix))
                            .forEach(suffix -> findings.value(
                                    RuleId.RESERVED_SUFFIX,
                                    name,
                                    "a bucket's name cannot end with `" + suffix + "`, which S3 keeps for itself")));
        }
    }
}
