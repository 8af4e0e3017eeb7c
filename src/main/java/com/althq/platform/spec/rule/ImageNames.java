package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks that the image of a runtime or function can be the ECR repository `{service}-{image}` (Amazon ECR API,
/// CreateRepository).
final class ImageNames implements Rule {
    private static final int MAX_LENGTH = 256;
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*)*");
    /// AgentCore accepts no repository with these (Amazon Bedrock AgentCore control API, ContainerConfiguration).
    private static final Pattern DOUBLED = Pattern.compile("__|--");
    private static final Pattern REGISTRY =
            Pattern.compile("(public\\.ecr\\.aws|docker\\.io|ghcr\\.io|quay\\.io|[^/]*\\.dkr\\.ecr\\.[^/]*)/.*");

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        int service =
                file.service().flatMap(LocatedValue::text).map(String::length).orElse(0);
        Stream.concat(file.runtimes().stream(), file.functions().stream())
                .flatMap(item -> item.child("image").stream())
                .forEach(image -> image.text()
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> check(text, image, MAX_LENGTH - service - 1, findings)));
        checkForAgents(file, findings);
    }

    private static void checkForAgents(PlatformFile file, RuleFindings findings) {
        var images = file.runtimes().stream()
                .flatMap(runtime -> runtime.child("image").stream())
                .toList();
        images.forEach(image -> image.text()
                .filter(text -> REPOSITORY.matcher(text).matches())
                .filter(text -> DOUBLED.matcher(text).find())
                .ifPresent(text -> findings.value(
                        RuleId.BAD_FORMAT,
                        image,
                        "AgentCore takes no image with two `-` or `_` in a row in its name; it is "
                                + QuotedText.of(text))));
        file.service()
                .filter(_ -> !images.isEmpty())
                .ifPresent(service -> service.text()
                        .filter(text -> text.contains("--"))
                        .ifPresent(text -> findings.value(
                                RuleId.BAD_FORMAT,
                                service,
                                "AgentCore takes no image with two `-` in a row in its name, which begins with the"
                                        + " service's; it is " + QuotedText.of(text))));
    }

    private static void check(String text, LocatedValue image, int room, RuleFindings findings) {
        if (text.length() > room) {
            findings.insteadOfFormat(
                    RuleId.TOO_LONG,
                    image,
                    "the image's name has " + text.length() + " characters; with the service's name before it " + room
                            + " are allowed",
                    Optional.empty());
        } else if (isReference(text)) {
            findings.insteadOfFormat(
                    RuleId.IMAGE_REFERENCE,
                    image,
                    "the image is named without registry, tag and digest; it is " + QuotedText.of(text),
                    bareName(text).map(name -> "`image: " + name + "`"));
        } else if (!REPOSITORY.matcher(text).matches()) {
            findings.value(
                    RuleId.BAD_FORMAT,
                    image,
                    "the image must be the name of an ECR repository: lower-case letters and digits, with `.`, `_`,"
                            + " `__`, hyphens or `/` between them; it is " + QuotedText.of(text));
        }
    }

    private static boolean isReference(String text) {
        return text.indexOf(':') >= 0
                || text.indexOf('@') >= 0
                || REGISTRY.matcher(text).matches();
    }

    private static Optional<String> bareName(String text) {
        var last = text.substring(text.lastIndexOf('/') + 1);
        var name = last.replaceFirst("[:@].*", "");
        return Optional.of(name).filter(it -> REPOSITORY.matcher(it).matches());
    }
}
