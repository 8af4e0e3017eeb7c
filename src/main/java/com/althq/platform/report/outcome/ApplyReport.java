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

/// What came of an apply or a destroy that was begun, or why it was not: what was done, what was not, what to do next.
///
/// @param stack       which one
/// @param verdict     the worst that happened
/// @param digest      of what was to be done
/// @param work        how far it got
/// @param outputs     of the stack, where everything was done
/// @param failure     not everything was done
/// @param notes       what else a reader must know, one line each
/// @param next        what to do now, one sentence; lines of commands after it
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

    /// How far it got. Providers are nothing to people: they are left out.
    ///
    /// @param done        in the order in which it ended
    /// @param interrupted resources of which nobody knows how far they got
    /// @param notStarted  resources that were to be changed and were not begun
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
    /// @param cause   one line; empty where everything was
    /// @param details more of what is known, one line each
    public record Failure(Optional<String> cause, List<String> details) {

        public static final Failure NONE = new Failure(Optional.empty(), List.of());

        public static Failure of(String cause, List<String> details) {
            return new Failure(Optional.of(cause), details);
        }
    }

    /// @param operation `create`, `update`, `delete`, …
    /// @param duration  zero where nobody watched
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

    /// For machines, ending in a new line.
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
