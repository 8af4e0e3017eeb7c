package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Orders subnets so that existing mount targets keep theirs. A mount target with another subnet is replaced,
/// and meanwhile no file there can be read.
final class MountTargetSubnets {

    private static final String TYPE = "aws:efs/mountTarget:MountTarget";

    private MountTargetSubnets() {}

    /// Subnets with mount targets first, each at its present index; then the others.
    ///
    /// @param subnets one per Availability Zone, sorted
    static List<String> existingFirst(ExportedState state, List<String> subnets) {
        var ordered = new ArrayList<>(subnetsWithMountTargets(state));
        ordered.retainAll(subnets);
        subnets.stream().filter(it -> !ordered.contains(it)).forEach(ordered::add);
        return ordered;
    }

    private static List<String> subnetsWithMountTargets(ExportedState state) {
        return state.byUrn().values().stream()
                .filter(it -> it.urn().type().equals(TYPE))
                .sorted(Comparator.comparingInt(it -> index(it.urn().name())))
                .map(it -> it.inputs().get("subnetId"))
                .filter(Value.Text.class::isInstance)
                .map(it -> ((Value.Text) it).value())
                .distinct()
                .toList();
    }

    /// The number at the end of a logical name.
    private static int index(String name) {
        var digits = name.replaceFirst("^.*?([0-9]{0,6})$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
