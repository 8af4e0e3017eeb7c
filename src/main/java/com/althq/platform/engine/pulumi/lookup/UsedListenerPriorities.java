package com.althq.platform.engine.pulumi.lookup;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.number;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.name.ListenerPriority;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds which of a service's candidate listener rule priorities (hashes of its name) are already taken by rules of
/// other services.
final class UsedListenerPriorities {

    private static final String RULE = "aws:lb/listenerRule:ListenerRule";

    /// Candidates that are tried.
    private static final int MOST = 20;

    private final ProviderInvoker aws;
    private final String listener;
    private final ExportedState state;

    UsedListenerPriorities(ProviderInvoker aws, String listener, ExportedState state) {
        this.aws = aws;
        this.listener = listener;
        this.state = state;
    }

    /// The occupied candidates before the first one that is free or the service's own.
    ///
    /// @throws LookupFailedException if all candidates are occupied
    Set<Integer> usedBeforeFree(String service) {
        var taken = new HashSet<Integer>();
        while (taken.size() < MOST) {
            var priority = ListenerPriority.of(service, taken);
            if (isOurs(priority) || isFree(priority)) {
                return taken;
            }
            taken.add(priority);
        }
        throw new LookupFailedException("a place for " + service + " on the listener", MOST + " places are taken");
    }

    private boolean isOurs(int priority) {
        return state.byUrn().values().stream()
                .filter(it -> it.urn().type().equals(RULE))
                .anyMatch(it -> new Value.Numeric(priority).equals(it.outputs().get("priority")));
    }

    private boolean isFree(int priority) {
        try {
            aws.invoke(
                    "the listener's rule " + priority,
                    "aws:lb/getListenerRule:getListenerRule",
                    Map.of("listenerArn", text(listener), "priority", number(priority)));
            return false;
        } catch (LookupFailedException e) {
            if (NotFoundMessages.matches(String.valueOf(e.getMessage()))) {
                return true;
            }
            throw e;
        }
    }
}
