package com.althq.platform.source;

import java.util.regex.Pattern;

/// A glob pattern for paths of a repository with the syntax of GitHub workflow files: `*` and `?` match within
/// a folder, `**` across folders, and `**/` may match nothing. All other characters are literal.
public final class PathGlob {

    private final Pattern pattern;

    public PathGlob(String text) {
        this.pattern = Pattern.compile(translate(text), Pattern.DOTALL);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static String translate(String glob) {
        var regex = new StringBuilder();
        var at = 0;
        while (at < glob.length()) {
            var rest = glob.substring(at);
            if (rest.startsWith("**/")) {
                regex.append("(?:[^/]*+/)*");
                at += 3;
            } else if (rest.startsWith("**")) {
                regex.append(".*");
                at += 2;
            } else {
                regex.append(
                        switch (glob.charAt(at)) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(rest.substring(0, 1));
                        });
                at += 1;
            }
        }
        return regex.toString();
    }
}
