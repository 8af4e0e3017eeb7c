package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Turns the errors of the YAML parser into findings for readers who do not know its grammar.
final class YamlSyntaxMessages {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^<<<<<<< ");
    private static final String QUOTE = "put the text in quotes";

    /// @param problem the beginning of the parser's message
    private record Known(String problem, String message, String hint) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "mapping values are not allowed here",
                    "a `: ` is not expected here",
                    "line the key up with its neighbours, or put a text that holds `: ` in quotes"),
            new Known("could not find expected ':'", "a key without `:`", "write `key: value`"),
            new Known(
                    "expected <block end>, but found",
                    "this does not line up with the lines before",
                    "indent it as its neighbours are"),
            new Known("expected ',' or ']'", "a list in brackets lacks a comma or its `]`", "write `[a, b]`"),
            new Known("expected ',' or '}'", "a mapping in braces lacks a comma or its `}`", "write `{a: 1, b: 2}`"),
            new Known("found unexpected end of stream", "a quote that is never closed", "close it"),
            new Known("found unexpected document separator", "a quote that is never closed", "close it"),
            new Known(
                    "found unknown escape character",
                    "an escape that YAML does not know",
                    "use single quotes to take `\\` as it is"),
            new Known("expected alphabetic or numeric character", "`*` and `&` begin an alias or an anchor", QUOTE),
            new Known("unexpected character found", "`*` and `&` begin an alias or an anchor", QUOTE),
            new Known("expected the node content", "a value is missing here", "give one, or remove the key before it"),
            new Known("found undefined tag handle", "a tag is not allowed", QUOTE));

    private final FindingCollector findings;

    YamlSyntaxMessages(FindingCollector findings) {
        this.findings = findings;
    }

    /// @param text the text that was parsed
    void explain(MarkedYAMLException e, String text) {
        var conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            // The parser reads on, and stumbles over a later line that nothing is wrong with.
            var line = (int) text.substring(0, conflict.start()).lines().count() + 1;
            findings.add(
                    RuleId.SYNTAX,
                    "",
                    new Position(line, 1),
                    "a merge conflict begins here",
                    Optional.of("keep one side, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`"));
            return;
        }
        var problem = Objects.requireNonNullElse(e.getProblem(), "");
        var mark = mark(e, problem);
        if (problem.contains("'\\t(TAB)'")) {
            add(RuleId.TAB, mark, "a tab cannot stand here in YAML", Optional.of("indent with spaces"));
            return;
        }
        if (problem.contains("that cannot start any token")) {
            var message = "a text cannot begin with " + QuotedText.of(character(mark));
            add(RuleId.SYNTAX, mark, message, Optional.of(QUOTE));
            return;
        }
        KNOWN.stream()
                .filter(known -> problem.startsWith(known.problem()))
                .findFirst()
                .ifPresentOrElse(
                        known -> add(RuleId.SYNTAX, mark, known.message(), Optional.of(known.hint())),
                        () -> add(
                                RuleId.SYNTAX,
                                mark,
                                "not valid YAML: " + QuotedText.escaped(problem),
                                Optional.empty()));
    }

    /// The position to report: for an open quote where it opens, not the end of the file.
    private static Mark mark(MarkedYAMLException e, String problem) {
        var context = e.getContextMark();
        var where = e.getProblemMark();
        return context != null && problem.startsWith("found unexpected") ? context : where;
    }

    private static String character(Mark mark) {
        return mark.getPointer() < mark.getBuffer().length
                ? Character.toString(mark.getBuffer()[mark.getPointer()])
                : "";
    }

    private void add(RuleId rule, Mark mark, String message, Optional<String> hint) {
        findings.add(rule, "", YamlReader.position(mark), message, hint);
    }
}
