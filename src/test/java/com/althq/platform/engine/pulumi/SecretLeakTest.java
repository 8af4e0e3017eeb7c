package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.preview.PulumiEngine;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.ReviewFormat;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.Report;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownRenderer;
import com.althq.platform.report.terminal.TerminalRenderer;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.standin.InjectedFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No secret is in anything that a live preview writes or says. What the command writes is copied after each of its
/// runs, from the folders that are gone afterwards.
@RealProcess
class SecretLeakTest {

    private static final String LISTED = "planted-list \"<&>\\\nplanted-second-line/é";
    private static final String ENCRYPTED = "planted-encrypted+value=";
    private static final String TOKEN = "planted-cloudflare-token-0123456789abcdef";
    private static final String PASSPHRASE = "planted passphrase";
    private static final String CREDENTIAL = "planted/aws/secret/access/key";
    private static final PlantedSecrets PLANTED = PlantedSecrets.of(LISTED, ENCRYPTED, TOKEN, PASSPHRASE, CREDENTIAL);

    private static final String SERVICE = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: my-service
            spec:
              compute:
                port: 3000
              secrets:
            """;
    private static final String OF_LIST = SERVICE + "    - PLANTED_LIST\n";
    private static final String OF_KMS =
            SERVICE + "    PLANTED_KMS:\n      dev: " + PlantedSecrets.base64("plain:" + ENCRYPTED) + "\n";

    private static final String KEEPING = ShellScript.REAL + """
            number=$(ls "$keep" | wc -l)
            cd .. && pwd >> "$keep/places" && cd project
            "$real" "$@" > "$keep/$number.out" 2> "$keep/$number.err"
            code=$?
            cp -r .. "$keep/$number.workspace"
            case $PULUMI_BACKEND_URL in
              file://*) cp -r "${PULUMI_BACKEND_URL#file://}" "$keep/$number.backend" ;;
            esac
            cat "$keep/$number.out"
            cat "$keep/$number.err" >&2
            exit $code
            """;

    @TempDir
    Path folder;

    private LiveStack stack;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        Files.createDirectories(folder.resolve("keep"));
        Files.createDirectories(folder.resolve("tmp"));
        stack.environment().put("TMPDIR", folder.resolve("tmp").toString());
        stack.environment().put("PLANTED_LIST", LISTED);
        stack.environment().put("PULUMI_CONFIG_PASSPHRASE", PASSPHRASE);
        stack.environment().put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
        stack.standIn()
                .world()
                .looksUp(
                        "aws:ssm/getParameter:getParameter",
                        Map.of("name", LiveStack.target().shared().cloudflareTokenParameter()),
                        Map.of("value", TOKEN));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void a_preview_holds_none_of_a_list() throws IOException {
        assertHoldsNone(preview(OF_LIST));
    }

    @Test
    void a_preview_holds_none_of_kms() throws IOException {
        assertHoldsNone(preview(OF_KMS));
    }

    @Test
    void the_sdk_says_nothing_to_the_event_log() throws IOException {
        preview(OF_LIST);

        assertThat(kept("events.json"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it).content().contains("\"cancelEvent\"").doesNotContain("\"severity\":\"debug\""));
    }

    @Test
    void nobody_else_can_read_the_folder_that_the_command_writes_to() throws IOException {
        preview(OF_LIST);

        try (var copies = Files.list(folder.resolve("keep"))) {
            assertThat(copies.filter(it -> it.toString().endsWith(".workspace")))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(it)))
                            .isEqualTo("rwx------"));
        }
    }

    @Test
    void a_check_that_repeats_the_value_is_told_without_it() throws IOException {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails(
                        "check", "ssm/parameter", "the value {&{{{input.value}}}} has a problem: too short"));

        var trouble = trouble(OF_LIST);

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.REFUSED_BY_PROVIDER);
        assertThat(trouble.getMessage()).contains("has a problem: too short. Nothing was changed.");
        assertToldWithout(trouble);
    }

    @Test
    void a_provider_that_repeats_values_in_other_forms_is_told_without_them() throws IOException {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails(
                        "check",
                        "ssm/parameter",
                        String.join(
                                " | ",
                                "this is what it says",
                                PlantedSecrets.base64(LISTED),
                                PlantedSecrets.escaped(LISTED),
                                PlantedSecrets.html(PlantedSecrets.escaped(LISTED)),
                                PlantedSecrets.escaped(PlantedSecrets.escaped(LISTED)),
                                TOKEN,
                                CREDENTIAL,
                                PASSPHRASE)));

        var trouble = trouble(OF_LIST);

        assertThat(trouble.getMessage()).contains("this is what it says");
        assertToldWithout(trouble);
    }

    @Test
    void a_look_up_that_repeats_a_value_is_told_without_it() throws IOException {
        stack.standIn()
                .world()
                .failsToLookUp("cloudflare:index/getZone:getZone", Map.of(), "401: the token " + TOKEN + " is unknown");

        var trouble = trouble(OF_KMS);

        assertThat(trouble.getMessage()).contains("401: the token [secret] is unknown");
        assertToldWithout(trouble);
    }

    @Test
    void nothing_stays_when_the_command_is_killed() throws IOException {
        var script = "keep='" + folder.resolve("keep") + "'\n" + ShellScript.REAL + """
                cd .. && pwd >> "$keep/places" && cd project
                [ "$1" = preview ] && "$real" "$@" && kill -KILL $$
                exec "$real" "$@"
                """;

        assertToldWithout(trouble(OF_LIST, script));
    }

    private LivePreviewResult preview(String yaml) throws IOException {
        return engine(keeping()).preview(LiveStack.target(), LiveStack.spec(yaml));
    }

    private String keeping() {
        return "keep='" + folder.resolve("keep") + "'\n" + KEEPING;
    }

    private PulumiEngine engine(String script) throws IOException {
        var cli = ShellScript.write(folder.resolve("bin/pulumi"), script);
        var it = stack.settings();
        return new PulumiEngine(
                new PulumiSettings(cli, it.backend(), it.secretsProvider(), it.home(), it.environment()),
                false,
                new Cancellation());
    }

    private EnvironmentFailureException trouble(String yaml) throws IOException {
        return trouble(yaml, keeping());
    }

    private EnvironmentFailureException trouble(String yaml, String script) throws IOException {
        var engine = engine(script);
        return catchThrowableOfType(
                EnvironmentFailureException.class, () -> engine.preview(LiveStack.target(), LiveStack.spec(yaml)));
    }

    private void assertHoldsNone(LivePreviewResult preview) throws IOException {
        assertThat(preview.plan().steps()).isNotEmpty();
        assertThat(said(preview))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(PLANTED.in(it)).isEmpty());
        assertThat(PLANTED.under(folder)).isEmpty();
        assertNothingStays();
    }

    private static List<String> said(LivePreviewResult preview) {
        var file = new FileReport.Previewed(
                "platform.yaml", "my-service", preview.plan(), List.of(), false, preview.warnings());
        var report = new Report(
                "dev", "us-west-2", "pulumi", Optional.empty(), Optional.empty(), Optional.empty(), List.of(file));
        var versions = new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
        return List.of(
                TerminalRenderer.render(report, false),
                MarkdownRenderer.render(report, TextBudget.COMMENT),
                JsonRenderer.preview("dev", "us-west-2", file),
                ReviewFormat.write(preview.review("blob", Optional.empty(), versions)),
                preview.toString());
    }

    /// What the engine itself wrote of a failure is in the folder that is gone.
    private void assertToldWithout(EnvironmentFailureException trouble) throws IOException {
        assertThat(PLANTED.in(trouble.getMessage() + "\n" + String.join("\n", trouble.details())))
                .isEmpty();
        assertThat(PLANTED.in(trouble.cause())).isEmpty();
        assertThat(PLANTED.under(stack.backend())).isEmpty();
        assertThat(PLANTED.under(folder.resolve("tmp"))).isEmpty();
        if (Files.exists(stack.settings().home())) {
            assertThat(PLANTED.under(stack.settings().home())).isEmpty();
        }
        assertNothingStays();
    }

    private void assertNothingStays() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("keep/places")).stream().map(Path::of))
                .isNotEmpty()
                .noneMatch(Files::exists);
    }

    private List<Path> kept(String name) throws IOException {
        try (var files = Files.walk(folder.resolve("keep"))) {
            return files.filter(it -> it.getFileName().toString().equals(name)).collect(Collectors.toList());
        }
    }
}
