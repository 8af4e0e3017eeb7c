package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.ReviewedApply;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Stacks that stand when a test begins.
public final class PreparedStacks {

    /// A bucket and a table, quick to make.
    public static final String NOTES = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: notes
            spec:
              s3:
                buckets:
                  - name: notes-data
              dynamodb:
                tables:
                  - name: notes-index
                    partitionKey: id
            """;

    /// The stack of it.
    public static final String STACK = "dev.notes.us-west-2";

    private PreparedStacks() {}

    /// The same environment where what holds data is protected.
    public static DeploymentTarget protective() {
        var it = LiveStack.target();
        return new DeploymentTarget(it.environment(), it.region(), it.account(), it.imageTag(), it.repository(), true);
    }

    /// Somebody holds the stack.
    ///
    /// @return the lock's file
    public static Path lock(LiveStack stack, String id, long pid) throws IOException {
        var file =
                FileBackend.of(stack.settings()).orElseThrow().lockFolder(STACK).resolve(id + ".json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                {"pid":%d,"username":"ann","hostname":"desk","timestamp":"2026-11-25T06:00:00Z"}""".formatted(pid));
    }

    /// Every file of the backend with its content.
    public static Map<Path, String> backend(LiveStack stack) throws IOException {
        var files = new TreeMap<Path, String>();
        try (var all = Files.walk(stack.backend())) {
            for (var it : all.filter(Files::isRegularFile).toList()) {
                files.put(it, Files.readString(it));
            }
        }
        return files;
    }

    /// The notes are applied already.
    public static void standing(LiveStack stack) {
        standing(stack, LiveStack.target());
    }

    public static void standing(LiveStack stack, DeploymentTarget target) {
        var spec = LiveStack.spec(NOTES);
        StackTemplate.copy(
                List.of(target, spec),
                it -> assertThat(up(it, target, spec)).isInstanceOf(ApplyResult.Done.class),
                stack);
    }

    /// What the older engine made is there already.
    public static void legacy(LiveStack stack, DeploymentTarget target, String fixture) throws IOException {
        var spec = LiveStack.fixture(fixture);
        StackTemplate.copy(
                List.of(target, spec, LegacyEngine.class),
                it -> {
                    new LegacyEngine(it.settings(), target, spec).up();
                    LegacyEngine.tellOfStrategies(it.standIn().world());
                },
                stack);
    }

    /// Applies it, as if somebody had reviewed it.
    public static ApplyResult up(LiveStack stack, PlatformSpec spec) {
        return up(stack, LiveStack.target(), spec);
    }

    public static ApplyResult up(LiveStack stack, DeploymentTarget target, PlatformSpec spec) {
        var digest = stack.engine().preview(target, spec).plan().digest();
        var request = new ApplyRequest(
                target,
                spec,
                new ApplyRequest.ReviewedDigest(digest, false),
                "blob",
                Optional.empty(),
                new Review.Versions("1", Optional.empty(), new TreeMap<>()),
                false,
                Optional.empty(),
                EarlierApplies.NONE,
                Duration.ZERO);
        return new ReviewedApply(stack.settings(), request, Progress.NONE, new Cancellation()).run();
    }
}
