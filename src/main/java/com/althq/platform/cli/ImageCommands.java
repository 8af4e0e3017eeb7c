package com.althq.platform.cli;

import com.althq.platform.engine.pulumi.Applied;
import java.util.List;

/// How to build and push an image that is missing.
final class ImageCommands {

    private ImageCommands() {}

    /// One line each, to be typed as they are once the repository's address is put in.
    static List<String> of(Applied.Image image) {
        return List.of(
                "docker build --platform linux/%s -t $REGISTRY/%s:%s ."
                        .formatted(image.arm() ? "arm64" : "amd64", image.repository(), image.tag()),
                "docker push $REGISTRY/%s:%s".formatted(image.repository(), image.tag()));
    }
}
