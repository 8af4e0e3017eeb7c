package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.List;

/// The content of a plan in the words of platform.yaml: its resources with their parts as entries, and its grants
/// as sentences. Each step belongs to an entry, or to a type that [ResourceVocabulary] leaves unmentioned.
///
/// @param entries in reading order
/// @param access  sentences on grants that are added, removed and kept, the wide ones first
public record PlanHighlights(List<Entry> entries, List<GrantSentence> access) {

    /// One resource that is changed, with its parts.
    ///
    /// @param kind the noun, such as `bucket`; the type itself when the vocabulary has no noun for it
    /// @param facts the properties of a new resource worth knowing, or the changes of an existing one
    public record Entry(Operation operation, StyledText kind, String name, List<StyledText> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }

    public PlanHighlights {
        entries = List.copyOf(entries);
        access = List.copyOf(access);
    }

    public static PlanHighlights of(Plan plan) {
        var inputs = ResourceInputs.byUrn(plan);
        return new PlanHighlights(new HighlightBuilder(plan, inputs).entries(), GrantSentences.of(plan, inputs));
    }

    /// The entries of one operation.
    public List<Entry> entries(Operation operation) {
        return entries.stream().filter(it -> it.operation() == operation).toList();
    }

    /// The grants that are shown without unfolding anything.
    public List<GrantSentence> prominent() {
        return access.stream().filter(GrantSentence::isProminent).toList();
    }

    /// The other grants: trust policies, and those that do not change.
    public List<GrantSentence> background() {
        return access.stream().filter(it -> !it.isProminent()).toList();
    }
}
