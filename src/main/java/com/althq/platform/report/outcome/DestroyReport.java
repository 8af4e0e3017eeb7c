package com.althq.platform.report.outcome;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.ResourceVocabulary;
import com.althq.platform.report.words.ReviewSentences;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a destroy deletes, or why it was refused, as text and as JSON.
///
/// @param plan     the plan that deletes every resource of the stack
/// @param protectedResources resources that are protected from deletion
/// @param refused  why nothing was deleted, one line; empty before the question is asked
/// @param details  further lines about the refusal
/// @param next     one line on what to do now, then commands, one a line
public record DestroyReport(
        Plan plan, List<Urn> protectedResources, Optional<String> refused, List<String> details, List<String> next) {

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        var out = new TerminalText(colour);
        out.text(Style.RED, "● ").text(Style.BOLD, plan.stack()).words(": everything in it would be deleted, ");
        var resources = resources();
        out.count(resources.size()).words(resources.size() == 1 ? " resource\n" : " resources\n");
        var dangers =
                resources.stream().map(Step::danger).flatMap(Optional::stream).toList();
        if (!dangers.isEmpty()) {
            out.words("\n");
        }
        dangers.forEach(it -> out.words("  ")
                .text(Style.RED, it.kind().word().replace('-', ' ').toUpperCase(Locale.ROOT))
                .words("  ")
                .text(it.subject())
                .words(": ")
                .text(it.consequence())
                .words("\n"));
        out.words("\n");
        resources.forEach(it -> out.words("  ")
                .text(Style.RED, "-")
                .words(" ")
                .styled(ReviewSentences.resource(it.urn()))
                .text(Style.YELLOW, protectedResources.contains(it.urn()) ? "  protected" : "")
                .words("\n"));
        out.words("\nDigest: ").text(plan.digest()).words("\n");
        return refusal(out);
    }

    /// The refusal and the next steps alone, for a person who has just read the list.
    ///
    /// @param colour whether to use ANSI colours
    public String refusal(boolean colour) {
        return refusal(new TerminalText(colour));
    }

    private String refusal(TerminalText out) {
        refused.ifPresent(it ->
                out.words("\nNothing was changed: ").text(Style.YELLOW, it).words("\n"));
        details.forEach(it -> out.words("  ").text(it).words("\n"));
        return out.nextSteps(next).toString();
    }

    /// The deleted resources in the order of [ResourceVocabulary], whatever the
    /// order of their creation.
    private List<Step> resources() {
        return plan.resourceChanges().stream()
                .sorted(Comparator.comparingInt((Step it) -> ResourceVocabulary.order(it.type()))
                        .thenComparing(Step::urn))
                .toList();
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("stack", plan.stack())
                .put("result", "nothing-was-changed")
                .put("digest", plan.digest())
                .put("cause", refused.orElse(null));
        var steps = root.putArray("delete");
        resources().forEach(it -> {
            var step = steps.addObject()
                    .put("urn", it.urn().value())
                    .put("type", it.type())
                    .put("name", it.name())
                    .put("protected", protectedResources.contains(it.urn()));
            if (it.danger().isPresent()) {
                var danger = it.danger().get();
                step.putObject("danger")
                        .put("kind", danger.kind().word())
                        .put("subject", danger.subject())
                        .put("consequence", danger.consequence());
            } else {
                step.putNull("danger");
            }
        });
        var lines = root.putArray("details");
        details.forEach(lines::add);
        var commands = root.putArray("next");
        next.forEach(commands::add);
        return JsonRenderer.print(root);
    }
}
