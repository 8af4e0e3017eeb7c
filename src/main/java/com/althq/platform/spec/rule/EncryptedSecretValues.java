package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Base64;

/// Checks that encrypted secrets are base64 of 1 to 6144 bytes (AWS KMS API, Decrypt). No message shows a value,
/// which may be a secret in clear.
final class EncryptedSecretValues implements Rule {
    private static final int MAX_CIPHERTEXT = 6144;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.secretsSection()
                .filter(secrets -> secrets.node().isObject())
                .ifPresent(secrets ->
                        secrets.entries().forEach(secret -> secret.entries().forEach(value -> check(value, findings))));
    }

    private static void check(LocatedValue value, RuleFindings findings) {
        value.text().filter(text -> !text.isEmpty()).ifPresent(text -> {
            try {
                int length = Base64.getDecoder().decode(text.replaceAll("\\s", "")).length;
                if (length > MAX_CIPHERTEXT) {
                    findings.value(
                            RuleId.TOO_LONG,
                            value,
                            "an encrypted value of " + length + " bytes; KMS decrypts at most " + MAX_CIPHERTEXT);
                }
            } catch (IllegalArgumentException e) {
                findings.value(
                        RuleId.BAD_FORMAT,
                        value,
                        "an encrypted value must be base64, as `aws kms encrypt` prints it",
                        "a secret in clear text does not belong here");
            }
        });
    }
}
