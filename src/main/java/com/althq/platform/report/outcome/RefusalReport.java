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

/// Renders a refused apply for each output format: that nothing was changed, the differences from the review, their
/// causes, and one next step. The formats stand in one file, so that they stay the same in content. No text from a
/// file, a tool or a state acts as markup.
public final class RefusalReport {

    /// @param text the most UTF-16 units of one text
    /// @param rows the most differences
    private record Level(int text, int rows) {}

    private static final int MAX_JSON_ROWS = 1000;
    private static final int MAX_JSON_TEXT = 400;
    private static final List<Level> LEVELS = List.of(
            new Level(1000, MAX_JSON_ROWS),
            new Level(MAX_JSON_TEXT, 200),
            new Level(160, 100),
            new Level(80, 30),
            new Level(40, 10));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RefusalReport() {}

    /// As GitHub Markdown that fits the budget for any input.
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
        page.markup("## ⛔ ").styled(refusal.headline()).markup("\n\n**Nothing was changed.** Reviewed: ");
        about(page, refusal.reviewed());
        page.markup(". Now: ");
        about(page, refusal.now());
        page.markup(".\n\n");
        var sides = ReviewSentences.differences(refusal);
        if (!sides.isEmpty()) {
            page.markup("| Resource | Where | Reviewed | Now | Because of |\n|---|---|---|---|---|\n");
            sides.stream().limit(level.rows()).forEach(it -> {
                page.markup("| ")
                        .styled(it.resource())
                        .markup(" | ")
                        .styled(it.location())
                        .markup(" | ");
                side(page, it.reviewed()).markup(" | ");
                side(page, it.now()).markup(" | ").text(it.causes()).markup(" |\n");
            });
            if (sides.size() > level.rows()) {
                page.markup("\nand ").count(sides.size() - level.rows()).markup(" more\n");
            }
            page.markup("\n");
        }
        var moved = ReviewSentences.changedParts(refusal.refused().reasons());
        if (!moved.isEmpty()) {
            page.markup("**What is different**\n");
            moved.forEach(it -> page.markup("- ").styled(it).markup("\n"));
            page.markup("\n");
        }
        return page.markup("**Next:** ").styled(refusal.nextStep()).markup(".\n");
    }

    private static void about(MarkdownBuilder page, Review review) {
        review.commit().ifPresent(it -> page.markup("commit ").code(it).markup(", "));
        page.markup("digest ").code(ReviewSentences.shortened(review.digest()));
    }

    private static MarkdownBuilder side(MarkdownBuilder page, Optional<String> value) {
        return value.isPresent() ? page.code(value.get()) : page.markup("—");
    }

    /// @param colour whether to use ANSI colours
    public static String terminal(RefusedApply refusal, boolean colour) {
        var out = new TerminalText(colour);
        out.text(Style.RED, "● ").styled(refusal.headline()).words("\nNothing was changed.\n");
        out.words("  reviewed  ").text(about(refusal.reviewed())).words("\n");
        out.words("  now       ").text(about(refusal.now())).words("\n");
        var sides = ReviewSentences.differences(refusal);
        var above = "";
        for (var it : sides.stream().limit(MAX_JSON_ROWS).toList()) {
            // One resource often has many differences; its name once is enough.
            var resource = it.resource().plain();
            if (!resource.equals(above)) {
                out.words("\n").styled(it.resource()).words("\n");
                above = resource;
            }
            out.words("  ").styled(it.location()).words("\n");
            side(out.text(Style.RED, "    reviewed  "), it.reviewed()).words("\n");
            side(out.text(Style.GREEN, "    now       "), it.now()).words("\n");
            out.text(Style.DIM, "    because of " + it.causes()).words("\n");
        }
        if (sides.size() > MAX_JSON_ROWS) {
            out.words("\nand ").count(sides.size() - MAX_JSON_ROWS).words(" more\n");
        }
        var moved = ReviewSentences.changedParts(refusal.refused().reasons());
        if (!moved.isEmpty()) {
            out.words("\nWhat is different\n");
            moved.forEach(it -> out.words("  ").styled(it).words("\n"));
        }
        return out.words("\nNext: ").styled(refusal.nextStep()).words(".\n").toString();
    }

    private static String about(Review review) {
        return review.commit().map(it -> "commit " + it + ", ").orElse("") + "digest "
                + ReviewSentences.shortened(review.digest());
    }

    private static TerminalText side(TerminalText out, Optional<String> value) {
        return out.text(value.map(it -> VisibleText.cut(it, MAX_JSON_TEXT)).orElse("—"));
    }

    /// As JSON, ending in a new line. Keys and their order are fixed; `left` is the number of differences that were
    /// left out for length.
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
                array(differences.stream()
                        .limit(MAX_JSON_ROWS)
                        .map(RefusalReport::json)
                        .toList()));
        root.put("left", Math.max(0, differences.size() - MAX_JSON_ROWS));
        root.set(
                "moved",
                array(refusal.refused().reasons().stream()
                        .map(RefusalReport::json)
                        .toList()));
        root.put("next", refusal.nextStep().plain());
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
        it.causes().forEach(part -> why.add(word(part)));
        return node.set("why", why);
    }

    private static ObjectNode json(ChangedPart it) {
        return JSON.objectNode()
                .put("part", word(it.part()))
                .put("reviewed", it.reviewed().orElse(null))
                .put("now", it.current().orElse(null))
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
