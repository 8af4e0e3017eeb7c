package com.althq.platform.report.words;

import com.althq.platform.graph.Value;
import com.althq.platform.plan.Grant;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.Plan;
import com.althq.platform.report.text.StyledText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what a plan newly opens to the whole internet: permissions for any principal without a narrowing
/// condition, and addresses that Cloudflare Access lets through without sign-in.
final class PublicAccessCautions {

    private static final String ANYBODY = "*";
    private static final String INVOKE = "lambda:Invoke";
    private static final String APPLICATION = "cloudflare:index/zeroTrustAccessApplication:ZeroTrustAccessApplication";

    /// Conditions that restrict the way of access and not the caller.
    private static final Set<String> ANY_CALLER = Set.of("invokedViaFunctionUrl true", "functionUrlAuthType NONE");

    private PublicAccessCautions() {}

    /// One sentence for each of them: grants in their order, then addresses in the order of the steps.
    static List<StyledText> by(Plan plan) {
        var granted = plan.grants().stream()
                .filter(PublicAccessCautions::isPublic)
                .map(PublicAccessCautions::sentence)
                .distinct();
        return Stream.concat(granted, addresses(plan)).toList();
    }

    private static Stream<StyledText> addresses(Plan plan) {
        var head = plan.head().byUrn();
        var inputs = ResourceInputs.byUrn(plan);
        return plan.steps().stream()
                .filter(it -> it.operation() == Operation.CREATE && it.type().equals(APPLICATION))
                .map(it -> Objects.requireNonNull(inputs.get(it.urn())))
                .filter(it -> it.reference("policies[0].id")
                        .flatMap(policy -> Optional.ofNullable(head.get(policy)))
                        .flatMap(policy -> policy.input("decision"))
                        .filter(new Value.Text("bypass")::equals)
                        .isPresent())
                .flatMap(it -> it.texts("destinations[*].uri").stream())
                .map(it -> StyledText.of("").name(it).words(" is open to anybody on the internet, without sign-in"));
    }

    private static boolean isPublic(Grant grant) {
        return grant.kind() == Grant.Kind.ALLOW
                && grant.change() == Operation.CREATE
                && grant.principal().equals(ANYBODY)
                && grant.condition().filter(it -> !ANY_CALLER.contains(it)).equals(Optional.empty());
    }

    private static StyledText sentence(Grant grant) {
        return grant.action().startsWith(INVOKE)
                ? StyledText.of("function ").name(grant.resource()).words(" can be called by anybody on the internet")
                : StyledText.of("anybody may ")
                        .name(grant.action())
                        .words(" on ")
                        .name(grant.resource());
    }
}
