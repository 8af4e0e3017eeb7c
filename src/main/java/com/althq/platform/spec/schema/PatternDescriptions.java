package com.althq.platform.spec.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The patterns of the schemas in words, and corrections of texts that do not match. A test ensures that none is
/// missing.
final class PatternDescriptions {
    /// A pattern in words, and the character that replaces each one that is not allowed.
    private record Words(String text, String filler) {}

    private static final String NO_FILLER = "";
    private static final String LETTERS_AND_UNDERSCORES =
            "may hold letters, digits and underscores, and begins with a letter";
    private static final String VARIABLE =
            "must be a name for an environment variable: letters, digits and underscores, not beginning with a digit";

    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry(
                    "^[a-z][a-z0-9-]*[a-z0-9]$",
                    new Words(
                            "may hold lower-case letters, digits and hyphens, begins with a letter"
                                    + " and ends with a letter or digit",
                            "-")),
            Map.entry(
                    "^[a-z0-9][a-z0-9-]*[a-z0-9]$",
                    new Words(
                            "may hold lower-case letters, digits and hyphens, and begins and ends with a letter or digit",
                            "-")),
            Map.entry("^[a-zA-Z][a-zA-Z0-9_]*$", new Words(LETTERS_AND_UNDERSCORES, "_")),
            Map.entry("^[A-Za-z][A-Za-z0-9_]*$", new Words(LETTERS_AND_UNDERSCORES, "_")),
            Map.entry("^[A-Za-z_][A-Za-z0-9_]*$", new Words(VARIABLE, "_")),
            Map.entry("^[a-zA-Z0-9_.-]+$", new Words("may hold letters, digits, underscores, dots and hyphens", "-")),
            Map.entry("^[0-9a-zA-Z_.-]+$", new Words("may hold letters, digits, underscores, dots and hyphens", "-")),
            Map.entry("^[a-zA-Z0-9_-]+$", new Words("may hold letters, digits, underscores and hyphens", "-")),
            Map.entry("^[A-Za-z0-9-]+$", new Words("may hold letters, digits and hyphens", "-")),
            Map.entry(
                    "^/[!-~]*$", new Words("must begin with `/` and hold ASCII characters without spaces", NO_FILLER)),
            Map.entry("^/[^\\s?#]*$", new Words("must begin with `/` and hold no spaces, `?` or `#`", NO_FILLER)),
            Map.entry(
                    "^(/|(/(?!\\.)[^$#<>;`|&?{}^*/\\n]+){1,4})$",
                    new Words(
                            "must be a path of at most four folders that begins with `/`,"
                                    + " no folder beginning with a dot, and none of ``$#<>;`|&?{}^*``",
                            NO_FILLER)),
            Map.entry(
                    "^(?!arn:)[!-~]+$",
                    new Words("may hold ASCII characters without spaces, and does not begin with `arn:`", NO_FILLER)),
            Map.entry(
                    "^[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*)*$",
                    new Words(
                            "must be the name of an ECR repository: lower-case letters and digits,"
                                    + " with `.`, `_`, `__`, hyphens or `/` between them",
                            NO_FILLER)),
            Map.entry(
                    "^\\s*[A-Za-z0-9+/][A-Za-z0-9+/\\s]*(=\\s*){0,2}$",
                    new Words("must be base64, as `aws kms encrypt` prints it", NO_FILLER)),
            Map.entry(
                    "^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$",
                    new Words(
                            "may hold letters, digits, hyphens and underscores, at most 63,"
                                    + " and begins with a letter or digit",
                            "-")),
            Map.entry("^[^\\s~^:?*\\[\\\\]+$", new Words("must be the name of one branch, not a pattern", NO_FILLER)),
            Map.entry("^[0-9]{12}$", new Words("must be 12 digits", NO_FILLER)),
            Map.entry(
                    "^[a-z]{2,3}(-[a-z]+)+-[0-9]$", new Words("must be an AWS region, such as `us-west-2`", NO_FILLER)),
            Map.entry(
                    "^[a-z][a-z0-9+.-]*://\\S+$", new Words("must be an address, such as `s3://{bucket}`", NO_FILLER)),
            Map.entry(
                    "^(passphrase|[a-z][a-z0-9+.-]*://\\S+)$",
                    new Words("must be `passphrase` or a key, such as `awskms://alias/{name}`", NO_FILLER)),
            Map.entry("^subnet-[0-9a-f]+$", new Words("must be the id of a subnet: `subnet-` and digits", NO_FILLER)),
            Map.entry(
                    "^[^!/].*$",
                    new Words(
                            "must be a pattern for paths from the root of the repository,"
                                    + " beginning with neither `/` nor `!`",
                            NO_FILLER)),
            Map.entry("^[^=]+=.+$", new Words("must be a tag and its value, such as `network=private`", NO_FILLER)),
            Map.entry(
                    "^/?[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*$",
                    new Words("must be the name of an SSM parameter, such as `/cloudflare/zone_id`", NO_FILLER)));

    private PatternDescriptions() {}

    static boolean describes(String pattern) {
        return WORDS.containsKey(pattern);
    }

    /// Continues a sentence that begins with the place.
    static String of(String pattern) {
        var words = WORDS.get(pattern);
        return words != null ? words.text() : "must match " + pattern;
    }

    /// A similar text that matches the pattern.
    static Optional<String> corrected(String pattern, String text) {
        var words = WORDS.get(pattern);
        if (words == null || words.filler().isEmpty() || text.length() > 64) {
            return Optional.empty();
        }
        var regex = EcmaPattern.of(pattern);
        var cased = regex.matches("AA") ? text : text.toLowerCase(Locale.ROOT);
        var filled = cased.replaceAll("[^a-zA-Z0-9]+", words.filler());
        var trimmed = filled.replaceAll("^[_-]+|[_-]+$", "");
        return Optional.of(trimmed).filter(candidate -> !candidate.equals(text) && regex.matches(candidate));
    }
}
