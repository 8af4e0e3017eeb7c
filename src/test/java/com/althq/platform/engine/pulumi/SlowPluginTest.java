package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.resource.provider.AwsProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A provider that names its port and does not answer the first call in the time that pulumi gives it, as on a machine
/// that has too much to do.
class SlowPluginTest extends LiveStackTestBase {

    private NotesStack notes;
    private Path plugin;

    @BeforeEach
    void startProvidersAsProcesses() throws IOException {
        notes = NotesStack.reviewedBefore(stack);
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        PluginFolder.fill(stack.settings().home(), stack.standIn().world().file());
        plugin = stack.settings()
                .home()
                .resolve("plugins/resource-aws-v%s/pulumi-resource-aws".formatted(AwsProvider.VERSION));
    }

    @Test
    void the_apply_is_tried_again_and_is_the_reviewed_one() throws IOException {
        doesNotAnswerTheFirstTime();

        assertThat(notes.apply()).isInstanceOf(ApplyResult.Done.class);
        assertThat(folder.resolve("started")).exists();
        notes.assertComplete();
    }

    /// Port 9 is the one of the discard protocol, and nobody listens there.
    private void doesNotAnswerTheFirstTime() throws IOException {
        var real = Files.move(plugin, plugin.resolveSibling("real"));
        ShellScript.write(plugin, """
                if mkdir '%s'; then
                  echo 9
                  exec sleep 600
                fi
                exec '%s' "$@"
                """.formatted(folder.resolve("started"), real));
    }
}
