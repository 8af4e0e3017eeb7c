package com.althq.platform.engine.pulumi;

import com.althq.platform.spec.model.PlatformSpec;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Small specifications of the service `notes`: buckets and nothing else.
final class BucketSpecs {

    private static final String SERVICE = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata: {name: notes}
            spec:
              s3:
                buckets:
            """;

    private BucketSpecs() {}

    static PlatformSpec plain(String... names) {
        return with("", names);
    }

    static PlatformSpec versioned(String... names) {
        return with(", versioning: true", names);
    }

    /// One bucket whose objects go after so many days.
    static PlatformSpec expiring(int days) {
        return with(", lifecycleRules: [{prefix: old/, expirationDays: %d}]".formatted(days), "one");
    }

    private static PlatformSpec with(String more, String... names) {
        return LiveStack.spec(SERVICE
                + Arrays.stream(names)
                        .map(it -> "      - {name: notes-%s%s}%n".formatted(it, more))
                        .collect(Collectors.joining()));
    }
}
