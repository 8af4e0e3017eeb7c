package com.althq.platform.capability;

import com.althq.platform.resource.data.S3Bucket;
import com.althq.platform.resource.provider.AwsOptions;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.UnderscoredName;
import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Provisions `s3`: buckets named `{account}-{name}` (`docs/specification.md` §8.3).
final class S3Provisioner {

    private final ProvisioningContext context;

    S3Provisioner(ProvisioningContext context) {
        this.context = context;
    }

    /// Outputs of the buckets for other sections.
    ///
    /// @param names by the environment variable that has the name
    record Buckets(List<Output<String>> arns, SequencedMap<String, Output<String>> names) implements GrantTarget {

        /// The buckets and all objects in them.
        @Override
        public List<Output<String>> grantArns() {
            return Stream.concat(arns.stream(), arns.stream().map(AccountArns::below))
                    .toList();
        }
    }

    Buckets provision(S3Section section) {
        var names = new LinkedHashMap<String, Output<String>>();
        var arns = new ArrayList<Output<String>>();
        for (var bucket : section.buckets()) {
            var made = bucket(bucket);
            context.export(ExportNames.bucket(bucket.name()), made.name());
            names.put(VariableNames.bucket(bucket.name()), made.name());
            arns.add(made.arn());
        }
        return new Buckets(List.copyOf(arns), names);
    }

    private S3Bucket bucket(S3Section.Bucket bucket) {
        var base = UnderscoredName.hyphens(bucket.name());
        return S3Bucket.create(
                base,
                new S3Bucket.Settings(
                        context.account().id() + "-" + bucket.name(),
                        bucket.versioning(),
                        bucket.encryption(),
                        bucket.lifecycleRules().stream()
                                .map(rule -> new S3Bucket.Lifecycle(
                                        rule.prefix(), rule.transitionToInfrequentAccessDays(), rule.expirationDays()))
                                .toList(),
                        !context.target().protect()),
                suffix -> options(base, suffix));
    }

    /// With an alias for the Python engine's logical name, which contains the account, if that is known.
    private CustomResourceOptions options(String base, String suffix) {
        var options = suffix.equals("bucket") ? context.dataOptions() : context.options();
        return context.account()
                .known()
                .map(account -> AwsOptions.formerly(options, account + "_" + base + "_" + suffix))
                .orElse(options);
    }
}
