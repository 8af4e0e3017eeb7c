package com.althq.platform.spec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files that are better made than stored: big ones, and ones that an editor or git would change.
final class GeneratedSpecFiles {
    static final String GOOD = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: demo
            spec:
              s3:
                buckets:
                  - name: demo-state
            """;

    private GeneratedSpecFiles() {}

    static List<SpecCorpus.Case> all() {
        return List.of(
                file("made-empty", ""),
                file("made-byte-order-mark", "\uFEFF" + GOOD),
                file("made-crlf", GOOD.replace("\n", "\r\n").replace("demo-state", "Demo")),
                new SpecCorpus.Case("made-utf-16", GOOD.getBytes(UTF_16)),
                new SpecCorpus.Case("made-utf-16-without-mark", GOOD.getBytes(UTF_16LE)),
                new SpecCorpus.Case("made-not-utf-8", latin1InLineTwo()),
                file("made-nul", GOOD.replace("kind", "kin\0d")),
                file("made-control-character", GOOD.replace("demo-state", "de\u001b[31m")),
                file("made-line-separator", GOOD.replace("demo-state", "x\u2028y")),
                file("made-tab", GOOD.replace("  name", "\tname")),
                file("made-size-limit", padded(256 * 1024)),
                file("made-over-size-limit", padded(256 * 1024 + 1)),
                file("made-10-megabytes", padded(10 * 1024 * 1024)),
                file("made-nesting-20", "[".repeat(20) + "]".repeat(20)),
                file("made-nesting-21", "[".repeat(21) + "]".repeat(21)),
                file("made-100000-brackets", "[".repeat(100_000)),
                file("made-100000-braces", "{".repeat(100_000)),
                file("made-nesting-20-through-alias", "a: &a " + nested(11) + "\nb: " + nested(8, "*a") + "\n"),
                file("made-nesting-21-through-alias", "a: &a " + nested(11) + "\nb: " + nested(9, "*a") + "\n"),
                file("made-50-aliases", aliases(50)),
                file("made-51-aliases", aliases(51)),
                file("made-alias-bomb", bomb()),
                file("made-1000-lifecycle-rules", lifecycleRules(1000)),
                file("made-1001-lifecycle-rules", lifecycleRules(1001)),
                file("made-long-image-with-groups", functionImage("a" + "-a".repeat(20_000))),
                file("made-long-variables", variables()),
                file("made-long-ciphertext", ciphertexts()),
                file("made-function-variables", functionSecrets(40)),
                file("made-too-many-function-variables", functionSecrets(41)),
                file("made-task-variables", taskSecrets(227)),
                file("made-too-many-task-variables", taskSecrets(228)),
                file("made-huge-number", GOOD.replace("name: demo-state", "name: " + "9".repeat(50_000))));
    }

    private static SpecCorpus.Case file(String name, String text) {
        return new SpecCorpus.Case(name, text.getBytes(UTF_8));
    }

    private static byte[] latin1InLineTwo() {
        return GOOD.replace("kind", "kinß").getBytes(ISO_8859_1);
    }

    private static String padded(int size) {
        return GOOD + "#".repeat(size - GOOD.length());
    }

    private static String nested(int depth) {
        return nested(depth, "x");
    }

    private static String nested(int depth, String inner) {
        return "[".repeat(depth) + inner + "]".repeat(depth);
    }

    private static String aliases(int count) {
        return GOOD
                + "  compute: {}\n  agentcoreRuntime:\n    runtimes:\n"
                + "      - {name: &name agent, image: agent}\n"
                + "      - {name: *name, image: *name}\n".repeat(count / 2)
                + "      - {name: *name, image: agent}\n".repeat(count % 2);
    }

    private static String bomb() {
        return "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, 6)
                        .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)))
                        .collect(Collectors.joining());
    }

    private static String lifecycleRules(int count) {
        return GOOD
                + "        lifecycleRules:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "          - {prefix: p%d, expirationDays: 1}\n".formatted(i))
                        .collect(Collectors.joining());
    }

    private static String functionImage(String image) {
        return GOOD + "  lambda:\n    functions:\n      - name: f\n        image: " + image + "\n";
    }

    /// Names of 100 and 101 characters, values of 2048, 2049, 5000 and 5001.
    private static String variables() {
        return GOOD
                + """
                  agentcoreRuntime:
                    runtimes:
                      - name: agent
                        image: agent
                        environmentVariables:
                """
                + "          %s: x\n".formatted("N".repeat(100))
                + "          %s: x\n".formatted("N".repeat(101))
                + IntStream.of(2048, 2049, 5000, 5001)
                        .mapToObj(length -> "          V%d: %s\n".formatted(length, "v".repeat(length)))
                        .collect(Collectors.joining());
    }

    /// 6144 bytes, which KMS decrypts, and 6147.
    private static String ciphertexts() {
        return GOOD
                + "  compute: {}\n  secrets:\n    FITS:\n      dev: %s\n    TOO_LONG:\n      dev: %s\n"
                        .formatted("AQIC".repeat(2048), "AQIC".repeat(2049));
    }

    /// Secrets with names of 100 characters, beside the 67 that the other names take.
    private static String functionSecrets(int count) {
        return functionImage("f") + secrets(count);
    }

    private static String taskSecrets(int count) {
        return GOOD + "  compute: {}\n" + secrets(count);
    }

    private static String secrets(int count) {
        return "  secrets:\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "    - %s%03d\n".formatted("N".repeat(97), i))
                        .collect(Collectors.joining());
    }
}
