package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.Position;
import java.util.List;
import java.util.SequencedMap;

/// A node of a YAML document as written. An alias shares the node of its anchor; `size` and `depth` are computed
/// once, on creation.
sealed interface YamlNode {

    Position position();

    /// The number of nodes with every alias expanded.
    int size();

    /// The nesting depth of collections; 0 for a scalar.
    int depth();

    /// The same content at another position, for an alias.
    YamlNode at(Position position);

    /// @param plain whether it is neither quoted nor a block, so that its text can mean a number, a boolean or null
    record Scalar(String text, boolean plain, Position position) implements YamlNode {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public Scalar at(Position other) {
            return new Scalar(text, plain, other);
        }
    }

    record Sequence(List<YamlNode> items, Position position, int size, int depth) implements YamlNode {
        static Sequence of(List<YamlNode> items, Position position) {
            int size = 1 + items.stream().mapToInt(YamlNode::size).sum();
            int depth = 1 + items.stream().mapToInt(YamlNode::depth).max().orElse(0);
            return new Sequence(List.copyOf(items), position, size, depth);
        }

        @Override
        public Sequence at(Position other) {
            return new Sequence(items, other, size, depth);
        }
    }

    record Entry(Position key, YamlNode value) {}

    record Mapping(SequencedMap<String, Entry> entries, Position position, int size, int depth) implements YamlNode {
        static Mapping of(SequencedMap<String, Entry> entries, Position position) {
            var values = entries.values().stream().map(Entry::value).toList();
            int size = 1 + values.stream().mapToInt(YamlNode::size).sum();
            int depth = 1 + values.stream().mapToInt(YamlNode::depth).max().orElse(0);
            return new Mapping(entries, position, size, depth);
        }

        @Override
        public Mapping at(Position other) {
            return new Mapping(entries, other, size, depth);
        }
    }
}
