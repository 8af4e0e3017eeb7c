package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.doctor.CheckResult;
import com.althq.platform.engine.pulumi.doctor.Doctor;
import com.althq.platform.moto.MotoServer;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.SimulatedAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of a machine before anything is tried on it.
@RealProcess
class DoctorTest {

    @TempDir
    Path folder;

    private LiveStack stack;
    private Optional<String> backend = Optional.empty();
    private Optional<String> secretsProvider = Optional.empty();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder);
        backend = Optional.of(stack.settings().backend());
        stack.environment().put("PATH", RealPulumiCli.path().getParent() + ":/usr/bin:/bin");
        stack.environment().put("AWS_ACCESS_KEY_ID", "planted-key-id");
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void a_machine_that_is_ready() throws IOException {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        PluginFolder.fill(home(), stack.standIn().world().file());
        stack.environment().put("GITHUB_TOKEN", "planted-token");

        assertThat(texts(checks(false)))
                .containsExactly(
                        "FINE pulumi: v3.258.0 (" + RealPulumiCli.path() + ")",
                        "FINE provider aws: 7.48.0 (" + home() + "/plugins/resource-aws-v7.48.0/pulumi-resource-aws)",
                        "FINE provider cloudflare: 6.22.1 (" + home()
                                + "/plugins/resource-cloudflare-v6.22.1/pulumi-resource-cloudflare)",
                        "FINE credentials: account 470935583836, arn:aws:iam::470935583836:user/stand-in; from"
                                + " AWS_ACCESS_KEY_ID",
                        "FINE backend: " + stack.settings().backend() + ", 0 stacks",
                        "FINE secrets: the passphrase in PULUMI_CONFIG_PASSPHRASE",
                        "FINE github token: GITHUB_TOKEN is set");
        assertThat(stack.backend()).isEmptyDirectory();
        assertThat(PlantedSecrets.of("planted-token", "planted-key-id", "correct horse")
                        .in(texts(checks(false)).toString()))
                .isEmpty();
    }

    @Test
    void a_machine_that_has_nothing() {
        stack.environment().clear();
        stack.environment().put("PATH", "/nowhere");
        backend = Optional.empty();

        assertThat(texts(checks(true)))
                .containsExactly(
                        "WRONG pulumi: no fitting pulumi was found: put one of version 3.258 on PATH, or let"
                                + " tools/pulumi-cli build it.",
                        "WRONG provider aws: 7.48.0 is not in " + home()
                                + "/plugins: `platform doctor --install` gets it",
                        "WRONG provider cloudflare: 6.22.1 is not in " + home()
                                + "/plugins: `platform doctor --install` gets it",
                        "UNKNOWN credentials: AWS was not asked: its provider is missing; no credentials in sight",
                        "WRONG backend: nobody says where the state of dev is: give --backend, or write `backend:` for"
                                + " it in the configuration",
                        "UNKNOWN secrets: not looked at: there is no pulumi",
                        "FINE github token: none is set; only a workflow needs one");
    }

    @Test
    void credentials_of_another_account() {
        stack.standIn().world().account("111111111111");

        assertThat(text("credentials"))
                .isEqualTo("WRONG credentials: they are of account 111111111111"
                        + " (arn:aws:iam::111111111111:user/stand-in), and 470935583836 is configured for dev: sign in"
                        + " to that one; from AWS_ACCESS_KEY_ID");
    }

    @Test
    void credentials_that_have_expired() {
        stack.standIn().faults().set(InjectedFault.expires(0));
        stack.environment().put("AWS_PROFILE", "dev");
        stack.environment().put("AWS_CREDENTIAL_EXPIRATION", "2026-01-01T00:00:00Z");

        assertThat(text("credentials"))
                .startsWith("WRONG credentials: the AWS credentials have expired: get new ones and run the same command"
                        + " again (looking up the account that the credentials are of: ")
                .endsWith("; from AWS_ACCESS_KEY_ID, AWS_CREDENTIAL_EXPIRATION=2026-01-01T00:00:00Z, AWS_PROFILE=dev");
    }

    @Test
    void a_backend_that_cannot_be_reached() {
        backend = Optional.of("file:///nowhere");

        assertThat(text("backend"))
                .isEqualTo("WRONG backend: the place of the state cannot be reached: see whether the backend is right"
                        + " and you may read it (unable to open bucket file:///nowhere?no_tmp_dir=true: stat /nowhere:"
                        + " no such file or directory)");
    }

    @Test
    void nothing_that_encrypts_secrets() {
        stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");

        assertThat(text("secrets"))
                .isEqualTo("WRONG secrets: nothing encrypts them: give --secrets-provider awskms://…, or set"
                        + " PULUMI_CONFIG_PASSPHRASE");
    }

    @Test
    void plugins_are_got_where_they_are_missing_and_that_is_said() throws IOException {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        var cli = ShellScript.write(folder.resolve("bin/pulumi"), ShellScript.REAL + """
                [ "$1 $2 $3 $6" = "plugin install resource --exact" ] || exec "$real" "$@"
                folder="$PULUMI_HOME/plugins/resource-$4-v$5"
                mkdir -p "$folder" && printf '#!/bin/sh\\nexit 1\\n' > "$folder/pulumi-resource-$4"
                chmod +x "$folder/pulumi-resource-$4"
                """);
        stack.environment().put("PATH", cli.getParent() + ":/usr/bin:/bin");

        assertThat(texts(checks(true)))
                .contains(
                        "FINE provider aws: 7.48.0 (" + home() + "/plugins/resource-aws-v7.48.0/pulumi-resource-aws)",
                        "FINE provider cloudflare: 6.22.1 (" + home()
                                + "/plugins/resource-cloudflare-v6.22.1/pulumi-resource-cloudflare)");
        assertThat(said)
                .containsExactly(
                        "getting the provider aws 7.48.0; this takes a minute",
                        "getting the provider cloudflare 6.22.1; this takes a minute");
    }

    @Test
    void plugins_that_the_network_does_not_give() {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        stack.environment().put("HTTPS_PROXY", "http://127.0.0.1:1");

        var aws = texts(checks(true)).get(1);

        assertThat(aws)
                .startsWith("WRONG provider aws: 7.48.0 could not be got: the network does not let it through (")
                .contains("connection refused");
    }

    @Test
    void a_bucket_and_a_key_of_aws() {
        try (var moto = MotoServer.start()) {
            stack.environment().putAll(moto.environment());
            stack.environment().remove("PULUMI_CONFIG_PASSPHRASE");
            backend = Optional.of(moto.backend());
            secretsProvider = Optional.of(moto.secretsProvider());

            assertThat(text("backend")).isEqualTo("FINE backend: " + moto.backend() + ", 0 stacks");
            assertThat(text("secrets")).isEqualTo("FINE secrets: " + moto.secretsProvider());
            assertThat(moto.listing()).doesNotContain("<Key>");

            secretsProvider = Optional.of(moto.secretsProvider().replace("alias/", "alias/not-"));
            assertThat(text("secrets")).startsWith("WRONG secrets: ").contains("NotFoundException");
        }
    }

    private String text(String subject) {
        return texts(checks(false)).stream()
                .filter(it -> it.contains(" " + subject + ": "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(List<CheckResult> checks) {
        return checks.stream()
                .map(it -> it.state() + " " + it.subject() + ": " + it.text())
                .toList();
    }

    private List<CheckResult> checks(boolean install) {
        return new Doctor(
                        new Doctor.LiveSetup(
                                "dev",
                                "us-west-2",
                                backend,
                                secretsProvider,
                                Optional.of(SimulatedAccount.ACCOUNT),
                                home(),
                                stack.environment()),
                        said::add)
                .checks(install);
    }

    private Path home() {
        return stack.settings().home();
    }
}
