package com.althq.platform.report.words;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.List;

/// What a plan does, in the words of platform.yaml: its buckets, tables and runtimes with what belongs to them, and
/// who may do what. Every step is in it, by itself, as a part of something, or as a quiet companion.
///
/// @param entries in reading order
/// @param access  what appears, goes and stays, the wide ones first
public record PlanHighlights(List<Entry> entries, List<GrantSentence> access) {

    /// One thing that something happens to.
    ///
    /// @param kind what it is: `bucket`; the type itself when we have no word for it
    /// @param facts what is worth knowing of it, or what of it changes
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

    /// What of the access should be seen without unfolding anything.
    public List<GrantSentence> prominent() {
        return access.stream().filter(GrantSentence::isProminent).toList();
    }

    /// Trust policies, and what stays as it is.
    public List<GrantSentence> background() {
        return access.stream().filter(it -> !it.isProminent()).toList();
    }
}
