package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged program in a repository that has a configuration.
@RealProcess
class ConfigurationIT {

    private static final String SPEC = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: orders
            spec:
              s3:
                buckets:
                  - name: orders-state
              agentcoreRuntime:
                runtimes:
                  - name: helper
                    image: my-agent
                    networkMode: VPC
            """;

    @TempDir
    Path repository;

    private Path spec;
    private Path configuration;

    @BeforeEach
    void begin() throws Exception {
        Files.createDirectories(repository.resolve(".git"));
        configuration = Files.createDirectories(repository.resolve(".github")).resolve("platform-action.yml");
        spec = Files.createDirectories(repository.resolve("services/orders")).resolve("platform.yaml");
        Files.writeString(spec, SPEC);
        Files.writeString(configuration, """
                environments:
                  dev:
                    account: "470935583836"
                    privateSubnets: [subnet-0a1b, subnet-0c2d]
                  prod:
                    account: "207964198595"
                    region: eu-central-1
                    secretsAs: production
                    protect: true
                """);
    }

    @Test
    void the_file_of_the_work_tree_says_where_a_specification_goes() throws Exception {
        var json = json(PackagedProgramRun.of("preview", spec.toString(), "--format", "json"));

        assertThat(json.at("/stack").asText()).isEqualTo("dev.orders.us-west-2");
        assertThat(json.at("/outputs/s3_bucket_orders_state").asText()).isEqualTo("470935583836-orders-state");
        assertThat(json.toString()).contains("\"subnets\":[\"subnet-0a1b\",\"subnet-0c2d\"]");
    }

    @Test
    void options_win() throws Exception {
        var json = json(PackagedProgramRun.of(
                "preview", spec.toString(), "--format", "json", "--environment", "prod", "--region", "us-east-1"));

        assertThat(json.at("/stack").asText()).isEqualTo("prod.orders.us-east-1");
        assertThat(json.at("/outputs/s3_bucket_orders_state").asText()).isEqualTo("207964198595-orders-state");
    }

    @Test
    void another_file_can_be_named() throws Exception {
        var other = Files.writeString(
                repository.resolve("other.yml"), "environments: {dev: {account: \"111122223333\"}}\n");

        var json = json(
                PackagedProgramRun.of("preview", spec.toString(), "--format", "json", "--config", other.toString()));

        assertThat(json.at("/outputs/s3_bucket_orders_state").asText()).isEqualTo("111122223333-orders-state");
    }

    @Test
    void what_comes_from_standard_input_is_in_no_repository() throws Exception {
        var json = json(PackagedProgramRun.withInput(SPEC, "preview", "-", "--format", "json"));

        assertThat(json.at("/outputs/s3_bucket_orders_state").asText()).isEqualTo("${account}-orders-state");
    }

    @Test
    void a_named_file_that_is_missing_is_wrong_usage() throws Exception {
        var preview = PackagedProgramRun.of("preview", spec.toString(), "--config", "no-such-file.yml");

        assertThat(preview.exitCode()).isEqualTo(2);
        assertThat(preview.err().strip()).isEqualTo("platform: --config no-such-file.yml: no such file");
    }

    @Test
    void all_that_is_wrong_with_both_files_is_said_and_nothing_is_previewed() throws Exception {
        Files.writeString(configuration, "environments: {dev: {account: 470935583836, protect: maybe}}\n");
        Files.writeString(spec, SPEC.replace("networkMode", "networkmode"));

        var preview = PackagedProgramRun.of("preview", spec.toString(), "--format", "json");

        assertThat(preview.exitCode()).isEqualTo(1);
        var files = new ObjectMapper().readTree(preview.out()).at("/files");
        assertThat(files.findValuesAsText("path")).containsExactly(configuration.toString(), spec.toString());
        assertThat(files.findValuesAsText("rule")).containsExactly("wrong-type", "wrong-type", "unknown-key");
    }

    @Test
    void an_environment_that_is_not_listed_is_refused() throws Exception {
        var preview = PackagedProgramRun.of("preview", spec.toString(), "--environment", "prd");

        assertThat(preview.exitCode()).isEqualTo(1);
        assertThat(preview.out())
                .contains(configuration + ":1:1: error: the environment `prd` is asked for, but is not listed");
    }

    @Test
    void an_encrypted_secret_needs_a_value_for_the_environment() throws Exception {
        Files.writeString(spec, SPEC + "  secrets: {API_KEY: {dev: AQIC}}\n");

        var dev = PackagedProgramRun.of("preview", spec.toString(), "--format", "markdown");
        var prod = PackagedProgramRun.of("preview", spec.toString(), "--environment", "prod");

        assertThat(dev.exitCode()).as(dev.err()).isZero();
        assertThat(dev.out()).doesNotContain("AQIC");
        assertThat(prod.exitCode()).isEqualTo(1);
        assertThat(prod.out()).contains(spec + ":14:13: error: the secret `API_KEY` has no value");
        assertThat(PackagedProgramRun.of("validate", spec.toString()).exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json", "github"})
    void the_value_of_a_secret_in_the_environment_is_never_printed(String format) throws Exception {
        Files.writeString(spec, SPEC + "  secrets: [API_KEY, OTHER_SECRET]\n");
        var planted = Map.of("API_KEY", "planted-value-one", "OTHER_SECRET", "planted-value-two");

        var preview = PackagedProgramRun.run(List.of(), planted, "", "preview", spec.toString(), "--format", format);

        assertThat(preview.exitCode()).as(preview.err()).isZero();
        assertThat(preview.out() + preview.err()).isNotEmpty().doesNotContain("planted-value");
    }

    private static JsonNode json(PackagedProgramRun preview) throws Exception {
        assertThat(preview.exitCode()).as(preview.err() + preview.out()).isZero();
        return new ObjectMapper().readTree(preview.out());
    }
}
