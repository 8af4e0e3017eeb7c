package com.althq.platform.report;

import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import java.util.List;

/// What a plan does, in the words of platform.yaml: its buckets, tables and runtimes with what belongs to them, and
/// who may do what. Every step is in it, by itself, as a part of something, or as a quiet companion.
///
/// @param entries in reading order
/// @param access  what appears, goes and stays, the wide ones first
public record Highlights(List<Entry> entries, List<Access> access) {

    /// One thing that something happens to.
    ///
    /// @param kind what it is: `bucket`; the type itself when we have no word for it
    /// @param facts what is worth knowing of it, or what of it changes
    public record Entry(Operation operation, Phrase kind, String name, List<Phrase> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }

    public Highlights {
        entries = List.copyOf(entries);
        access = List.copyOf(access);
    }

    public static Highlights of(Plan plan) {
        var looks = Look.atAll(plan);
        return new Highlights(new Reading(plan, looks).entries(), Accesses.of(plan, looks));
    }

    /// The entries of one operation.
    public List<Entry> entries(Operation operation) {
        return entries.stream().filter(it -> it.operation() == operation).toList();
    }

    /// What of the access should be seen without unfolding anything.
    public List<Access> prominent() {
        return access.stream().filter(Access::prominent).toList();
    }

    /// Trust policies, and what stays as it is.
    public List<Access> background() {
        return access.stream().filter(it -> !it.prominent()).toList();
    }
}
