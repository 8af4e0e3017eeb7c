package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.InjectedFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Secrets are looked at before anything is touched, and are in nothing that anybody reads.
class ApplySecretsTest extends ReviewedStackTestBase {

    private static final String PLANTED = "swordfish-7c1e";

    @Test
    void every_value_that_is_no_good_is_named_at_once() {
        var spec = spec("[ABSENT, EMPTY, LONG, GOOD]");
        var review = stack.review(spec);
        stack.live().environment().put("EMPTY", "");
        stack.live().environment().put("LONG", PLANTED.repeat(400));
        stack.live().environment().put("GOOD", PLANTED);

        var trouble = stack.untouched(
                () -> catchThrowableOfType(EnvironmentFailureException.class, stack.attempt(spec, review)::run));

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble)
                .hasMessageContaining("ABSENT is not set")
                .hasMessageContaining("EMPTY is empty")
                .hasMessageContaining("LONG has more than 4096 bytes")
                .hasMessageEndingWith("Nothing was changed.")
                .hasMessageNotContaining("GOOD")
                .hasMessageNotContaining(PLANTED);
    }

    @Test
    void a_value_that_kms_does_not_decrypt_is_said_before_anything_is_touched() {
        var spec = used("{TOKEN: {dev: 'AQICAHg='}}");
        stack.world().failsToLookUp("aws:kms/getSecrets:getSecrets", java.util.Map.of(), "AccessDeniedException: no");

        var trouble = stack.untouched(() -> catchThrowableOfType(
                EnvironmentFailureException.class,
                new ApplyAttempt(stack.live(), spec, new ApplyRequest.ReviewedDigest("sha256:0", false))::run));

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble)
                .hasMessageContaining("the value of the secret TOKEN")
                .hasMessageEndingWith("Nothing was changed.");
    }

    @Test
    void a_variable_that_the_file_does_not_list_is_not_taken() {
        var spec = used("[TOKEN]");
        stack.images(spec, LiveStack.target());
        stack.live().environment().put("TOKEN", "of the file");
        stack.live().environment().put("OTHER", PLANTED);

        var done = stack.apply(spec);

        assertThat(done.completedSteps()).isNotEmpty();
        assertThat(ReviewedStack.text(folder.resolve("world.json"))).contains("of the file");
        assertThat(ReviewedStack.files(folder).stream().filter(it -> leaks(ReviewedStack.text(it))))
                .isEmpty();
    }

    @Test
    void no_value_is_in_the_state_in_a_review_or_in_what_is_said() {
        var spec = used("[TOKEN]");
        stack.images(spec, LiveStack.target());
        stack.live().environment().put("TOKEN", PLANTED);
        var review = stack.review(spec);
        stack.live().standIn().faults().set(InjectedFault.fails("create", "Parameter", "bad value: {input.value}"));

        var failed = stack.attempt(spec, review).run();
        var done = stack.attempt(spec, review)
                .after((ApplyResult.Unfinished) failed)
                .run();

        assertThat(ReviewedStack.done(done).completedSteps()).isNotEmpty();
        assertThat(List.of(failed.toString(), done.toString(), review.toString()))
                .noneMatch(ApplySecretsTest::leaks);
        var world = List.of("world.json");
        assertThat(ReviewedStack.files(folder).stream()
                        .filter(it -> !world.contains(it.getFileName().toString()))
                        .filter(it -> leaks(ReviewedStack.text(it))))
                .isEmpty();
    }

    private static boolean leaks(String text) {
        return text.contains(PLANTED)
                || text.contains(Base64.getEncoder().encodeToString(PLANTED.getBytes(StandardCharsets.UTF_8)));
    }

    private static PlatformSpec spec(String secrets) {
        return LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: notes}
                spec:
                  s3: {buckets: [{name: notes-data}]}
                  secrets: %s
                """.formatted(secrets));
    }

    /// A service reads the secrets.
    private static PlatformSpec used(String secrets) {
        return LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: notes}
                spec:
                  compute: {port: 80}
                  secrets: %s
                """.formatted(secrets));
    }
}
