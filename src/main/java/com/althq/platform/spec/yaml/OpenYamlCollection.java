package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A list or mapping of which the parser has not reported the end yet.
final class OpenYamlCollection {
    /// @param usable false for a key that has a finding: its value is read and dropped
    private record Key(String text, Position position, boolean usable) {}

    private final boolean mapping;
    private final Position position;
    private final Optional<String> anchor;
    private final List<YamlNode> items = new ArrayList<>();
    private final SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private Optional<Key> key = Optional.empty();

    OpenYamlCollection(boolean mapping, Position position, Optional<String> anchor) {
        this.mapping = mapping;
        this.position = position;
        this.anchor = anchor;
    }

    Optional<String> anchor() {
        return anchor;
    }

    /// The next item, key or value.
    void add(YamlNode node, FindingCollector findings) {
        if (!mapping) {
            items.add(node);
        } else if (key.isEmpty()) {
            key = Optional.of(asKey(node, findings));
        } else {
            var current = key.get();
            if (current.usable()) {
                entries.put(current.text(), new YamlNode.Entry(current.position(), node));
            }
            key = Optional.empty();
        }
    }

    YamlNode toNode() {
        return mapping ? YamlNode.Mapping.of(entries, position) : YamlNode.Sequence.of(items, position);
    }

    private Key asKey(YamlNode node, FindingCollector findings) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            findings.add(
                    RuleId.KEY_NOT_TEXT,
                    "",
                    node.position(),
                    "a list or a mapping cannot be a key",
                    Optional.of("text that begins with `[`, `{` or `?` goes in quotes"));
            return new Key("", node.position(), false);
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            findings.add(
                    RuleId.MERGE_KEY,
                    "",
                    scalar.position(),
                    "the merge key `<<` is not allowed: readers disagree on it",
                    Optional.of("write the keys out"));
            return new Key("<<", scalar.position(), false);
        }
        var earlier = entries.get(scalar.text());
        if (earlier != null) {
            findings.add(
                    RuleId.DUPLICATE_KEY,
                    "",
                    scalar.position(),
                    "the key " + QuotedText.of(scalar.text()) + " is already on line "
                            + earlier.key().line(),
                    Optional.of("keep one of them"));
        }
        return new Key(scalar.text(), scalar.position(), earlier == null);
    }
}
