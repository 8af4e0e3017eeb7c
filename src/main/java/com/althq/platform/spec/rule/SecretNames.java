package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Map;
import java.util.Set;

/// Checks the names of secrets, which become environment variables of every program: each kind of program must
/// accept the name, and the platform must not set it itself. The schema checks that it can name a variable at all.
final class SecretNames implements Rule {
    /// Amazon Bedrock AgentCore control API, CreateAgentRuntime.
    private static final int MAX_IN_RUNTIME = 100;

    /// AWS Systems Manager API, PutParameter: 1011 characters with the ARN before the name, which take at least
    /// `arn:aws:ssm:us-west-2:123456789012:parameter/platform/e//`; the service's name is one of what is left.
    private static final int MAX_PARAMETER = 1011 - 57;

    /// AWS Lambda developer guide, "Defined runtime environment variables": reserved, cannot be set.
    private static final Set<String> RESERVED_BY_LAMBDA = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    /// AWS SDKs and Tools reference guide, "Standardized credential providers": this comes before a role's.
    private static final String CREDENTIALS = "AWS_ACCESS_KEY_ID";

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        var injected = InjectedVariables.forAnyProgram(file);
        int room = MAX_PARAMETER
                - file.service().flatMap(LocatedValue::text).map(String::length).orElse(0);
        for (var secret : file.secrets()) {
            checkOwner(secret, injected, findings);
            if (!file.functions().isEmpty()) {
                checkForFunctions(secret, findings);
            }
            if (!file.runtimes().isEmpty() && secret.name().length() > MAX_IN_RUNTIME) {
                findings.key(
                        RuleId.TOO_LONG,
                        secret.place(),
                        "the secret's name has " + secret.name().length() + " characters; agent runtimes take "
                                + MAX_IN_RUNTIME);
            }
            if (file.declares(Capability.COMPUTE) && secret.name().length() > room) {
                findings.key(
                        RuleId.TOO_LONG,
                        secret.place(),
                        "the secret's name has " + secret.name().length() + " characters; its parameter takes at most "
                                + room);
            }
            if (CREDENTIALS.equals(secret.name())
                    && (file.declares(Capability.COMPUTE) || !file.runtimes().isEmpty())) {
                findings.key(
                        RuleId.HIDES_ROLE,
                        secret.place(),
                        "with " + QuotedText.of(secret.name())
                                + " in its environment a program that uses an AWS SDK no longer"
                                + " acts in its role, and the grants of this file no longer reach it",
                        "name it differently and give it to the one client that needs it");
            }
        }
    }

    private static void checkOwner(PlatformFile.Secret secret, Map<String, String> injected, RuleFindings findings) {
        var owner = injected.get(secret.name());
        if (owner != null) {
            findings.key(
                    RuleId.RESERVED_VARIABLE,
                    secret.place(),
                    "the variable " + QuotedText.of(secret.name()) + " is set already: " + owner);
        }
    }

    /// Lambda API, Environment: keys match `[a-zA-Z]([a-zA-Z0-9_])+`.
    private static void checkForFunctions(PlatformFile.Secret secret, RuleFindings findings) {
        var name = secret.name();
        if (RESERVED_BY_LAMBDA.contains(name)) {
            findings.key(
                    RuleId.RESERVED_VARIABLE,
                    secret.place(),
                    "Lambda keeps the variable " + QuotedText.of(name) + " for itself, and functions get every secret");
        } else if (name.length() == 1 || name.startsWith("_")) {
            findings.key(
                    RuleId.BAD_FORMAT,
                    secret.place(),
                    "Lambda takes variables of two characters or more that begin with a letter, and functions get every"
                            + " secret; this one is " + QuotedText.of(name));
        }
    }
}
