package com.althq.platform.report.words;

import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import com.althq.platform.report.text.StyledText;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds resources with data that lose their protection from deletion, so that AWS would no longer refuse to delete
/// them.
final class DeletionProtectionCautions {

    /// Properties that protect from deletion, and the value with which they do.
    private static final Map<String, Boolean> PROTECTS = Map.of(
            "deletionProtectionEnabled", true,
            "deletionProtection", true,
            "forceDestroy", false,
            "forceDelete", false,
            "skipFinalSnapshot", false);

    private DeletionProtectionCautions() {}

    /// One sentence that names all of them; empty when none loses its protection.
    static Optional<StyledText> by(Plan plan) {
        var inputs = ResourceInputs.byUrn(plan);
        var things = plan.changes().stream()
                .filter(it -> it.operation() == Operation.UPDATE
                        && it.changes().stream().anyMatch(DeletionProtectionCautions::removesProtection))
                .map(it -> resource(it, inputs))
                .toList();
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(StyledText.join(", ", things)
                        .words(things.size() == 1 ? " is" : " are")
                        .words(" no longer protected from deletion, nor is what is in there"));
    }

    private static boolean removesProtection(PropertyChange change) {
        var protects = PROTECTS.get(change.path());
        return protects != null
                && change.before().equals(Optional.of(new Value.Flag(protects)))
                && change.after().equals(Optional.of(new Value.Flag(!protects)));
    }

    private static StyledText resource(Step step, Map<Urn, ResourceInputs> inputs) {
        var noun = ResourceVocabulary.of(step.type());
        var name = noun.flatMap(ResourceNoun::name)
                .flatMap(Objects.requireNonNull(inputs.get(step.urn()))::text)
                .orElse(step.name());
        return StyledText.of(noun.map(it -> it.kind() + " ").orElse("")).name(name);
    }
}
