package com.althq.platform.engine.pulumi.repair;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.repair.StateRepair.Answer;
import com.althq.platform.engine.pulumi.repair.StateRepair.Exists;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.engine.pulumi.stack.ResourceReader;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateEditor;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The resources that exist according to the user, read from the provider and checked before they are recorded.
///
/// @param stack   the full name of the stack
/// @param state   the present state
/// @param answers of the user
record ExistingResources(StackSession session, String stack, StateEditor state, Map<Urn, Answer> answers) {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    /// The existing resources that are not among the pending operations.
    ///
    /// @throws EnvironmentFailureException if one cannot be recorded
    List<ResourceReader.ResourceToRead> untracked(List<Urn> pending) {
        var untracked = new ArrayList<ResourceReader.ResourceToRead>();
        answers.forEach((urn, answer) -> {
            if (!pending.contains(urn)) {
                untracked.add(new ResourceReader.ResourceToRead(urn, id(urn, answer)));
            }
        });
        return untracked;
    }

    private String id(Urn urn, Answer answer) {
        if (!(answer instanceof Exists(var id, var _))) {
            throw refused("nobody asks whether %s exists".formatted(urn.name()));
        }
        if (!urn.value().startsWith("urn:pulumi:%s::%s::".formatted(stack, DeploymentTarget.PROJECT))) {
            throw refused("%s is not a resource of %s".formatted(urn.name(), stack));
        }
        if (state.has(urn)) {
            throw refused("%s is in the state already".formatted(urn.name()));
        }
        if (ResourceReader.provider(state, urn.type()).isEmpty()) {
            throw refused(
                    "%s cannot be taken in: the state has no provider for it yet; apply first".formatted(urn.name()));
        }
        return id;
    }

    private static EnvironmentFailureException refused(String why) {
        return EnvironmentFailureException.couldNotTell(why + ". " + NOTHING_CHANGED);
    }

    /// The state entries of all existing resources as the provider reads them, if it is in the state.
    Map<Urn, ObjectNode> read(ExportedState like) {
        var wanted = new ArrayList<ResourceReader.ResourceToRead>();
        answers.forEach((urn, answer) -> {
            if (answer instanceof Exists(var id, var _)
                    && ResourceReader.provider(state, urn.type()).isPresent()) {
                wanted.add(new ResourceReader.ResourceToRead(urn, id));
            }
        });
        return ResourceReader.readInTemporaryBackend(session, like, state, wanted);
    }

    void requireFound(List<ResourceReader.ResourceToRead> wanted, Map<Urn, ObjectNode> found) {
        for (var it : wanted) {
            if (!found.containsKey(it.urn())) {
                throw refused("there is no %s with the id %s"
                        .formatted(it.urn().name(), session.diagnosis().safeLine(it.id())));
            }
        }
    }

    /// Refuses resources whose tags name another stack, or none if the user does not vouch for it.
    void requireOwn(Map<Urn, ObjectNode> found) {
        found.forEach((urn, entry) -> {
            switch (ResourceOwner.of(entry, state)) {
                case ResourceOwner.Own _ -> {}
                case ResourceOwner.Foreign(var owner) ->
                    throw refused("%s is another stack's and is not taken in: its tags say %s"
                            .formatted(urn.name(), session.diagnosis().safeLine(owner)));
                case ResourceOwner.Unknown(var why) -> {
                    if (!(answers.get(urn) instanceof Exists it && it.ownerUnknown())) {
                        throw refused(("whose %s is cannot be told: %s. If you know that it is this service's, say so"
                                        + " with --owner-unknown")
                                .formatted(urn.name(), why));
                    }
                }
            }
        });
    }
}
