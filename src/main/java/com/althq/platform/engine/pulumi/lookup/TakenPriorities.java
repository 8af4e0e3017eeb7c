package com.althq.platform.engine.pulumi.lookup;

import static com.althq.platform.engine.pulumi.lookup.Lookups.number;
import static com.althq.platform.engine.pulumi.lookup.Lookups.text;

import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.ListenerPriority;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which of the places that a service's name leads to on the listener are taken by rules of other services.
final class TakenPriorities {

    private static final String RULE = "aws:lb/listenerRule:ListenerRule";

    /// Hashes of one name that are all taken: something else is wrong.
    private static final int MOST = 20;

    private final Lookups aws;
    private final String listener;
    private final Deployment state;

    TakenPriorities(Lookups aws, String listener, Deployment state) {
        this.aws = aws;
        this.listener = listener;
        this.state = state;
    }

    /// Those before the first that is free or our own.
    ///
    /// @throws LookupException if none is
    Set<Integer> before(String service) {
        var taken = new HashSet<Integer>();
        while (taken.size() < MOST) {
            var priority = ListenerPriority.of(service, taken);
            if (isOurs(priority) || isFree(priority)) {
                return taken;
            }
            taken.add(priority);
        }
        throw new LookupException("a place for " + service + " on the listener", MOST + " places are taken");
    }

    private boolean isOurs(int priority) {
        return state.byUrn().values().stream()
                .filter(it -> it.urn().type().equals(RULE))
                .anyMatch(it -> new Value.Numeric(priority).equals(it.outputs().get("priority")));
    }

    private boolean isFree(int priority) {
        try {
            aws.ask(
                    "the listener's rule " + priority,
                    "aws:lb/getListenerRule:getListenerRule",
                    Map.of("listenerArn", text(listener), "priority", number(priority)));
            return false;
        } catch (LookupException e) {
            if (NotThere.says(String.valueOf(e.getMessage()))) {
                return true;
            }
            throw e;
        }
    }
}
