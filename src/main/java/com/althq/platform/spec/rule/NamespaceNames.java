package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.List;

/// Checks that a namespace is a valid domain name (Route 53 developer guide, "DNS domain name format"; RFC 1035: 63
/// characters for a label, 253 for a name).
final class NamespaceNames implements Rule {
    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        int service =
                file.service().flatMap(LocatedValue::text).map(String::length).orElse(0);
        file.section(Capability.SERVICE_DISCOVERY)
                .flatMap(section -> section.child("namespace"))
                .ifPresent(namespace -> namespace
                        .text()
                        .filter(text -> !text.isEmpty() && !text.startsWith("arn:"))
                        .ifPresent(text -> check(text, service, namespace, findings)));
    }

    private static void check(String text, int service, LocatedValue namespace, RuleFindings findings) {
        var labels = List.of(text.split("\\.", -1));
        if (text.length() > 1 && text.endsWith(".") && !text.endsWith("..")) {
            findings.value(
                    RuleId.UNUSUAL_DOMAIN,
                    namespace,
                    "the dot at the end would be part of every name in the namespace",
                    "write `" + QuotedText.escaped(text.substring(0, text.length() - 1)) + "`");
            return;
        }
        if (labels.stream().anyMatch(String::isEmpty)) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    namespace,
                    "a domain has no dot at its beginning and no two in a row; it is " + QuotedText.of(text));
        } else if (labels.stream().anyMatch(label -> label.length() > MAX_LABEL)) {
            findings.value(
                    RuleId.TOO_LONG,
                    namespace,
                    "between two dots of a domain there are at most " + MAX_LABEL + " characters");
        } else if (labels.stream().anyMatch(label -> label.startsWith("-") || label.endsWith("-"))) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    namespace,
                    "no part of a domain begins or ends with a hyphen; it is " + QuotedText.of(text));
        } else if (labels.getFirst().equals("*")) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    namespace,
                    "Route 53 makes no hosted zone whose first part is `*`; it is " + QuotedText.of(text));
        } else if (text.length() + 1 + service > MAX_NAME) {
            findings.value(
                    RuleId.TOO_LONG,
                    namespace,
                    "with the service's name before it the domain has " + (text.length() + 1 + service)
                            + " characters, at most " + MAX_NAME + " are allowed");
        } else if (!labels.stream().allMatch(NamespaceNames::isUsual)) {
            findings.value(
                    RuleId.UNUSUAL_DOMAIN,
                    namespace,
                    "many programs take only letters, digits and hyphens in a host's name; it is "
                            + QuotedText.of(text));
        } else if (labels.size() == 1) {
            findings.value(
                    RuleId.HIDES_PUBLIC_NAMES,
                    namespace,
                    "within the VPC every name that ends with " + QuotedText.of("." + text)
                            + " is looked up here alone",
                    "two parts, such as `" + QuotedText.escaped(text) + ".local`");
        }
    }

    private static boolean isUsual(String label) {
        return label.chars().allMatch(it -> it == '-' || (it < 128 && Character.isLetterOrDigit(it)));
    }
}
