package com.althq.platform.spec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.althq.platform.WaitLimit;
import com.althq.platform.spec.finding.Finding;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, reading it ends, with findings or with a specification. The seed is fixed: a
/// failure here fails again.
class NeverThrowsTest {
    private static final List<String> PIECES = List.of(
            "\n",
            "  ",
            "\t",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!str ",
            "!x ",
            "<<: ",
            "? ",
            "|\n",
            ">-\n",
            "#",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "~",
            "null",
            "0x",
            "1e999",
            ".nan",
            "\\",
            "\\U",
            "\"\\UFFFFFFFF\"",
            "\uFEFF",
            "\u0085",
            "😀",
            "\0",
            "@",
            "`",
            "spec:\n",
            "secrets: ",
            "999999999999999999999");

    private final Random random = new Random(20260225);

    @Test
    void onRandomBytes() {
        for (int i = 0; i < 1000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            read(bytes);
        }
    }

    @Test
    void onMutationsOfEveryFileOfTheCorpus() {
        var files = SpecCorpus.cases().stream()
                .filter(file -> file.content().length < 4000)
                .map(SpecCorpus.Case::content)
                .toList();
        for (int i = 0; i < 4000; i++) {
            read(mutated(files.get(random.nextInt(files.size()))));
        }
    }

    @Test
    void onHostileFilesWithoutHanging() {
        for (var text : List.of(
                "secrets: [" + "1,".repeat(100_000) + "]",
                many(20_000, i -> "k" + i + ": " + i),
                many(5_000, i -> "? [a" + i + "]\n: x"),
                "spec: {s3: {buckets: [" + "{},".repeat(60_000) + "]}}",
                "spec: {s3: {buckets: [" + "{name: a},".repeat(20_000) + "]}}",
                "spec: {secrets: [" + "a b,".repeat(50_000) + "]}",
                "spec: {secrets: {A: {dev: \"" + "A ".repeat(100_000) + "!\"}}}",
                "spec: {dynamodb: {tables: [{gsi: [" + "{partitionKey: a},".repeat(10_000) + "]}]}}",
                "a: " + "9".repeat(200_000),
                "a: 0x" + "F".repeat(200_000),
                "a: " + "'".repeat(200_000),
                "a: |\n" + " \n".repeat(100_000),
                "- ".repeat(100_000),
                "a:\n".repeat(60_000),
                "&a ".repeat(60_000),
                "!".repeat(100_000),
                "-".repeat(200_000))) {
            Assertions.assertTimeoutPreemptively(WaitLimit.DURATION, () -> read(text.getBytes(UTF_8)));
        }
    }

    private static String many(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private byte[] mutated(byte[] content) {
        var bytes = content;
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = random.nextInt(3) == 0 ? withByte(bytes) : withPiece(bytes);
        }
        return bytes;
    }

    private byte[] withByte(byte[] content) {
        var bytes = content.clone();
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] withPiece(byte[] content) {
        var text = new String(content, UTF_8);
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        var piece = PIECES.get(random.nextInt(PIECES.size()));
        return (text.substring(0, from) + piece + text.substring(to)).getBytes(UTF_8);
    }

    private static void read(byte[] bytes) {
        assertThatCode(() -> {
                    var read = new SpecReader().read(bytes);
                    if (read instanceof SpecReadResult.Invalid invalid) {
                        assertThat(invalid.findings()).anyMatch(Finding::isError);
                    }
                })
                .as(() -> new String(bytes, ISO_8859_1))
                .doesNotThrowAnyException();
    }
}
