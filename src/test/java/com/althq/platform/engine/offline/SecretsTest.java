package com.althq.platform.engine.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.config.SharedLookupNames;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.FileReport;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.PlatformSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Secrets in a preview that has neither the environment of a deployment nor KMS.
@Timeout(WaitLimit.SECONDS)
class SecretsTest {

    /// `sha256sum` of the base64 without its line breaks.
    private static final String AQIC_HASH = "8d35534f47ee1ca60ae23d82a372c7ce2ec52117509e2b01b0c2ce8e0830db88";

    private static final DeploymentTarget DEV = target("dev");

    @Test
    void a_secret_that_is_only_named_never_changes_and_is_shown_as_not_available() {
        var named = new DeclaredSecrets.Named(List.of("API_KEY"));

        assertThat(preview(DEV, named, named).changes()).isEmpty();
        assertThat(variable(DEV, named)).isEqualTo(new Value.Secret("environment:API_KEY"));
        assertThat(ValueText.of(variable(DEV, named))).isEqualTo("[secret: value not available here]");
    }

    @Test
    void an_encrypted_secret_is_known_by_the_hash_of_its_ciphertext() {
        assertThat(variable(DEV, encrypted(Map.of("dev", "AQIC", "prod", "AQID"))))
                .isEqualTo(new Value.Secret("kms:API_KEY:" + AQIC_HASH));
        assertThat(ValueText.of(variable(DEV, encrypted(Map.of("dev", "AQIC")))))
                .isEqualTo("[secret: encrypted, " + AQIC_HASH.substring(0, 8) + "]");
    }

    @Test
    void lines_of_a_ciphertext_may_break_anywhere() {
        assertThat(variable(DEV, encrypted(Map.of("dev", "AQ\nIC\n"))))
                .isEqualTo(variable(DEV, encrypted(Map.of("dev", "AQIC"))));
    }

    @Test
    void the_key_of_the_environment_is_the_one_that_counts() {
        var values = encrypted(Map.of("dev", "AQIC", "prod", "AQID"));

        assertThat(variable(target("prod"), values)).isNotEqualTo(variable(DEV, values));
    }

    @Test
    void another_ciphertext_changes_what_holds_the_secret_and_the_digest() {
        var before = encrypted(Map.of("dev", "AQIC", "prod", "AQIC"));
        var after = encrypted(Map.of("dev", "AQID", "prod", "AQIC"));
        var other = encrypted(Map.of("dev", "AQIE", "prod", "AQIC"));

        var plan = preview(DEV, before, after);

        assertThat(plan.changes()).extracting(Step::name).containsExactly("orders_helper_agentcore_runtime");
        assertThat(plan.changes().getFirst().changes())
                .extracting(PropertyChange::path)
                .containsExactly("environmentVariables.API_KEY");
        assertThat(preview(DEV, before, other).digest()).isNotEqualTo(plan.digest());
        assertThat(preview(target("prod"), before, after).changes()).isEmpty();
    }

    @Test
    void an_earlier_version_without_the_value_is_compared_all_the_same() {
        var plan = preview(DEV, encrypted(Map.of("prod", "AQIC")), encrypted(Map.of("dev", "AQIC", "prod", "AQIC")));

        assertThat(plan.changes()).hasSize(1);
        assertThat(ValueText.of(variable(DEV, encrypted(Map.of("prod", "AQIC")))))
                .isEqualTo("[secret: encrypted, no value]");
    }

    @Test
    void from_named_to_encrypted_is_a_change() {
        var plan = preview(DEV, new DeclaredSecrets.Named(List.of("API_KEY")), encrypted(Map.of("dev", "AQIC")));

        assertThat(plan.changes()).hasSize(1);
    }

    @Test
    void json_holds_neither_a_value_nor_where_it_comes_from() {
        var secrets = encrypted(Map.of("dev", "AQIC"));
        var plan = preview(DEV, new DeclaredSecrets.Named(List.of("API_KEY")), secrets);
        var json = JsonRenderer.preview(
                "dev",
                "us-west-2",
                new FileReport.Previewed("platform.yaml", "orders", plan, List.of(), false, List.of()));

        assertThat(json.replaceAll("\\s", ""))
                .contains("\"API_KEY\":{\"$secret\":true}")
                .contains("\"before\":{\"$secret\":true},\"after\":{\"$secret\":true}");
        assertThat(json).doesNotContain("AQIC", AQIC_HASH, "kms:");
    }

    private static DeploymentTarget target(String secretsAs) {
        return new DeploymentTarget(
                "dev",
                "us-west-2",
                Optional.of("470935583836"),
                Optional.empty(),
                Optional.empty(),
                false,
                secretsAs,
                List.of(),
                SharedLookupNames.DEFAULT);
    }

    private static Value variable(DeploymentTarget target, DeclaredSecrets secrets) {
        var runtime = new OfflineEngine()
                .graph(target, spec(secrets)).resources().stream()
                        .filter(it -> it.name().equals("orders_helper_agentcore_runtime"))
                        .findFirst()
                        .orElseThrow();
        var variables = (Value.Fields) runtime.input("environmentVariables").orElseThrow();
        return Optional.ofNullable(variables.values().get("API_KEY")).orElseThrow();
    }

    private static Plan preview(DeploymentTarget target, DeclaredSecrets before, DeclaredSecrets after) {
        return new OfflineEngine()
                .preview(target, new ServiceChange(Optional.of(spec(before)), Optional.of(spec(after))));
    }

    private static DeclaredSecrets encrypted(Map<String, String> values) {
        var secrets = new LinkedHashMap<String, Map<String, String>>();
        secrets.put("API_KEY", values);
        return new DeclaredSecrets.Encrypted(secrets);
    }

    private static PlatformSpec spec(DeclaredSecrets secrets) {
        var agent = new AgentRuntime("helper", "my-agent", Optional.empty(), NetworkMode.PUBLIC, Map.of());
        var section = new AgentcoreRuntimeSection(List.of(agent), Optional.empty(), List.of());
        return new PlatformSpec("orders", Optional.empty(), List.of(section), secrets);
    }
}
