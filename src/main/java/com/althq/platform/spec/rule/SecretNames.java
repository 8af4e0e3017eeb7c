package com.althq.platform.spec.rule;

import com.althq.platform.spec.Quoted;
import com.althq.platform.spec.RuleId;

/// A secret becomes an environment variable, which must not be one that we set. That its name can be one
/// is in the schema.
final class SecretNames implements Rule {

    @Override
    public void check(PlatformFile file, Remarks remarks) {
        var injected = InjectedVariables.of(file);
        for (var secret : file.secrets()) {
            var owner = injected.get(secret.name());
            if (owner != null) {
                remarks.key(
                        RuleId.RESERVED_VARIABLE,
                        secret.place(),
                        "the variable " + Quoted.of(secret.name()) + " is set already: " + owner);
            }
        }
    }
}
