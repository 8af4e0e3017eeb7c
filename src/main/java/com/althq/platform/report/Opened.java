package com.althq.platform.report;

import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a plan newly opens to the whole internet: permissions for anybody that no condition narrows.
final class Opened {

    private static final String ANYBODY = "*";
    private static final String INVOKE = "lambda:Invoke";

    /// These say by which way somebody comes, not who it is.
    private static final Set<String> ANY_CALLER = Set.of("invokedViaFunctionUrl true", "functionUrlAuthType NONE");

    private Opened() {}

    /// One sentence for each thing that is opened, in the order of the grants.
    static List<Phrase> by(Plan plan) {
        return plan.grants().stream()
                .filter(Opened::opens)
                .map(Opened::sentence)
                .distinct()
                .toList();
    }

    private static boolean opens(Grant grant) {
        return grant.kind() == Grant.Kind.ALLOW
                && grant.change() == Operation.CREATE
                && grant.principal().equals(ANYBODY)
                && grant.condition().filter(it -> !ANY_CALLER.contains(it)).equals(Optional.empty());
    }

    private static Phrase sentence(Grant grant) {
        return grant.action().startsWith(INVOKE)
                ? Phrase.of("function ").name(grant.resource()).say(" can be called by anybody on the internet")
                : Phrase.of("anybody may ").name(grant.action()).say(" on ").name(grant.resource());
    }
}
