package com.althq.platform.engine.pulumi.stack;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.FileBackend;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.state.DamagedState;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StackLock;
import com.althq.platform.engine.pulumi.state.StackLocks;
import com.althq.platform.engine.pulumi.state.StackOutputs;
import com.althq.platform.graph.Urn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists the stacks of a backend, and reads the state or outputs of a stack that must exist.
public final class StackList {

    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private StackList() {}

    /// A stack in a list.
    ///
    /// @param name `{environment}.{service}.{region}`, unless another program created it
    /// @param updated the time of the last change, as the backend has it; empty for a stack that was never
    ///     changed
    /// @param resources the number of resources, without the stack itself and providers; empty if unknown
    /// @param locks the present locks; empty if they cannot be read
    public record StackEntry(
            String name, Optional<String> updated, Optional<Integer> resources, Optional<List<StackLock>> locks) {}

    /// The stacks of our project, sorted by name.
    ///
    /// @throws EnvironmentFailureException if the backend fails
    public static List<StackEntry> of(PulumiSettings settings, Cancellation cancellation) {
        try (var session = new StackSession(settings, "none", cancellation)) {
            var result = session.runShortCommand("stack", "ls", "--json");
            if (!result.ok()) {
                // One of them is enough for the command to fail, and it does not say which.
                var damaged = DamagedState.damagedStacks(settings);
                if (!damaged.isEmpty()) {
                    throw EnvironmentFailureException.couldNotTell(
                            "listing the stacks failed: the state of %s is damaged: `platform repair` puts back the last good one. %s"
                                    .formatted(String.join(", ", damaged), NOTHING_CHANGED));
                }
                throw session.diagnosis()
                        .of("listing the stacks", result, Optional.empty(), Optional.empty(), NOTHING_CHANGED);
            }
            var stacks = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(result.out()).forEach(stacks::add);
            return stacks.parallelStream()
                    .map(it -> entry(settings, it))
                    .sorted(Comparator.comparing(StackEntry::name))
                    .toList();
        } catch (JsonProcessingException e) {
            throw EnvironmentFailureException.couldNotTell(
                    "listing the stacks failed: what `pulumi stack ls` prints is not JSON. " + NOTHING_CHANGED);
        }
    }

    private static StackEntry entry(PulumiSettings settings, JsonNode node) {
        var name = node.path("name").asText();
        return new StackEntry(
                name,
                Optional.of(node.path("lastUpdate").asText()).filter(it -> !it.isEmpty()),
                Optional.of(node.path("resourceCount"))
                        .filter(JsonNode::isInt)
                        .flatMap(it -> resources(settings, name, it.asInt())),
                StackLocks.held(settings, name));
    }

    /// @param entries the number of entries in the state, the stack itself and providers included
    private static Optional<Integer> resources(PulumiSettings settings, String name, int entries) {
        return entries == 0
                ? Optional.of(0)
                : state(settings, name).map(it -> (int)
                        it.byUrn().keySet().stream().filter(Urn::isResource).count());
    }

    /// Reading a file is much faster than an export by the CLI.
    private static Optional<ExportedState> state(PulumiSettings settings, String name) {
        var file = FileBackend.of(settings).map(it -> it.stateFile(name)).filter(Files::exists);
        if (file.isPresent()) {
            try {
                return Optional.of(ExportedState.ofFile(Files.readString(file.get())));
            } catch (IOException | EnvironmentFailureException e) {
                // Somebody is writing it.
                return Optional.empty();
            }
        }
        try (var session = new StackSession(settings, name, new Cancellation())) {
            return session.finalState();
        }
    }

    /// The outputs of a stack, without secrets.
    ///
    /// @throws EnvironmentFailureException if there is no such stack, or the backend fails
    public static StackOutputs outputs(PulumiSettings settings, String stack, Cancellation cancellation) {
        try (var session = new StackSession(settings, stack, cancellation)) {
            return new StackOutputs(stack, requireState(session).outputs());
        }
    }

    /// The state of a stack that must exist.
    public static ExportedState requireState(StackSession session) {
        return requireExport(session).state();
    }

    /// The same with the text of the export.
    public static StackSession.Exported requireExport(StackSession session) {
        return session.exported()
                .orElseThrow(() -> noSuchStack(session.workspace().stack()));
    }

    static EnvironmentFailureException noSuchStack(String stack) {
        return EnvironmentFailureException.couldNotTell(
                "there is no stack %s: `platform list` shows those that there are. %s"
                        .formatted(stack, NOTHING_CHANGED));
    }
}
