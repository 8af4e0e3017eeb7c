package com.althq.platform.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/// `docs/platform-yaml.md` is the schema in words. With `-Dgolden.update` the page is written anew.
class SpecReferencePageTest {
    private static final Path PAGE = Path.of("docs/platform-yaml.md");
    private static final String KMS_SECRETS = "src/test/resources/spec/good-kms-secrets.yaml";

    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        var page = new SpecReferencePage(new ObjectMapper().readTree(SpecSchema.text()), SpecReferencePageTest::example)
                .page();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("run with -Dgolden.update to write it").isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyRowIsOneRowOfATable() throws IOException {
        var page = Files.readString(PAGE);
        var rows = new int[1];
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(page)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof TableRow) {
                            assertThat(cells(node)).isIn(2, 5);
                            rows[0]++;
                        }
                        visitChildren(node);
                    }
                });

        assertThat(rows[0])
                .isEqualTo(page.lines()
                        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                        .count());
    }

    private static int cells(Node row) {
        int cells = 0;
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells++;
        }
        return cells;
    }

    /// The fullest one of the fixtures that have the section alone, or with secrets. These have two forms.
    private static String example(String section) {
        if (section.equals("secrets")) {
            return block(Path.of("fixtures/platform-ecs-s3.yaml"), section) + "```\n\n```yaml\nspec:\n"
                    + block(Path.of(KMS_SECRETS), section);
        }
        try (var files = Files.list(Path.of("fixtures"))) {
            return files.filter(file -> sections(file).equals(List.of(section)))
                    .map(file -> block(file, section))
                    .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sections(Path file) {
        return afterSpec(file)
                .filter(line -> line.matches("  \\w+:.*"))
                .map(line -> line.strip().replaceAll(":.*", ""))
                .filter(key -> !key.equals("secrets"))
                .toList();
    }

    private static String block(Path file, String key) {
        var block = Pattern.compile("^  " + key + ":.*\\n((    .*|\\s*)\\n)*", Pattern.MULTILINE)
                .matcher(String.join("\n", afterSpec(file).toList()) + "\n");
        assertThat(block.find()).as("%s in %s", key, file).isTrue();
        return block.group().stripTrailing() + "\n";
    }

    private static Stream<String> afterSpec(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .dropWhile(line -> !line.equals("spec:"))
                    .skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
