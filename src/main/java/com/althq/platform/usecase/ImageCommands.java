package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import java.util.List;

/// How to build and push an image that is missing.
final class ImageCommands {

    private ImageCommands() {}

    /// Where the images go, and how to be let in there; one line each.
    static List<String> registry(DeploymentTarget target) {
        var account = target.account().orElse("$(aws sts get-caller-identity --query Account --output text)");
        var suffix = target.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return List.of(
                "REGISTRY=%s.dkr.ecr.%s.%s".formatted(account, target.region(), suffix),
                "aws ecr get-login-password --region %s | docker login --username AWS --password-stdin $REGISTRY"
                        .formatted(target.region()));
    }

    /// One line each, to be typed in the folder of the image.
    static List<String> of(ApplyResult.MissingImage image) {
        return List.of(
                "docker build --platform linux/%s -t $REGISTRY/%s:%s ."
                        .formatted(image.arm() ? "arm64" : "amd64", image.repository(), image.tag()),
                "docker push $REGISTRY/%s:%s".formatted(image.repository(), image.tag()));
    }
}
