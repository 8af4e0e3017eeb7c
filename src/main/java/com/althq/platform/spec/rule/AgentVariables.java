package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks the environment variables of an agent runtime: names, lengths, number, and collisions with those that the
/// platform sets (Amazon Bedrock AgentCore control API, CreateAgentRuntime).
final class AgentVariables implements Rule {
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_KEY = 100;
    private static final int MAX_VALUE = 5000;

    /// CloudFormation and the console take no more; the API does.
    private static final int MAX_PORTABLE_VALUE = 2048;

    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        for (var runtime : file.runtimes()) {
            var injected = injected(file, runtime);
            var variables = runtime.child("environmentVariables");
            variables.ifPresent(it -> it.entries().forEach(variable -> check(variable, injected, findings)));
            checkCount(variables.orElse(runtime), variables, injected, findings);
        }
    }

    /// The variables that the platform adds to a runtime, with what each holds.
    private static Map<String, String> injected(PlatformFile file, LocatedValue runtime) {
        Map<String, String> injected = new LinkedHashMap<>(InjectedVariables.forRuntime(file, runtime));
        file.secrets().forEach(secret -> injected.putIfAbsent(secret.name(), "a secret of this file"));
        return injected;
    }

    private static void check(LocatedValue variable, Map<String, String> injected, RuleFindings findings) {
        var name = variable.key();
        var owner = injected.get(name);
        if (owner != null) {
            findings.key(
                    RuleId.RESERVED_VARIABLE,
                    variable,
                    "the variable " + QuotedText.of(name) + " is set already: " + owner);
        }
        if (!NAME.matcher(name).matches()) {
            findings.key(
                    RuleId.BAD_FORMAT,
                    variable,
                    "the variable " + QuotedText.of(name)
                            + " must have a name of letters, digits and underscores, not beginning with a digit");
        }
        if (name.length() > MAX_KEY) {
            findings.key(
                    RuleId.TOO_LONG,
                    variable,
                    "the variable's name has " + name.length() + " characters, at most " + MAX_KEY + " are allowed");
        }
        variable.text().ifPresent(value -> checkLength(value.length(), variable, findings));
    }

    private static void checkLength(int length, LocatedValue variable, RuleFindings findings) {
        var message = "the value of " + QuotedText.of(variable.key()) + " has " + length + " characters, ";
        if (length > MAX_VALUE) {
            findings.value(RuleId.TOO_LONG, variable, message + "at most " + MAX_VALUE + " are allowed");
        } else if (length > MAX_PORTABLE_VALUE) {
            findings.value(
                    RuleId.LONG_VARIABLE,
                    variable,
                    message + "of which some of AWS's own tools take " + MAX_PORTABLE_VALUE);
        }
    }

    private static void checkCount(
            LocatedValue at, Optional<LocatedValue> variables, Map<String, String> injected, RuleFindings findings) {
        var all = new LinkedHashSet<>(injected.keySet());
        variables.ifPresent(it -> it.entries().forEach(variable -> all.add(variable.key())));
        if (all.size() > MAX_ENTRIES) {
            findings.key(
                    RuleId.TOO_MANY_VARIABLES,
                    at,
                    "a runtime takes " + MAX_ENTRIES + " variables; here are " + all.size() + ", " + injected.size()
                            + " of them from other sections");
        }
    }
}
