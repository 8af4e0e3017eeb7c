package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.ReviewedApply;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.moto.MotoServer;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live previews where the state is in a bucket of S3 and its secrets are under a key of KMS.
@RealProcess
class MotoPreviewTest {

    private static final String SERVICE = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: my-service
            spec:
              compute:
                port: 3000
              secrets:
                - PLANTED
            """;

    @TempDir
    Path folder;

    @Test
    void a_new_stack_is_previewed_and_nothing_is_written_to_the_bucket() throws IOException {
        try (var moto = MotoServer.start();
                var stack = new LiveStack(folder)) {
            var before = moto.listing();

            var preview = engine(settings(stack, moto)).preview(LiveStack.target(), LiveStack.spec(SERVICE));

            assertThat(preview.rows()).isNotEmpty();
            assertThat(moto.listing()).isEqualTo(before).doesNotContain("<Key>");
        }
    }

    @Test
    void a_stack_is_previewed_by_a_runner_that_has_never_seen_it() throws IOException {
        try (var moto = MotoServer.start();
                var stack = new LiveStack(folder)) {
            var settings = settings(stack, moto);
            var spec = LiveStack.spec(SERVICE);
            stack.standIn().world().image("my-service", "first");
            apply(settings, spec);
            var encrypted = metadata(settings, spec);
            var before = moto.listing();

            var fresh = new HashMap<>(settings.environment());
            fresh.put("HOME", folder.resolve("fresh").toString());
            var preview = engine(new PulumiSettings(
                            settings.cli(), settings.backend(), Optional.empty(), folder.resolve("fresh/home"), fresh))
                    .preview(LiveStack.target(), spec);

            assertThat(preview.rows()).isEmpty();
            assertThat(preview.plan().changes()).isEmpty();
            assertThat(moto.listing()).isEqualTo(before).doesNotContain("planted value");
            assertThat(encrypted).contains("secretsprovider: \"awskms://").contains("encryptedkey: ");
            assertThat(metadata(settings, spec)).isEqualTo(encrypted);
        }
    }

    private static PulumiSettings settings(LiveStack stack, MotoServer moto) {
        var environment = new HashMap<>(stack.environment());
        environment.remove("PULUMI_CONFIG_PASSPHRASE");
        environment.putAll(moto.environment());
        environment.put("PLANTED", "planted value");
        var it = stack.settings();
        return new PulumiSettings(
                it.cli(), moto.backend(), Optional.of(moto.secretsProvider()), it.home(), environment);
    }

    private static PulumiEngine engine(PulumiSettings settings) {
        return new PulumiEngine(settings, false, new Cancellation());
    }

    private static void apply(PulumiSettings settings, PlatformSpec spec) {
        var versions = new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
        var review = engine(settings).preview(LiveStack.target(), spec).review("blob", Optional.empty(), versions);
        var request = new ApplyRequest(
                LiveStack.target(),
                spec,
                new ApplyRequest.FullReview(review),
                "blob",
                Optional.empty(),
                versions,
                false,
                Optional.empty(),
                EarlierApplies.NONE,
                Duration.ZERO);
        assertThat(new ReviewedApply(settings, request, Progress.NONE, new Cancellation()).run())
                .isInstanceOf(ApplyResult.Done.class);
    }

    /// How the state says that its secrets are encrypted.
    private static String metadata(PulumiSettings settings, PlatformSpec spec) {
        try (var session = new StackSession(settings, LiveStack.target().stack(spec.name()), new Cancellation())) {
            return session.state().secrets().orElseThrow().settings();
        }
    }
}
