package com.althq.platform.spec.yaml;

import com.althq.platform.spec.finding.FindingCollector;
import com.althq.platform.spec.finding.Position;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Parses a text into nodes from the events of SnakeYAML, with limits on depth and aliases. The composer of that
/// library accepts duplicate keys, merge keys and recursion.
final class YamlReader {
    static final int MAX_DEPTH = 20;
    static final int MAX_ALIASES = 50;

    /// The most nodes that all aliases of a file may expand to, against alias bombs.
    static final int MAX_ALIASED_NODES = 10_000;

    private final FindingCollector findings;
    private final Deque<OpenYamlCollection> open = new ArrayDeque<>();
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private Optional<YamlNode> root = Optional.empty();
    private int aliases;
    private int aliasedNodes;
    private boolean stopped;

    YamlReader(FindingCollector findings) {
        this.findings = findings;
    }

    /// The root of the only document; empty, with a finding, if there is none.
    Optional<YamlNode> read(String text) {
        var reader = new StreamReader(text);
        var parser = new ParserImpl(reader, new LoaderOptions());
        try {
            while (!stopped && parser.peekEvent() != null) {
                accept(parser.getEvent());
            }
        } catch (MarkedYAMLException e) {
            new YamlSyntaxMessages(findings).explain(e, text);
            return Optional.empty();
        } catch (YAMLException e) {
            // one of the parser's own checks, which has no mark: a line within brackets that begins too far left
            stop(RuleId.SYNTAX, position(reader.getMark()), "this line is not valid YAML; is it indented enough?");
        } catch (IllegalArgumentException e) {
            // the parser lets an escape beyond Unicode (`\\UFFFFFFFF`) fail in the JDK
            stop(RuleId.SYNTAX, position(reader.getMark()), "this escape stands for no character");
        }
        if (!stopped && root.filter(node -> !isEmpty(node)).isEmpty()) {
            findings.add(RuleId.EMPTY_FILE, "", Position.START, "the file is empty", Optional.empty());
            return Optional.empty();
        }
        return stopped ? Optional.empty() : root;
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && scalar.plain()
                && scalar.text().isEmpty();
    }

    private void accept(Event event) {
        switch (event) {
            case DocumentStartEvent start
            when root.isPresent() ->
                stop(
                        RuleId.SEVERAL_DOCUMENTS,
                        position(start),
                        "a second YAML document begins here; the file may have one",
                        Optional.of("remove it, or put it in a file of its own"));
            case ScalarEvent scalar -> {
                refuseTag(scalar, scalar.getTag());
                var node = new YamlNode.Scalar(scalar.getValue(), isPlain(scalar), position(scalar));
                add(node, Optional.ofNullable(scalar.getAnchor()));
            }
            case AliasEvent alias -> add(alias);
            case CollectionStartEvent start -> {
                refuseTag(start, start.getTag());
                if (open.size() == MAX_DEPTH) {
                    stopTooDeep(position(start));
                } else {
                    open.push(new OpenYamlCollection(
                            start instanceof MappingStartEvent,
                            position(start),
                            Optional.ofNullable(start.getAnchor())));
                }
            }
            case CollectionEndEvent _ -> {
                var closed = open.pop();
                add(closed.toNode(), closed.anchor());
            }
            default -> {
                // the ends of the stream and of a document say nothing
            }
        }
    }

    private void add(YamlNode node, Optional<String> anchor) {
        anchor.ifPresent(name -> anchors.put(name, node));
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.element().add(node, findings);
        }
    }

    private void add(AliasEvent alias) {
        var name = alias.getAnchor();
        var shown = QuotedText.of("*" + name);
        if (open.stream()
                .anyMatch(collection -> collection.anchor().filter(name::equals).isPresent())) {
            stop(RuleId.ALIAS_TO_ITSELF, position(alias), shown + " stands inside of what it stands for");
            return;
        }
        var target = anchors.get(name);
        if (target == null) {
            stop(RuleId.UNKNOWN_ALIAS, position(alias), shown + " has no anchor `&…` before it");
            return;
        }
        aliases++;
        aliasedNodes += target.size();
        if (aliases > MAX_ALIASES) {
            stop(RuleId.TOO_MANY_ALIASES, position(alias), "more than " + MAX_ALIASES + " aliases");
        } else if (aliasedNodes > MAX_ALIASED_NODES) {
            stop(
                    RuleId.ALIAS_TOO_LARGE,
                    position(alias),
                    "the aliases up to here stand for more than " + MAX_ALIASED_NODES + " values");
        } else if (open.size() + target.depth() > MAX_DEPTH) {
            stopTooDeep(position(alias));
        } else {
            add(target.at(position(alias)), Optional.empty());
        }
    }

    private void refuseTag(Event event, @Nullable String tag) {
        if (tag != null) {
            findings.add(
                    RuleId.TAG,
                    "",
                    position(event),
                    "the tag " + QuotedText.of(tag.replace(Tag.PREFIX, "!!")) + " is not allowed",
                    Optional.of("write the value without it; a text that looks like a number goes in quotes"));
        }
    }

    /// Whether it is plain. A scalar with a tag counts as text, so that only the tag is reported.
    private static boolean isPlain(ScalarEvent scalar) {
        var tag = scalar.getTag();
        return scalar.isPlain() && (tag == null || !(tag.equals("!") || tag.equals(Tag.STR.getValue())));
    }

    private void stopTooDeep(Position position) {
        stop(RuleId.NESTED_TOO_DEEP, position, "nested deeper than " + MAX_DEPTH + " levels");
    }

    private void stop(RuleId rule, Position position, String message) {
        stop(rule, position, message, Optional.empty());
    }

    private void stop(RuleId rule, Position position, String message, Optional<String> hint) {
        findings.add(rule, "", position, message, hint);
        stopped = true;
    }

    private static Position position(Event event) {
        return position(event.getStartMark());
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
