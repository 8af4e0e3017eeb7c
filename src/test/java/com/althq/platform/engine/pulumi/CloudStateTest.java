package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.host.LanguageHost;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.engine.pulumi.preview.StackDeletionPlan;
import com.althq.platform.engine.pulumi.stack.StackList;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.moto.MotoServer;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The state in a bucket, its secrets under a key of KMS: a stack's life on the real command, without a passphrase.
@RealProcess
class CloudStateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private MotoServer moto;
    private LiveStack stack;

    @BeforeEach
    void start() throws IOException {
        moto = MotoServer.start();
        stack = new LiveStack(folder.resolve("stack"));
        stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");
        stack.environment().putAll(moto.environment());
    }

    @AfterEach
    void stop() {
        stack.close();
        moto.close();
    }

    @Test
    void a_stack_is_made_looked_at_continued_on_another_machine_and_deleted() {
        var spec = LiveStack.spec(NotesStack.YAML);
        var preview = new PulumiEngine(runner("first"), false, new Cancellation()).preview(LiveStack.target(), spec);
        assertThat(preview.warnings()).isEmpty();
        assertThat(moto.listing()).doesNotContain(NotesStack.NAME);
        var reviewed = NotesStack.of(stack, LiveStack.target(), spec, preview);

        var applied = reviewed.apply(runner("first"), Duration.ZERO, new Cancellation(), Set.of());

        assertThat(applied)
                .isInstanceOfSatisfying(
                        ApplyResult.Done.class, it -> assertThat(it.unplanned()).isEmpty());
        assertThat(moto.listing()).contains("<Key>.pulumi/stacks/platform-engine/" + NotesStack.NAME + ".json</Key>");
        assertThat(moto.listing()).doesNotContain(".pulumi/locks/");
        assertThat(export(runner("second")))
                .contains("\"type\": \"cloud\"", moto.secretsProvider().substring(0, 20))
                .doesNotContain("passphrase");

        var later = new PulumiEngine(runner("second"), false, new Cancellation()).preview(LiveStack.target(), spec);
        assertThat(later.rows()).isEmpty();
        assertThat(StackList.of(runner("second"), new Cancellation()))
                .singleElement()
                .satisfies(it -> assertThat(it.resources())
                        .contains(later.plan().resourceCounts().same()));
        assertThat(reviewed.apply(runner("second"), Duration.ZERO, new Cancellation(), Set.of()))
                .isInstanceOf(ApplyResult.Done.class);
        assertThat(export(runner("third"))).contains("\"type\": \"cloud\"");

        assertThat(StackDeletionPlan.of(runner("third"), NotesStack.NAME, new Cancellation())
                        .plan()
                        .steps())
                .extracting(Step::operation)
                .containsOnly(Operation.DELETE)
                .hasSizeGreaterThan(5);
        destroy(runner("third"));
        assertThat(stack.standIn().world().things()).isEmpty();
    }

    @Test
    void a_key_that_is_not_there_is_named_before_anything_is_made() {
        var spec = LiveStack.spec(NotesStack.YAML);
        var settings = runner("first");
        var preview = new PulumiEngine(settings, false, new Cancellation()).preview(LiveStack.target(), spec);
        var reviewed = NotesStack.of(stack, LiveStack.target(), spec, preview);
        var wrong = new PulumiSettings(
                settings.cli(),
                settings.backend(),
                settings.secretsProvider().map(it -> it.replace("alias/platform-state", "alias/no-such-key")),
                settings.home(),
                settings.environment());

        assertThatThrownBy(() -> reviewed.apply(wrong, Duration.ZERO, new Cancellation(), Set.of()))
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL))
                .hasMessageStartingWith("making the stack failed: the key of the stack's secrets")
                .hasMessageContaining("no-such-key")
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(stack.standIn().log().writes()).isEmpty();
        assertThat(moto.listing()).doesNotContain(NotesStack.NAME);
    }

    @Test
    void a_bucket_that_is_not_there_is_said_in_one_line() {
        var settings = runner("first")
                .withBackend(moto.backend().replace("platform-state", "no-such-bucket"), moto.secretsProvider());

        assertThatThrownBy(() -> new PulumiEngine(settings, false, new Cancellation())
                        .preview(LiveStack.target(), LiveStack.spec(NotesStack.YAML)))
                .isInstanceOfSatisfying(
                        EnvironmentFailureException.class,
                        it -> assertThat(it.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL))
                .hasMessageStartingWith("reading the state failed: the place of the state cannot be reached")
                .hasMessageContaining("NoSuchBucket")
                .message()
                .doesNotContain("\n");
    }

    /// A machine that has never seen the stack.
    private PulumiSettings runner(String name) {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("HOME", folder.resolve(name).toString());
        return new PulumiSettings(
                RealPulumiCli.path(),
                moto.backend(),
                Optional.of(moto.secretsProvider()),
                folder.resolve(name).resolve("home"),
                environment);
    }

    private static String export(PulumiSettings settings) {
        try (var session = new StackSession(settings, NotesStack.NAME, new Cancellation())) {
            return session.export().out();
        }
    }

    private static void destroy(PulumiSettings settings) {
        try (var session = new StackSession(settings, NotesStack.NAME, new Cancellation());
                var host = LanguageHost.withoutProgram()) {
            var _ = session.state();
            var outcome = session.engine().run(host, "destroy", "--yes", "--skip-preview");
            assertThat(outcome.succeeded()).as(outcome.result().text()).isTrue();
        }
    }
}
