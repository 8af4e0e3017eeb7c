package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.plan.Digest;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.SimulatedAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A stack on the real command, and what a person does to it: look, review, apply.
public final class ReviewedStack implements AutoCloseable {

    private final LiveStack live;

    ReviewedStack(Path folder) throws IOException {
        this(new LiveStack(folder));
    }

    private ReviewedStack(LiveStack live) {
        this.live = live;
    }

    LiveStack live() {
        return live;
    }

    SimulatedAccount world() {
        return live.standIn().world();
    }

    /// Pushes the images of a specification, and sets its secrets.
    ReviewedStack ready(PlatformSpec spec) {
        return secrets(spec).images(spec, LiveStack.target());
    }

    ReviewedStack secrets(PlatformSpec spec) {
        spec.secrets().names().forEach(it -> live.environment().put(it, "the value of " + it));
        return this;
    }

    ReviewedStack images(PlatformSpec spec, DeploymentTarget target) {
        RequiredImages.of(new OfflineEngine().graph(target, spec), target)
                .all()
                .forEach(it -> world().image(it.name(), target.imageTag().orElseThrow()));
        return this;
    }

    LivePreviewResult preview(PlatformSpec spec) {
        return live.engine().preview(LiveStack.target(), spec);
    }

    Review review(PlatformSpec spec) {
        return review(spec, LiveStack.target());
    }

    Review review(PlatformSpec spec, DeploymentTarget target) {
        return review(live.engine().preview(target, spec));
    }

    static Review review(LivePreviewResult preview) {
        return preview.review(ApplyAttempt.BLOB, ApplyAttempt.COMMIT, ApplyAttempt.VERSIONS);
    }

    ApplyAttempt attempt(PlatformSpec spec, Review review) {
        return new ApplyAttempt(live, spec, new ApplyRequest.FullReview(review));
    }

    /// Reviews and applies.
    ApplyResult.Done apply(PlatformSpec spec) {
        return done(attempt(spec, review(spec)).run());
    }

    /// It is applied already; it has no secrets and no images.
    void standing(PlatformSpec spec) {
        StackTemplate.copy(
                List.of(LiveStack.target(), spec, ReviewedStack.class), it -> new ReviewedStack(it).apply(spec), live);
    }

    static ApplyResult.Done done(ApplyResult applied) {
        assertThat(applied).isInstanceOf(ApplyResult.Done.class);
        return (ApplyResult.Done) applied;
    }

    /// What is done without a trace: no call that writes, and the backend as it was, byte by byte.
    <T> T untouched(Supplier<T> action) {
        var writes = live.standIn().log().writes().size();
        var before = backend();
        var result = action.get();
        assertThat(live.standIn().log().writes()).hasSize(writes);
        assertThat(backend()).isEqualTo(before);
        return result;
    }

    /// Every file of the backend with a hash of what is in it.
    SortedMap<String, String> backend() {
        var files = new TreeMap<String, String>();
        files(live.backend())
                .forEach(it -> files.put(live.backend().relativize(it).toString(), Digest.sha256(text(it))));
        return files;
    }

    public static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each byte as a character.
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        live.close();
    }
}
