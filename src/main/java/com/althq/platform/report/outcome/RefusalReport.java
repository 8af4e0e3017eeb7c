package com.althq.platform.report.outcome;

import com.althq.platform.plan.review.ChangedPart;
import com.althq.platform.plan.review.Review;
import com.althq.platform.plan.review.RowDifference;
import com.althq.platform.report.RefusedApply;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.markdown.MarkdownBuilder;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.text.TextBudget;
import com.althq.platform.report.text.VisibleText;
import com.althq.platform.report.words.ReviewSentences;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A refused apply, for each medium: first that nothing was changed, then only what differs, why, and one next step.
/// Nothing from a file, a tool or a state is active in it.
public final class RefusalReport {

    /// @param text the longest single text
    /// @param rows the most differences
    private record Level(int text, int rows) {}

    private static final int MOST = 1000;
    private static final int LONGEST = 400;
    private static final List<Level> LEVELS = List.of(
            new Level(1000, MOST), new Level(LONGEST, 200), new Level(160, 100), new Level(80, 30), new Level(40, 10));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RefusalReport() {}

    /// GitHub's Markdown, within the budget for any input.
    public static String markdown(RefusedApply refusal, TextBudget budget) {
        for (var level : LEVELS) {
            var text = markdown(refusal, level).toString();
            if (budget.size(text) <= budget.limit()) {
                return text;
            }
        }
        throw new IllegalStateException("the shortest form is bounded by the last level");
    }

    private static MarkdownBuilder markdown(RefusedApply refusal, Level level) {
        var page = new MarkdownBuilder(level.text());
        page.mark("## ⛔ ").phrase(refusal.headline()).mark("\n\n**Nothing was changed.** Reviewed: ");
        about(page, refusal.reviewed());
        page.mark(". Now: ");
        about(page, refusal.now());
        page.mark(".\n\n");
        var sides = ReviewSentences.sides(refusal);
        if (!sides.isEmpty()) {
            page.mark("| Resource | Where | Reviewed | Now | Because of |\n|---|---|---|---|---|\n");
            sides.stream().limit(level.rows()).forEach(it -> {
                page.mark("| ")
                        .phrase(it.resource())
                        .mark(" | ")
                        .phrase(it.place())
                        .mark(" | ");
                side(page, it.reviewed()).mark(" | ");
                side(page, it.now()).mark(" | ").text(it.why()).mark(" |\n");
            });
            if (sides.size() > level.rows()) {
                page.mark("\nand ").count(sides.size() - level.rows()).mark(" more\n");
            }
            page.mark("\n");
        }
        var moved = ReviewSentences.moved(refusal.refused().reasons());
        if (!moved.isEmpty()) {
            page.mark("**What is different**\n");
            moved.forEach(it -> page.mark("- ").phrase(it).mark("\n"));
            page.mark("\n");
        }
        return page.mark("**Next:** ").phrase(refusal.next()).mark(".\n");
    }

    private static void about(MarkdownBuilder page, Review review) {
        review.commit().ifPresent(it -> page.mark("commit ").code(it).mark(", "));
        page.mark("digest ").code(ReviewSentences.shortened(review.digest()));
    }

    private static MarkdownBuilder side(MarkdownBuilder page, Optional<String> value) {
        return value.isPresent() ? page.code(value.get()) : page.mark("—");
    }

    /// @param colour whether to use ANSI colours
    public static String terminal(RefusedApply refusal, boolean colour) {
        var out = new TerminalText(colour);
        out.text(Style.RED, "● ").phrase(refusal.headline()).say("\nNothing was changed.\n");
        out.say("  reviewed  ").text(about(refusal.reviewed())).say("\n");
        out.say("  now       ").text(about(refusal.now())).say("\n");
        var sides = ReviewSentences.sides(refusal);
        var above = "";
        for (var it : sides.stream().limit(MOST).toList()) {
            // One resource often has many differences; its name once is enough.
            var resource = it.resource().plain();
            if (!resource.equals(above)) {
                out.say("\n").phrase(it.resource()).say("\n");
                above = resource;
            }
            out.say("  ").phrase(it.place()).say("\n");
            side(out.text(Style.RED, "    reviewed  "), it.reviewed()).say("\n");
            side(out.text(Style.GREEN, "    now       "), it.now()).say("\n");
            out.text(Style.DIM, "    because of " + it.why()).say("\n");
        }
        if (sides.size() > MOST) {
            out.say("\nand ").count(sides.size() - MOST).say(" more\n");
        }
        var moved = ReviewSentences.moved(refusal.refused().reasons());
        if (!moved.isEmpty()) {
            out.say("\nWhat is different\n");
            moved.forEach(it -> out.say("  ").phrase(it).say("\n"));
        }
        return out.say("\nNext: ").phrase(refusal.next()).say(".\n").toString();
    }

    private static String about(Review review) {
        return review.commit().map(it -> "commit " + it + ", ").orElse("") + "digest "
                + ReviewSentences.shortened(review.digest());
    }

    private static TerminalText side(TerminalText out, Optional<String> value) {
        return out.text(value.map(it -> VisibleText.cut(it, LONGEST)).orElse("—"));
    }

    /// For machines, ending in a new line: the keys are frozen and always in the same order. `left` says how many
    /// differences were left out for length.
    public static String json(RefusedApply refusal) {
        var differences = refusal.refused().differences();
        var root = JSON.objectNode()
                .put("applied", false)
                .put("environment", refusal.environment())
                .put("service", refusal.service())
                .put("stack", refusal.now().stack());
        root.set("reviewed", json(refusal.reviewed()));
        root.set("now", json(refusal.now()));
        root.set(
                "differences",
                array(differences.stream().limit(MOST).map(RefusalReport::json).toList()));
        root.put("left", Math.max(0, differences.size() - MOST));
        root.set(
                "moved",
                array(refusal.refused().reasons().stream()
                        .map(RefusalReport::json)
                        .toList()));
        root.put("next", refusal.next().plain());
        return JsonRenderer.print(root);
    }

    private static ObjectNode json(Review review) {
        var node = JSON.objectNode()
                .put("digest", review.digest())
                .put("commit", review.commit().orElse(null));
        var state = review.state()
                .map(it -> JSON.objectNode().put("time", it.time()).put("hash", it.hash()));
        return node.set("state", state.isPresent() ? state.get() : JSON.nullNode());
    }

    private static ObjectNode json(RowDifference it) {
        var node = JSON.objectNode()
                .put("urn", it.urn().value())
                .put("type", it.urn().type())
                .put("name", it.urn().name())
                .put("part", word(it.part()))
                .put("path", it.path())
                .put("reviewed", ReviewSentences.value(it.reviewed()).orElse(null))
                .put("now", ReviewSentences.value(it.now()).orElse(null));
        var why = JSON.arrayNode();
        it.why().forEach(part -> why.add(word(part)));
        return node.set("why", why);
    }

    private static ObjectNode json(ChangedPart it) {
        return JSON.objectNode()
                .put("part", word(it.part()))
                .put("reviewed", it.reviewed().orElse(null))
                .put("now", it.now().orElse(null))
                .put("binding", it.part().isBinding());
    }

    private static ArrayNode array(List<? extends JsonNode> nodes) {
        var array = JSON.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
