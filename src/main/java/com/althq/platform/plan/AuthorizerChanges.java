package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds callers that an AgentCore runtime refuses after its authorizer has changed. A runtime accepts either
/// requests signed with IAM or tokens, never both
/// (<https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-oauth.html>).
final class AuthorizerChanges {

    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String SIGN_IN = "authorizerConfiguration";

    /// The path of either metadata document of an issuer.
    private static final String DOCUMENT = "/\\.well-known/(openid-configuration|oauth-authorization-server)$";

    private static final int NAMED = 3;

    /// The tokens that a runtime accepts.
    ///
    /// @param audiences empty when any audience is accepted; the same for clients
    private record Tokens(String issuer, List<String> audiences, List<String> clients) {}

    private AuthorizerChanges() {}

    /// The callers that are refused afterwards, one sentence for each reason.
    static List<String> interruptions(ResourceUpdate update) {
        if (!update.isOf(RUNTIME) || !update.touches(SIGN_IN) || update.after().isEmpty()) {
            return List.of();
        }
        var before = tokens(update.was(SIGN_IN));
        var after = tokens(update.willBe(SIGN_IN));
        if (before.isEmpty()) {
            return after
                    .map(it -> "callers that sign their requests with IAM are refused from then on: only tokens of "
                            + it.issuer() + " are taken")
                    .stream()
                    .toList();
        }
        return after.map(it -> narrowed(before.get(), it))
                .orElse(List.of("callers with a token are refused from then on: only requests that are signed with IAM"
                        + " are taken"));
    }

    private static List<String> narrowed(Tokens before, Tokens after) {
        if (!before.issuer().equals(after.issuer())) {
            return List.of("callers with a token of %s are refused from then on: only those of %s are taken"
                    .formatted(before.issuer(), after.issuer()));
        }
        return Stream.of(
                        narrowed("for", before.audiences(), after.audiences()),
                        narrowed("of the client", before.clients(), after.clients()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> narrowed(String relation, List<String> before, List<String> after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of("callers with a token that is not %s %s are refused from then on"
                    .formatted(relation, named(after)));
        }
        var gone = new ArrayList<>(before);
        gone.removeAll(after);
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("callers with a token %s %s are refused from then on".formatted(relation, named(gone)));
    }

    private static String named(List<String> names) {
        return names.size() <= NAMED
                ? String.join(" or ", names)
                : String.join(", ", names.subList(0, NAMED)) + " or " + (names.size() - NAMED) + " others";
    }

    private static Optional<Tokens> tokens(Optional<Value> signIn) {
        return signIn.flatMap(it -> it.field("customJwtAuthorizer"))
                .filter(Value.Fields.class::isInstance)
                .map(it -> new Tokens(
                        it.field("discoveryUrl").map(ValueText::of).orElse("").replaceFirst(DOCUMENT, ""),
                        texts(it.field("allowedAudiences")),
                        texts(it.field("allowedClients"))));
    }

    private static List<String> texts(Optional<Value> list) {
        return list.stream()
                .flatMap(it -> it.elements().stream())
                .map(ValueText::of)
                .toList();
    }
}
