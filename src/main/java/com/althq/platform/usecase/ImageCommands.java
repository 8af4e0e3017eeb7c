package com.althq.platform.usecase;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import java.util.List;

/// The shell commands that build and push a missing image.
final class ImageCommands {

    private ImageCommands() {}

    /// The commands that log in to the registry, one line each.
    static List<String> registry(DeploymentTarget target) {
        var account = target.account().orElse("$(aws sts get-caller-identity --query Account --output text)");
        var suffix = target.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return List.of(
                "REGISTRY=%s.dkr.ecr.%s.%s".formatted(account, target.region(), suffix),
                "aws ecr get-login-password --region %s | docker login --username AWS --password-stdin $REGISTRY"
                        .formatted(target.region()));
    }

    /// The commands for one image, one line each, to be run in the image's folder.
    static List<String> of(ApplyResult.MissingImage image) {
        return List.of(
                "docker build --platform linux/%s -t $REGISTRY/%s:%s ."
                        .formatted(image.arm() ? "arm64" : "amd64", image.repository(), image.tag()),
                "docker push $REGISTRY/%s:%s".formatted(image.repository(), image.tag()));
    }
}
