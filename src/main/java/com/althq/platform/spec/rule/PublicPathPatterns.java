package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Checks the paths that need no sign-in (Cloudflare One documentation, "Application paths"). The schema checks
/// that one begins with a slash and has no query or fragment.
final class PublicPathPatterns implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        var paths = file.section(Capability.COMPUTE)
                .map(compute -> compute.items("publicPaths"))
                .orElse(List.of());
        for (var path : paths) {
            path.text().filter(text -> text.startsWith("/")).ifPresent(text -> check(text, path, paths, findings));
        }
    }

    private static void check(String text, LocatedValue path, List<LocatedValue> paths, RuleFindings findings) {
        if (Arrays.stream(text.split("/")).anyMatch(part -> part.indexOf('*') != part.lastIndexOf('*'))) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    path,
                    "Cloudflare takes one `*` between two slashes; the path is " + QuotedText.of(text));
        } else if (text.equals("/") || isAllWildcards(text)) {
            findings.value(
                    RuleId.EVERYTHING_PUBLIC,
                    path,
                    QuotedText.of(text) + " opens the whole service: nobody is asked to sign in",
                    "name the paths that have to be open, such as `/webhooks/*`");
        } else {
            coveringPath(text, paths)
                    .ifPresent(other -> findings.value(
                            RuleId.NO_EFFECT,
                            path,
                            QuotedText.of(text) + " is open already: "
                                    + QuotedText.of(other.text().orElseThrow()) + " on line "
                                    + other.position().line() + " takes it in",
                            "remove it"));
        }
    }

    private static boolean isAllWildcards(String text) {
        return text.indexOf('*') > 0 && text.chars().allMatch(it -> it == '/' || it == '*');
    }

    /// Another path of the list that ends in `/*` and covers this one.
    private static Optional<LocatedValue> coveringPath(String text, List<LocatedValue> paths) {
        return paths.stream()
                .filter(other -> other.text().filter(it -> covers(it, text)).isPresent())
                .findFirst();
    }

    private static boolean covers(String wide, String text) {
        var folder = wide.endsWith("/*") ? wide.substring(0, wide.length() - 1) : "";
        return folder.startsWith("/") && folder.indexOf('*') < 0 && text.startsWith(folder) && !text.equals(wide);
    }
}
