package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.bucket;
import static com.althq.platform.capability.TestSections.compute;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskSecretsTest {

    private static final RecordedGraph MADE = with(List.of("API_KEY", "TOKEN"), compute());

    @Test
    void a_secret_is_an_encrypted_parameter() {
        assertThat(MADE.text("orders_API_KEY_secret", "name")).isEqualTo("/platform/dev/orders/API_KEY");
        assertThat(MADE.text("orders_API_KEY_secret", "type")).isEqualTo("SecureString");
        assertThat(MADE.value("orders_API_KEY_secret", "value")).isInstanceOf(Value.Secret.class);
        assertThat(MADE.resource("orders_API_KEY_secret").options().additionalSecretOutputs())
                .containsExactly("value");
    }

    @Test
    void a_container_is_told_where_a_secret_is_and_which_version_but_not_what() {
        var container = MADE.policy("orders_task", "containerDefinitions").get(0);

        assertThat(container.get("secrets").toString())
                .isEqualTo("[{\"name\":\"API_KEY\",\"valueFrom\":\"${orders_API_KEY_secret.arn}\"},"
                        + "{\"name\":\"TOKEN\",\"valueFrom\":\"${orders_TOKEN_secret.arn}\"}]");
        assertThat(container.get("dockerLabels").toString())
                .isEqualTo("{\"com.althq.platform.secret.API_KEY\":\"${orders_API_KEY_secret.version}\","
                        + "\"com.althq.platform.secret.TOKEN\":\"${orders_TOKEN_secret.version}\"}");
        assertThat(MADE.value("orders_task", "containerDefinitions").scalars())
                .noneMatch(Value.Secret.class::isInstance);
    }

    @Test
    void only_ecs_may_read_exactly_these() {
        assertThat(MADE.grants("orders_exec_policy"))
                .filteredOn(it -> it.startsWith("ssm:") || it.startsWith("kms:"))
                .containsExactly(
                        "ssm:GetParameters on ${orders_API_KEY_secret.arn}",
                        "ssm:GetParameters on ${orders_TOKEN_secret.arn}");
    }

    @Test
    void a_secret_of_the_author_s_counts_where_we_would_say_the_same_name() {
        var container = with(List.of("S3_BUCKET_ORDERS_STATE"), compute(), bucket("orders-state"))
                .policy("orders_task", "containerDefinitions")
                .get(0);

        assertThat(container.get("environment").toString()).doesNotContain("S3_BUCKET_ORDERS_STATE");
        assertThat(container.get("secrets").toString()).contains("S3_BUCKET_ORDERS_STATE");
    }

    @Test
    void without_secrets_nothing_is_said_of_them() {
        var container = RecordedGraph.of(compute())
                .policy("orders_task", "containerDefinitions")
                .get(0);

        assertThat(container.has("secrets")).isFalse();
        assertThat(container.has("dockerLabels")).isFalse();
        assertThat(RecordedGraph.of(compute()).grants("orders_exec_policy")).noneMatch(it -> it.startsWith("ssm:"));
    }

    @Test
    void without_tasks_there_is_no_parameter() {
        assertThat(with(List.of("API_KEY"), bucket("orders-state")).names()).doesNotContain("orders_API_KEY_secret");
    }

    private static RecordedGraph with(List<String> secrets, Section... sections) {
        return RecordedGraph.of(RecordedGraph.DEV, new DeclaredSecrets.Named(secrets), sections);
    }
}
