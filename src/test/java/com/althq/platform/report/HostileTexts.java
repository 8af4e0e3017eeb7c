package com.althq.platform.report;

import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.spec.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Texts that want to be more than text.
public final class HostileTexts {

    public static final List<String> TEXTS = List.of(
            "```\n</details>\n# owned\n```",
            "`a` | b \\| c \\\\| d || ``e``",
            "--> <!-- -->",
            "@everyone @althq/admins me@example.com",
            "#123 GH-1 althq/agents#7 deadbeefcafe1234567890abcdefabcdefabcdef",
            "https://evil.example www.evil.example ftp://evil.example",
            "[x](javascript:alert(1)) ![i](https://evil.example/p.png) <https://evil.example>",
            "<img src=x onerror=alert(1)> <script>alert(1)</script> &lt;b&gt;",
            "\u001b[31mred\u001b[0m \u0007 \u202egnp.exe\u202c \u200b\u2066x\u2069",
            "1. one\n- two\n> three\n    four\n***\n| a | b |",
            "$x$ $$y$$ :green_circle: :100: **bold** _it_ ~~s~~ [^1]",
            "  leading and trailing  ",
            "`",
            "\ud83d lone \ude00 surrogates \ud83d\ude00",
            "a\u00a0b\u2028c\u2029d\u0085e\ufeff",
            "\\",
            "|",
            "");

    public static final String ALL = String.join("\n", TEXTS);

    private HostileTexts() {}

    public static FileReport.Previewed service() {
        var of = new TestPlans("x");
        for (var text : TEXTS) {
            of.creates(SampleReports.BUCKET, "b " + text, Map.of("bucket", text, "tags", Map.of(text, text)));
            of.creates("t" + text.replace(":", ""), "n" + text, Map.of("k" + text, List.of(text)));
            of.updates(
                    "aws:dynamodb/table:Table",
                    "t " + text,
                    Map.of("name", text),
                    TestPlans.change(text + ".a", text, text + "2", true));
            of.grants(new Grant(text, text, text, Optional.of(text), text, Operation.CREATE));
        }
        of.does(
                Operation.REPLACE,
                SampleReports.BUCKET,
                ALL,
                Map.of("bucket", ALL),
                Optional.of(new Danger(Danger.Kind.DATA_LOSS, ALL, ALL)),
                TestPlans.change("bucket", ALL, "b", true));
        return new FileReport.Previewed(ALL, ALL, of.plan(), file().findings(), true, TEXTS);
    }

    public static FileReport.Rejected file() {
        return new FileReport.Rejected(
                ALL + "2",
                TEXTS.stream()
                        .map(text -> SampleReports.finding(Severity.ERROR, text, text, 1, 1, text))
                        .toList());
    }
}
