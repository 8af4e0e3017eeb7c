package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.SecretEnvironmentKeys;
import com.althq.platform.spec.yaml.LocatedValue;

/// Refuses an encrypted secret without a value for the environment in use, and warns of values for environments
/// that are not configured, which may be misspelt.
record SecretValuesForEnvironment(SecretEnvironmentKeys keys) implements Rule {

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.secretsSection()
                .filter(secrets -> secrets.node().isObject())
                .ifPresent(secrets -> secrets.entries().forEach(secret -> check(secret, findings)));
    }

    private void check(LocatedValue secret, RuleFindings findings) {
        var values = secret.entries();
        if (!values.isEmpty() && secret.child(keys.key()).isEmpty()) {
            findings.key(
                    RuleId.SECRET_WITHOUT_KEY,
                    secret,
                    "the secret " + QuotedText.of(secret.key()) + " has no value for the environment "
                            + QuotedText.of(keys.environment()) + inUse(),
                    "add `" + keys.key() + ":` with what `aws kms encrypt` prints");
        }
        if (!keys.configuredKeys().isEmpty()) {
            values.stream()
                    .filter(value -> !keys.configuredKeys().contains(value.key()))
                    .forEach(value -> findings.key(
                            RuleId.UNKNOWN_SECRET_KEY,
                            value,
                            "no configured environment uses the key " + QuotedText.of(value.key()),
                            "known: `"
                                    + String.join(
                                            "`, `",
                                            keys.configuredKeys().stream()
                                                    .sorted()
                                                    .toList())
                                    + "`"));
        }
    }

    private String inUse() {
        return keys.key().equals(keys.environment()) ? "" : ", whose values have the key " + QuotedText.of(keys.key());
    }
}
