package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/// Checks the authorizer of the agent runtimes: its discovery URL, and that it restricts the callers (Amazon
/// Bedrock AgentCore control API, CustomJWTAuthorizerConfiguration).
final class AgentAuthorizer implements Rule {
    /// Either document, with or without a path after it (that service's DiscoveryUrl, seen 2026-11). The provider that
    /// is pinned hands the address on as it is, so that the service alone decides.
    private static final Pattern DISCOVERY = Pattern.compile(
            "[^\\s?#]+/\\.well-known/(openid-configuration|oauth-authorization-server)(/[^\\s?#]*[^\\s?#/])?");

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.AGENTCORE_RUNTIME)
                .flatMap(section -> section.child("authorizer"))
                .filter(authorizer -> authorizer.node().isObject())
                .ifPresent(authorizer -> check(authorizer, findings));
    }

    private static void check(LocatedValue authorizer, RuleFindings findings) {
        authorizer
                .child("discoveryUrl")
                .ifPresentOrElse(
                        url -> url.text().ifPresent(text -> checkUrl(text, url, findings)),
                        () -> findings.key(
                                RuleId.AUTHORIZER_WITHOUT_URL,
                                authorizer,
                                "an authorizer without `discoveryUrl` cannot check a token",
                                "add `discoveryUrl: https://…/.well-known/openid-configuration`"));
        var lists = List.of("allowedAudiences", "allowedClients");
        if (lists.stream().allMatch(key -> isEmpty(authorizer, key))) {
            findings.key(
                    RuleId.AUTHORIZER_OPEN_TO_ALL,
                    authorizer,
                    "neither audiences nor clients: whoever has any token of the issuer could call",
                    "add `allowedAudiences` or `allowedClients`");
            return;
        }
        for (var key : lists) {
            authorizer
                    .child(key)
                    .filter(_ -> isEmpty(authorizer, key))
                    .ifPresent(list -> findings.key(
                            RuleId.EMPTY_LIST,
                            list,
                            "the empty list `" + key + "` allows nobody less: it is as if it were not there",
                            "remove it"));
            for (var item : authorizer.items(key)) {
                if (item.text().filter(String::isEmpty).isPresent()) {
                    findings.value(RuleId.TOO_SHORT, item, "an entry of `" + key + "` is empty");
                }
            }
        }
    }

    private static boolean isEmpty(LocatedValue authorizer, String key) {
        return authorizer
                .child(key)
                .map(list -> list.node().isArray() && list.node().isEmpty())
                .orElse(true);
    }

    private static void checkUrl(String text, LocatedValue url, RuleFindings findings) {
        if (!isUrl(text)) {
            findings.value(RuleId.BAD_FORMAT, url, "`discoveryUrl` must be a URL; it is " + QuotedText.of(text));
        } else if (!DISCOVERY.matcher(text).matches()) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    url,
                    "`discoveryUrl` must hold `/.well-known/openid-configuration` or"
                            + " `/.well-known/oauth-authorization-server`, at its end or before a path, and no query; it is "
                            + QuotedText.of(text));
        } else if (!text.startsWith("https://")) {
            findings.value(
                    RuleId.INSECURE_URL,
                    url,
                    "over http anybody on the way can say which tokens are good",
                    "begin it with `https://`");
        }
    }

    private static boolean isUrl(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
