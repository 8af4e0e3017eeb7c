package com.althq.platform.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.config.Configuration;
import com.althq.platform.config.ConfigurationReadResult;
import com.althq.platform.config.TargetOverrides;
import com.althq.platform.report.FileReport;
import com.althq.platform.spec.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewSpecTest {

    private static final String TABLE = "dynamodb: {tables: [{name: events, partitionKey: id}]}";

    @Test
    void a_renamed_service_that_keeps_the_names_of_its_tables_is_warned_of_the_old_stack() {
        var result = preview(false, "purchases", TABLE, "orders", TABLE);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(findings(result)).singleElement().satisfies(it -> {
            assertThat(it.rule()).isEqualTo("name-of-another-stack");
            assertThat(it.isError()).isFalse();
            assertThat(it.message()).contains("table `events`", "stack of `orders`", "`main` before");
            assertThat(it.position().line()).isEqualTo(6);
        });
    }

    @Test
    void a_strict_preview_refuses_it() {
        var result = preview(true, "purchases", TABLE, "orders", TABLE);

        assertThat(result.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(result.report().files()).singleElement().isInstanceOf(FileReport.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dynamodb: {tables: [{name: others, partitionKey: id}]}", "s3: {buckets: [{name: events}]}"})
    void a_base_that_makes_nothing_of_the_same_name_is_no_reason(String section) {
        assertThat(findings(preview(true, "purchases", TABLE, "orders", section)))
                .isEmpty();
    }

    @Test
    void what_the_service_had_before_is_its_own() {
        assertThat(findings(preview(true, "orders", TABLE, "orders", TABLE))).isEmpty();
    }

    @Test
    void without_a_base_nothing_is_said_of_another_stack() {
        var result = new PreviewSpec(true, new PreviewSpec.WithVersion(BaseVersion.NONE)).run(read("orders", TABLE));

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(findings(result)).isEmpty();
    }

    private static PreviewSpec.Result preview(
            boolean strict, String service, String section, String before, String sectionBefore) {
        var base = BaseVersion.of(text(before, sectionBefore), "main");
        return new PreviewSpec(strict, new PreviewSpec.WithVersion(base)).run(read(service, section));
    }

    private static TargetedSpec read(String service, String section) {
        return TargetedSpec.read(
                new SpecContent("platform.yaml", text(service, section)),
                new ConfigurationContent(
                        "platform-config.yaml", new ConfigurationReadResult.Usable(Configuration.DEFAULT)),
                new TargetOverrides(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static List<Finding> findings(PreviewSpec.Result result) {
        return result.report().files().stream()
                .flatMap(it -> it.findings().stream())
                .toList();
    }

    private static byte[] text(String service, String section) {
        return """
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  %s
                """.formatted(service, section).getBytes(UTF_8);
    }
}
