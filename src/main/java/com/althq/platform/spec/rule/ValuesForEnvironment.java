package com.althq.platform.spec.rule;

import com.althq.platform.spec.Quoted;
import com.althq.platform.spec.RuleId;
import com.althq.platform.spec.SecretKeys;
import com.althq.platform.spec.yaml.Place;

/// A secret in the KMS form has a value for the environment in use. Values for other environments are fine; one
/// for an environment that nobody configured is probably misspelt.
record ValuesForEnvironment(SecretKeys keys) implements Rule {

    @Override
    public void check(PlatformFile file, Remarks remarks) {
        file.secretsSection()
                .filter(secrets -> secrets.node().isObject())
                .ifPresent(secrets -> secrets.entries().forEach(secret -> check(secret, remarks)));
    }

    private void check(Place secret, Remarks remarks) {
        var values = secret.entries();
        if (!values.isEmpty() && secret.child(keys.inUse()).isEmpty()) {
            remarks.key(
                    RuleId.SECRET_WITHOUT_KEY,
                    secret,
                    "the secret " + Quoted.of(secret.key()) + " has no value for the environment "
                            + Quoted.of(keys.environment()) + inUse(),
                    "add `" + keys.inUse() + ":` with what `aws kms encrypt` prints");
        }
        if (!keys.known().isEmpty()) {
            values.stream()
                    .filter(value -> !keys.known().contains(value.key()))
                    .forEach(value -> remarks.key(
                            RuleId.UNKNOWN_SECRET_KEY,
                            value,
                            "no configured environment uses the key " + Quoted.of(value.key()),
                            "known: `"
                                    + String.join(
                                            "`, `",
                                            keys.known().stream().sorted().toList())
                                    + "`"));
        }
    }

    private String inUse() {
        return keys.inUse().equals(keys.environment()) ? "" : ", whose values have the key " + Quoted.of(keys.inUse());
    }
}
