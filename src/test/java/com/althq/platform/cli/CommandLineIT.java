package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged program as its users run it: arguments in; standard output, standard error and an exit code out.
@RealProcess
class CommandLineIT {

    private static final String FIXTURE = "fixtures/platform-s3-agentcore-dynamodb.yaml";
    private static final String BROKEN = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: orders
            spec:
              s3:
                buckets:
                  - name: orders-state
                    versionin: true
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_preview_finishes_on_few_processors(int processors) throws Exception {
        var preview = PackagedProgramRun.run(
                List.of("-XX:ActiveProcessorCount=" + processors), Map.of(), "", "preview", FIXTURE);

        assertThat(preview.err()).isEmpty();
        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out())
                .contains("${account}-agent-factory-state", "claude_agent", "pi_agent", "agent_factory_memory");
    }

    @Test
    void json_is_all_that_standard_output_holds() throws Exception {
        var preview = PackagedProgramRun.of("preview", FIXTURE, "--format", "json", "--account-id", "470935583836");

        var json = new ObjectMapper().readTree(preview.out());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "service",
                        "environment",
                        "region",
                        "stack",
                        "engine",
                        "digest",
                        "counts",
                        "renamed",
                        "steps",
                        "resources",
                        "grants",
                        "outputs",
                        "warnings",
                        "notes");
        assertThat(json.at("/stack").asText()).isEqualTo("dev.agent-factory.us-west-2");
        assertThat(json.at("/outputs/s3_bucket_agent_factory_state").asText())
                .isEqualTo("470935583836-agent-factory-state");
    }

    @Test
    void two_previews_of_one_file_print_the_same_bytes() throws Exception {
        var first = PackagedProgramRun.of("preview", FIXTURE, "--format", "json");
        var second = PackagedProgramRun.of("preview", FIXTURE, "--format", "json");

        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void a_preview_against_another_file_shows_the_difference_alone() throws Exception {
        var base = "src/test/resources/preview/versioning-on/base.yaml";
        var head = "src/test/resources/preview/versioning-on/head.yaml";

        var preview = PackagedProgramRun.of("preview", head, "--base", base, "--format", "json");

        var counts = new ObjectMapper().readTree(preview.out()).at("/counts");
        assertThat(counts.toString()).isEqualTo("{\"create\":1,\"update\":0,\"replace\":0,\"delete\":0,\"same\":4}");
    }

    @Test
    void a_base_of_another_service_is_not_compared_and_that_is_said() throws Exception {
        var head = "src/test/resources/preview/versioning-on/head.yaml";

        var preview = PackagedProgramRun.of("preview", head, "--base", "fixtures/platform-s3-only.yaml");

        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out()).contains("The base declares another service, ", "changes: 4 new");
    }

    @Test
    void what_is_wrong_is_said_with_its_place_and_exit_code_1() throws Exception {
        var validate = PackagedProgramRun.withInput(BROKEN, "validate", "-");

        assertThat(validate.exitCode()).isEqualTo(1);
        assertThat(validate.out()).contains("stdin:9:9: error: ", "versionin", "[unknown-key]", "versioning");
        assertThat(validate.err()).isEmpty();
    }

    @Test
    void a_preview_of_a_wrong_file_prints_what_validate_prints() throws Exception {
        var file = Files.writeString(folder.resolve("platform.yaml"), BROKEN).toString();

        var preview = PackagedProgramRun.of("preview", file, "--format", "json");
        var validate = PackagedProgramRun.of("validate", file, "--format", "json");

        assertThat(preview.exitCode()).isEqualTo(1);
        assertThat(preview.out()).isEqualTo(validate.out());
    }

    @Test
    void annotations_are_what_a_runner_reads() throws Exception {
        var validate = PackagedProgramRun.withInput(BROKEN, "validate", "-", "--format", "github");

        assertThat(validate.out()).startsWith("::error file=stdin,line=9,col=9,title=unknown-key::");
    }

    @Test
    void a_folder_is_searched_without_following_links() throws Exception {
        var service = Files.createDirectories(folder.resolve("a/service"));
        var modules = Files.createDirectories(folder.resolve("node_modules/x"));
        Files.writeString(service.resolve("platform.yaml"), BROKEN);
        Files.writeString(modules.resolve("platform.yaml"), BROKEN);
        Files.createSymbolicLink(folder.resolve("link"), service);

        var validate = PackagedProgramRun.of("validate", folder.toString(), "--format", "json");

        var files = new ObjectMapper().readTree(validate.out()).at("/files");
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/path").asText()).endsWith("a/service/platform.yaml");
    }

    @Test
    void what_cannot_be_read_is_one_line_each_and_exit_code_2() throws Exception {
        var validate = PackagedProgramRun.of("validate", "no-such-file.yaml", folder.toString(), FIXTURE);

        assertThat(validate.exitCode()).isEqualTo(2);
        assertThat(validate.err().lines())
                .containsExactly(
                        "platform: no-such-file.yaml: no such file",
                        "platform: " + folder + ": no platform.yaml in this folder or below it");
        assertThat(validate.out()).isEqualTo(FIXTURE + ": valid\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.yaml", "src", "/dev/zero"})
    void a_preview_of_what_is_no_file_is_one_line_and_exit_code_2(String name) throws Exception {
        var preview = PackagedProgramRun.of("preview", name);

        assertThat(preview.exitCode()).isEqualTo(2);
        assertThat(preview.out()).isEmpty();
        assertThat(preview.err().lines()).hasSize(1).first().asString().startsWith("platform: " + name + ": ");
    }

    @Test
    void ten_megabytes_of_yaml_are_a_finding() throws Exception {
        var file = Files.writeString(folder.resolve("platform.yaml"), "a: b\n".repeat(2_000_000));

        var validate = PackagedProgramRun.of("validate", file.toString());

        assertThat(validate.exitCode()).isEqualTo(1);
        assertThat(validate.out().lines()).singleElement().asString().contains("has more than 262144 bytes");
    }

    @Test
    void wrong_usage_says_what_is_wrong_with_exit_code_2() throws Exception {
        var usage = PackagedProgramRun.of("preview", FIXTURE, "--region", "us-west-2; rm");

        assertThat(usage.exitCode()).isEqualTo(2);
        assertThat(usage.err()).startsWith("platform: --region: expected a region such as us-west-2");
    }

    @Test
    void the_schema_is_the_file_in_the_repository() throws Exception {
        assertThat(PackagedProgramRun.of("schema").out())
                .isEqualTo(Files.readString(Path.of("schema/platform-spec-v1.json")));
    }

    @Test
    void the_version_names_the_provider_too() throws Exception {
        assertThat(PackagedProgramRun.of("--version").out()).contains("platform 1.", "provider aws 7.48.0");
    }

    @Test
    void the_action_outside_of_a_workflow_says_so_in_one_line() throws Exception {
        var action = PackagedProgramRun.of("action");

        assertThat(action.exitCode()).isEqualTo(8);
        assertThat(action.out()).doesNotContain("Exception");
    }
}
