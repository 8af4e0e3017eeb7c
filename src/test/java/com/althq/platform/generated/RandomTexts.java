package com.althq.platform.generated;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts of every length and shape that a property takes, mostly short ones.
record RandomTexts(Random random) {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = LOWER + LOWER.toUpperCase(Locale.ROOT);

    /// A text for the property.
    ///
    /// @param property where the schema has it: `s3.buckets[].name`
    String of(String property) {
        return switch (property) {
            case "metadata.name" -> service();
            case "metadata.description", "agentcoreRuntime.runtimes[].description" ->
                some(0, 1200, LETTERS + " .,;:!?#*_`<>|äß漢\"'\\/@$");
            case "compute.healthCheck.path" -> "/" + some(0, 1023, LETTERS + DIGITS + "/-_.~?=&%");
            case "compute.publicPaths[]" -> publicPath();
            case "storage.efs.accessPoint.path" -> folder();
            case "database.dbName", "database.dbUsername" -> "x" + some(0, 62, LETTERS + DIGITS + "_");
            case "dynamodb.tables[].name", "dynamodb.tables[].gsi[].name" -> some(3, 255, LETTERS + DIGITS + "_.-");
            case "dynamodb.tables[].partitionKey",
                    "dynamodb.tables[].sortKey",
                    "dynamodb.tables[].ttlAttribute",
                    "dynamodb.tables[].gsi[].partitionKey",
                    "dynamodb.tables[].gsi[].sortKey" ->
                either(one("id", "at", "owner", "expires_at"), some(1, 255, LETTERS + DIGITS + "_.-:# ${ä漢"));
            case "lambda.functions[].name" -> some(1, 430, LETTERS + DIGITS + "_-");
            case "lambda.functions[].image" -> image(List.of(".", "_", "__", "-", "--", "/"));
            case "agentcoreRuntime.runtimes[].image" -> image(List.of(".", "_", "-", "/"));
            case "agentcoreRuntime.runtimes[].name" -> some(1, 1, LETTERS) + some(0, 47, LETTERS + DIGITS + "_");
            case "serviceDiscovery.namespace" -> domain();
            case "eventbridge.scheduleGroup" -> either("default", some(1, 64, LETTERS + DIGITS + "_.-"));
            case "s3.buckets[].name" -> some(1, 1, LOWER + DIGITS) + some(1, 48, LOWER + DIGITS + "-") + "x";
            case "s3.buckets[].lifecycleRules[].prefix" -> some(0, 60, LETTERS + DIGITS + "/ -_.$äß漢{}");
            case "agentcoreRuntime.authorizer.discoveryUrl" ->
                "https://" + some(1, 40, LOWER) + ".example.com/" + some(0, 40, LETTERS + DIGITS + "/-_")
                        + "/.well-known/openid-configuration";
            case "agentcoreRuntime.authorizer.allowedAudiences[]", "agentcoreRuntime.authorizer.allowedClients[]" ->
                some(1, 200, LETTERS + DIGITS + ":/.-_ ${}");
            default -> throw new IllegalArgumentException("nobody has said what " + property + " looks like");
        };
    }

    /// Also beginnings that AWS keeps for itself somewhere.
    private String service() {
        var start = one("sg-", "aws-", "ssm-", "internal-", "xn--", "default", "a", "s-", "a--b-");
        var end = some(1, 1, LOWER + DIGITS);
        return switch (random.nextInt(4)) {
            case 0 -> some(1, 1, LOWER) + end;
            case 1 -> some(1, 1, LOWER) + exactly(61, LOWER + DIGITS + "-") + end;
            case 2 -> start + some(0, 62 - start.length(), LOWER + DIGITS + "-") + end;
            default -> some(1, 1, LOWER) + some(0, 61, LOWER + DIGITS) + end;
        };
    }

    /// A variable that no section sets and no consumer refuses.
    String variable() {
        return one("V", "MY", "z") + some(0, 40, LETTERS + DIGITS + "_") + "_" + some(1, 5, DIGITS);
    }

    String variableValue() {
        return either(some(0, 5000, LETTERS + DIGITS + " ${}\"'\\\nä漢"), some(0, 20, LETTERS + "${"));
    }

    /// Something that looks like base64.
    String ciphertext() {
        return exactly(4 * (1 + random.nextInt(60)), LETTERS + DIGITS + "+/");
    }

    private String image(List<String> separators) {
        var text = new StringBuilder(some(1, 20, LOWER + DIGITS));
        for (var part = random.nextInt(6); part > 0; part--) {
            text.append(separators.get(random.nextInt(separators.size()))).append(some(1, 20, LOWER + DIGITS));
        }
        return text.toString();
    }

    private String publicPath() {
        var parts = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> one("*", some(1, 20, LETTERS + DIGITS + "-_.~%"), "v*"))
                .collect(Collectors.joining("/", "/", ""));
        return either(parts, parts + "/");
    }

    private String folder() {
        return random.nextInt(5) == 0
                ? "/"
                : IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> "/" + some(1, 23, LETTERS + DIGITS + "-_ "))
                        .collect(Collectors.joining());
    }

    private String domain() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> some(1, 1, LOWER) + some(0, 54, LOWER + DIGITS + "_-") + some(1, 1, LOWER + DIGITS))
                .collect(Collectors.joining("."));
    }

    /// The shortest, the longest, or one between.
    private String some(int least, int most, String alphabet) {
        return exactly(
                switch (random.nextInt(8)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> least + random.nextInt(most - least + 1);
                    default -> least + random.nextInt(Math.min(most - least, 12) + 1);
                },
                alphabet);
    }

    private String exactly(int length, String alphabet) {
        var points = alphabet.codePoints().toArray();
        return IntStream.range(0, length)
                .mapToObj(_ -> Character.toString(points[random.nextInt(points.length)]))
                .collect(Collectors.joining());
    }

    private String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
