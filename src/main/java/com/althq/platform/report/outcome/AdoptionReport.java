package com.althq.platform.report.outcome;

import com.althq.platform.graph.Urn;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.Step;
import com.althq.platform.report.json.JsonRenderer;
import com.althq.platform.report.terminal.TerminalText;
import com.althq.platform.report.terminal.TerminalText.Style;
import com.althq.platform.report.words.Headline;
import com.althq.platform.report.words.ReviewSentences;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The result of `platform adopt`: how the state of a stack of the older engine is, or would be, rewritten so that
/// this program can manage its resources. As text and as JSON.
///
/// @param imported   resources that exist and get a new entry in the state
/// @param dropped    entries that are removed from the state
/// @param missing    those of the dropped entries whose resource no longer exists in AWS
/// @param repointed  how many other entries refer to a new entry instead of an old one
/// @param afterwards the plan of a preview after the adoption
/// @param backup     file with the state before the adoption; empty where nothing was written
/// @param next       one sentence on what to do now, then commands, one a line
public record AdoptionReport(
        String stack,
        Verdict verdict,
        List<Imported> imported,
        List<Urn> dropped,
        List<Urn> missing,
        int repointed,
        Plan afterwards,
        Optional<String> backup,
        List<String> next) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    /// Whether the state was rewritten.
    public enum Verdict {
        SHOWN("would be handed over; nothing was changed"),
        ADOPTED("handed over"),
        NOT_NEEDED("needs nothing: this program can act on all of it");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    /// @param from the URN in the old entry
    /// @param to   the URN in the new entry
    /// @param id   the physical id in AWS
    public record Imported(Urn from, Urn to, String id) {}

    /// @param colour whether to use ANSI colours
    public String terminal(boolean colour) {
        var out = heading(colour);
        if (!imported.isEmpty()) {
            out.words("\nGets an entry that this program can act on; nothing happens to it in AWS\n");
            imported.forEach(it -> resource(out.words("  = "), it.to())
                    .words("  ")
                    .text(it.id())
                    .words("\n"));
        }
        if (!dropped.isEmpty()) {
            out.words("\nLeaves the state; nothing is deleted in AWS\n");
            dropped.forEach(it -> resource(out.words("  - "), it)
                    .words(missing.contains(it) ? "  (AWS does not have it any more)\n" : "\n"));
        }
        afterwards(out);
        return conclusionText(out);
    }

    /// The verdict and the next steps without the lists, for a person who has just confirmed these.
    ///
    /// @param colour whether to use ANSI colours
    public String conclusion(boolean colour) {
        return conclusionText(heading(colour));
    }

    private TerminalText heading(boolean colour) {
        return new TerminalText(colour)
                .text(verdict == Verdict.SHOWN ? Style.YELLOW : Style.GREEN, "● ")
                .text(Style.BOLD, stack)
                .words(": ")
                .text(verdict.words)
                .words("\n");
    }

    private String conclusionText(TerminalText out) {
        backup.ifPresent(it -> out.words("\nThe state as it was: ").text(it).words("\n"));
        return out.nextSteps(next).toString();
    }

    private void afterwards(TerminalText out) {
        var counts = Headline.counts(afterwards.resourceCounts());
        out.words("\nA preview shows then: ").text(counts.isEmpty() ? "nothing" : counts);
        if (afterwards.renamed() > 0) {
            out.words("; ").count(afterwards.renamed()).words(" renamed in the state only");
        }
        out.words("\n");
        steps(out, Operation.REPLACE, "± ");
        steps(out, Operation.DELETE, "- ");
    }

    private void steps(TerminalText out, Operation operation, String sign) {
        of(operation).forEach(step -> {
            resource(out.words("  ").text(Style.RED, sign).text(word(step) + " "), step.urn());
            step.danger().ifPresent(it -> out.words(": ").text(Style.RED, it.subject() + ": " + it.consequence()));
            out.words("\n");
        });
    }

    /// The word for a step; detaching a managed policy is no deletion of the policy.
    private static String word(Step step) {
        return step.operation() == Operation.DELETE && step.type().equals(ATTACHMENT)
                ? "detach"
                : step.operation().word();
    }

    private List<Step> of(Operation operation) {
        return afterwards.resourceChanges().stream()
                .filter(it -> it.operation() == operation)
                .toList();
    }

    private static TerminalText resource(TerminalText out, Urn urn) {
        return out.styled(ReviewSentences.resource(urn));
    }

    /// As JSON, ending in a new line.
    public String json() {
        var root = JSON.objectNode()
                .put("stack", stack)
                .put("result", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var all = root.putArray("imported");
        imported.forEach(it -> all.addObject()
                .put("from", it.from().value())
                .put("to", it.to().value())
                .put("id", it.id()));
        urns(root.putArray("dropped"), dropped);
        urns(root.putArray("missing"), missing);
        root.put("repointed", repointed);
        root.put("renamed", afterwards.renamed());
        var counts = afterwards.resourceCounts();
        var then = root.putObject("afterwards").put("create", counts.create()).put("update", counts.update());
        urns(
                then.putArray("replace"),
                of(Operation.REPLACE).stream().map(Step::urn).toList());
        urns(
                then.putArray("delete"),
                of(Operation.DELETE).stream().map(Step::urn).toList());
        root.put("backup", backup.orElse(null));
        var lines = root.putArray("next");
        next.forEach(lines::add);
        return JsonRenderer.print(root);
    }

    private static void urns(ArrayNode array, Collection<Urn> urns) {
        urns.forEach(it -> array.add(it.value()));
    }
}
