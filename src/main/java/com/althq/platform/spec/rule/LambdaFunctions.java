package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.PhysicalNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.HashMap;
import java.util.Map;

/// Checks functions: a section without any, log group names, and images that Lambda cannot run.
final class LambdaFunctions implements Rule {
    /// Amazon CloudWatch Logs API, CreateLogGroup.
    private static final int MAX_LOG_GROUP = 512;

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.LAMBDA)
                .filter(lambda -> lambda.node().isObject() && isEmpty(lambda))
                .ifPresent(lambda -> findings.key(
                        RuleId.NOTHING_DECLARED,
                        lambda,
                        "no function is declared: nothing will run",
                        "list the functions under `functions`, or remove the section"));
        checkLogGroups(file, findings);
        checkImages(file, findings);
    }

    /// The log group has the whole name of the function, even where the name of the function itself is cut.
    private static void checkLogGroups(PlatformFile file, RuleFindings findings) {
        var names = file.service().flatMap(LocatedValue::text).map(PhysicalNames::of);
        for (var function : file.functions()) {
            function.child("name").ifPresent(name -> {
                int over = name.text()
                        .flatMap(text -> names.map(it -> it.functionLogs(text).length() - MAX_LOG_GROUP))
                        .orElse(0);
                if (over > 0) {
                    int length = name.text().orElseThrow().length();
                    findings.value(
                            RuleId.TOO_LONG,
                            name,
                            "the function's name has " + length + " characters; its log group takes " + (length - over)
                                    + " of them");
                }
            });
        }
    }

    private static boolean isEmpty(LocatedValue lambda) {
        return lambda.child("functions")
                .map(functions -> functions.node().isArray() && functions.node().isEmpty())
                .orElse(true);
    }

    /// AgentCore runs arm64 images, a function an x86_64 one, and of a tag with both Lambda takes none (AWS Lambda
    /// developer guide, "Create a Lambda function using a container image": no multi-architecture images).
    private static void checkImages(PlatformFile file, RuleFindings findings) {
        Map<String, LocatedValue> agents = new HashMap<>();
        for (var runtime : file.runtimes()) {
            runtime.child("image").ifPresent(image -> image.text().ifPresent(text -> agents.putIfAbsent(text, image)));
        }
        for (var function : file.functions()) {
            function.child("image")
                    .ifPresent(image -> image.text()
                            .map(agents::get)
                            .ifPresent(other -> findings.value(
                                    RuleId.SHARED_IMAGE,
                                    image,
                                    "the agent runtime on line "
                                            + other.position().line() + " has the image "
                                            + QuotedText.of(image.text().orElseThrow())
                                            + " too; it needs an arm64 image and a function an x86_64 one",
                                    "give them images of their own")));
        }
    }
}
