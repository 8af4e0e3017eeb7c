package com.althq.platform.spec.name;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.finding.Finding;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportNamesTest {
    /// What a name from the file can be exported as, and a file with such a name.
    private static final Map<Pattern, String> MADE = Map.of(
            Pattern.compile("dynamodb_table_(\\w{3,})"), "dynamodb: {tables: [{name: %s, partitionKey: id}]}",
            Pattern.compile("ecr_(\\w+)_uri"), "lambda: {functions: [{name: f, image: %s}]}",
            Pattern.compile("lambda_(\\w+)_url"), "lambda: {functions: [{name: %s, image: f}]}",
            Pattern.compile("agentcore_runtime_(\\w+)_arn"), "agentcoreRuntime: {runtimes: [{name: %s, image: a}]}",
            Pattern.compile("s3_bucket_(\\w{3,})"), "s3: {buckets: [{name: %s}]}");

    @Test
    void noNameInAFileTakesAnExportThatIsAlwaysCalledTheSame() {
        assertThat(fixed())
                .isNotEmpty()
                .allSatisfy(export -> MADE.forEach((pattern, section) -> {
                    var name = pattern.matcher(export);
                    if (name.matches()) {
                        assertThat(rules(section.formatted(name.group(1))))
                                .as(export)
                                .contains("name-collision");
                    }
                }));
    }

    @Test
    void noTwoExportsAreAlwaysCalledTheSame() {
        assertThat(fixed()).doesNotHaveDuplicates();
    }

    private static Stream<String> fixed() {
        return Arrays.stream(ExportNames.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ExportNamesTest::value);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> rules(String section) {
        var file = """
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: demo}
                spec:
                  compute: {}
                  %s
                """.formatted(section);
        return new SpecReader().read(file.getBytes(UTF_8)).findings().stream().map(Finding::rule);
    }
}
