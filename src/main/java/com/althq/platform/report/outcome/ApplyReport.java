package com.althq.platform.report.outcome;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.json.JsonValueWriter;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.ReviewSentences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// The result of an apply or a destroy, as text and as JSON: what was done, what was not, why, and what to do next.
/// Both texts stand beside the data, so that a new field is not forgotten in one of them.
///
/// @param stack       name of the stack
/// @param verdict     how it ended
/// @param digest      digest of the plan; empty where there is none
/// @param work        the resources that were changed, interrupted or not started
/// @param outputs     outputs of the stack; empty unless everything was done
/// @param failure     why not everything was done
/// @param notes       further remarks for the reader, one line each
/// @param next        one sentence on what to do now, then commands, one a line
public record ApplyReport(
        String stack,
        Verdict verdict,
        Optional<String> digest,
        Work work,
        SortedMap<String, Value> outputs,
        Failure failure,
        List<String> notes,
        List<String> next) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// How it ended.
    public enum Verdict {
        DONE("applied"),
        DESTROYED("everything in it is deleted"),
        UNCHANGED("nothing to change"),
        UNFINISHED("not finished"),
        NOT_STARTED("nothing was changed");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /// The resources by how far their change got, without providers.
    ///
    /// @param done        completed operations, in the order in which they ended
    /// @param interrupted resources whose operation began and has no known end
    /// @param notStarted  resources that were to be changed and whose operation did not begin
    public record Work(List<Done> done, Collection<Urn> interrupted, List<Urn> notStarted) {

        public static final Work NONE = new Work(List.of(), List.of(), List.of());

        public Work {
            done = done.stream().filter(it -> !it.urn().isProvider()).toList();
            interrupted = resources(interrupted);
            notStarted = resources(notStarted);
        }

        private static List<Urn> resources(Collection<Urn> urns) {
            return urns.stream().filter(it -> !it.isProvider()).sorted().toList();
        }
    }

    /// Why not everything was done.
    ///
    /// @param cause   one line; empty when everything was done
    /// @param details further lines, such as messages of the provider
    public record Failure(Optional<String> cause, List<String> details) {

        public static final Failure NONE = new Failure(Optional.empty(), List.of());

        public static Failure of(String cause, List<String> details) {
            return new Failure(Optional.of(cause), details);
        }
    }

    /// @param operation `create`, `update`, `delete`, …
    /// @param duration  zero when it was not measured
    public record Done(String operation, Urn urn, Duration duration) {}

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        var out = new TerminalText(colour);
        var style = switch (verdict) {
            case DONE, DESTROYED, UNCHANGED -> Style.GREEN;
            case UNFINISHED -> Style.RED;
            case NOT_STARTED -> Style.YELLOW;
        };
        out.text(style, "● ").text(Style.BOLD, stack).words(": ").text(verdict.words);
        failure.cause().ifPresent(it -> out.words(": ").text(it));
        out.words("\n");
        failure.details().forEach(it -> out.words("  ").text(it).words("\n"));
        if (!work.done().isEmpty()) {
            out.words("\nDone\n");
            work.done()
                    .forEach(it -> resource(out.words("  ").text(it.operation()).words(" "), it.urn())
                            .words("\n"));
        }
        urns(out, work.interrupted(), "Begun, and nobody knows how far they got");
        urns(out, work.notStarted(), "Not begun");
        if (!outputs.isEmpty()) {
            out.words("\nOutputs\n");
            outputs.forEach((name, value) -> out.words("  ")
                    .text(name)
                    .words(" = ")
                    .text(ValueText.of(value))
                    .words("\n"));
        }
        if (!notes.isEmpty()) {
            out.words("\nNotes\n");
            notes.forEach(it -> out.words("  ").text(it).words("\n"));
        }
        return out.nextSteps(next).toString();
    }

    private static void urns(TerminalText out, Collection<Urn> urns, String heading) {
        if (!urns.isEmpty()) {
            out.words("\n").text(heading).words("\n");
            urns.forEach(it -> resource(out.words("  "), it).words("\n"));
        }
    }

    private static TerminalText resource(TerminalText out, Urn urn) {
        return out.styled(ReviewSentences.resource(urn));
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JSON.objectNode()
                .put("stack", stack)
                .put("result", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("digest", digest.orElse(null));
        var all = root.putArray("done");
        work.done()
                .forEach(it -> all.addObject()
                        .put("op", it.operation())
                        .put("urn", it.urn().value())
                        .put("seconds", it.duration().toMillis() / 1000.0));
        root.set(
                "interrupted", array(work.interrupted().stream().map(Urn::value).toList()));
        root.set("left", array(work.notStarted().stream().map(Urn::value).toList()));
        root.set("outputs", JsonValueWriter.of(outputs));
        root.put("cause", failure.cause().orElse(null));
        root.set("details", array(failure.details()));
        root.set("notes", array(notes));
        root.set("next", array(next));
        return JsonRenderer.print(root);
    }

    private static JsonNode array(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
