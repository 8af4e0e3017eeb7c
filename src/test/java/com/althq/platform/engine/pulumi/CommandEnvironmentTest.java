package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.CommandEnvironment;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which of our variables the command and its providers get.
class CommandEnvironmentTest extends LiveStackTestBase {

    private static final String LISTED = "listed-93ac";
    private static final String YAML = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: notes
            spec:
              secrets: [DATABASE_LOGIN]
              compute: {}
            """;

    @Test
    void the_value_of_a_listed_secret_reaches_its_resource_and_is_no_variable_of_the_command_or_a_provider()
            throws IOException {
        stack.environment().put("DATABASE_LOGIN", LISTED);
        stack.environment().put("UNLISTED", "passed on");
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        stack.standIn().world().image("notes", "first");
        PluginFolder.fill(stack.settings().home(), stack.standIn().world().file());
        var kept = Files.createDirectories(folder.resolve("kept"));
        for (var it : plugins()) {
            var script = Files.readString(it);
            Files.writeString(it, script.replace("\nexec", "\nenv > '%s'/provider.$$\nexec".formatted(kept)));
        }
        var others = stack.settings();
        var settings = new PulumiSettings(
                ShellScript.write(
                        folder.resolve("bin/pulumi"),
                        ShellScript.REAL + "env > '%s'/command.$$\nexec \"$real\" \"$@\"".formatted(kept)),
                others.backend(),
                others.secretsProvider(),
                others.home(),
                others.environment());
        var spec = LiveStack.spec(YAML);
        var preview = new PulumiEngine(settings, false, new Cancellation()).preview(LiveStack.target(), spec);

        var applied = NotesStack.of(stack, LiveStack.target(), spec, preview)
                .apply(settings, Duration.ZERO, new Cancellation(), Set.of());

        assertThat(applied).isInstanceOf(ApplyResult.Done.class);
        assertThat(stack.standIn().world().things("aws:ssm/parameter:Parameter"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.inputs().path("value").toString()).contains(LISTED));
        for (var process : List.of("command", "provider")) {
            assertThat(environments(kept, process))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(it ->
                            assertThat(it).contains("UNLISTED=passed on").doesNotContain("DATABASE_LOGIN", LISTED));
        }
    }

    @Test
    void what_the_command_and_the_providers_act_with_they_get_even_where_a_file_lists_it() {
        var needed = List.of("PATH", "HOME", "AWS_SECRET_ACCESS_KEY", "https_proxy", "PULUMI_CONFIG_PASSPHRASE");
        var listed = List.of("CLOUDFLARE_API_TOKEN", "DATABASE_LOGIN", "HOME_TOKEN");
        needed.forEach(it -> stack.environment().putIfAbsent(it, "needed"));
        listed.forEach(it -> stack.environment().put(it, LISTED));
        var all = new ArrayList<>(needed);
        all.addAll(listed);

        var settings = stack.settings().withholdingValuesOf(new DeclaredSecrets.Named(all));

        assertThat(CommandEnvironment.of(settings, List.of("up")))
                .containsKeys(needed.toArray(String[]::new))
                .doesNotContainKeys(listed.toArray(String[]::new));
        assertThat(settings.environment()).containsKeys(listed.toArray(String[]::new));
    }

    private List<Path> plugins() throws IOException {
        try (var files = Files.walk(stack.settings().home())) {
            return files.filter(it -> it.getFileName().toString().startsWith("pulumi-resource-"))
                    .toList();
        }
    }

    private static List<String> environments(Path kept, String process) throws IOException {
        try (var files = Files.list(kept)) {
            return files.filter(it -> it.getFileName().toString().startsWith(process + "."))
                    .map(ReviewedStack::text)
                    .toList();
        }
    }
}
