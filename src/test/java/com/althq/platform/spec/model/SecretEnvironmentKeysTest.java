package com.althq.platform.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.SpecCorpus;
import com.althq.platform.spec.SpecReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A platform.yaml seen with the environment that it goes to.
class SecretEnvironmentKeysTest {

    private static final SecretEnvironmentKeys NOBODY_CONFIGURED = new SecretEnvironmentKeys("dev", "dev", Set.of());
    private static final SecretEnvironmentKeys DEV = new SecretEnvironmentKeys("dev", "dev", Set.of("dev", "prod"));
    private static final SecretEnvironmentKeys PROD =
            new SecretEnvironmentKeys("production", "prod", Set.of("dev", "prod"));

    @Test
    void every_secret_without_a_value_for_the_environment_is_an_error_at_its_name() {
        assertThat(said(DEV, "API_KEY: {prod: AQIC}", "TOKEN: {dev: AQIC}", "OTHER: {prod: AQIC}"))
                .containsExactly(
                        "[ERROR] 8:5 /spec/secrets/API_KEY secret-without-key: the secret `API_KEY` has no value for"
                                + " the environment `dev` | add `dev:` with what `aws kms encrypt` prints",
                        "[ERROR] 10:5 /spec/secrets/OTHER secret-without-key: the secret `OTHER` has no value for"
                                + " the environment `dev` | add `dev:` with what `aws kms encrypt` prints");
    }

    @Test
    void an_environment_that_has_its_values_under_another_key_needs_that_one() {
        assertThat(said(PROD, "API_KEY: {prod: AQIC}")).isEmpty();
        assertThat(said(PROD, "API_KEY: {dev: AQIC}"))
                .singleElement()
                .asString()
                .contains("no value for the environment `production`, whose values have the key `prod`")
                .endsWith("add `prod:` with what `aws kms encrypt` prints");
    }

    @Test
    void values_of_other_environments_are_fine_and_of_nobodys_a_warning_at_the_key() {
        assertThat(said(DEV, "API_KEY: {dev: AQIC, prod: AQIC, prd: AQIC}"))
                .containsExactly("[WARNING] 8:38 /spec/secrets/API_KEY/prd unknown-secret-key: no configured"
                        + " environment uses the key `prd` | known: `dev`, `prod`");
    }

    @Test
    void where_nobody_configured_environments_any_key_may_be_somebodys() {
        assertThat(said(NOBODY_CONFIGURED, "API_KEY: {dev: AQIC, prd: AQIC}")).isEmpty();
        assertThat(said(NOBODY_CONFIGURED, "API_KEY: {prd: AQIC}")).hasSize(1);
    }

    @Test
    void a_secret_without_any_value_is_said_once() {
        assertThat(said(DEV, "API_KEY: {}")).singleElement().asString().contains("too-few-items");
        assertThat(said(DEV, "API_KEY: AQIC")).singleElement().asString().contains("wrong-type");
    }

    @Test
    void without_an_environment_only_what_is_certain_is_said() {
        assertThat(said(new SpecReader(), "API_KEY: {prod: AQIC}")).isEmpty();
    }

    private static List<String> said(SecretEnvironmentKeys keys, String... secrets) {
        return said(new SpecReader(keys), secrets);
    }

    private static List<String> said(SpecReader reader, String... secrets) {
        var text = """
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: orders
                spec:
                  compute: {}
                  secrets:
                """
                + String.join(
                        "", Stream.of(secrets).map(it -> "    " + it + "\n").toList());
        return reader.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .map(it -> SpecCorpus.line(it).strip())
                .toList();
    }
}
