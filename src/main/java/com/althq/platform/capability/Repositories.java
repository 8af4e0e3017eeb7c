package com.althq.platform.capability;

import static java.util.Objects.requireNonNull;

import com.althq.platform.resource.compute.ImageRepository;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.CacheSection;
import com.althq.platform.spec.ComputeSection;
import com.althq.platform.spec.DatabaseSection;
import com.althq.platform.spec.DynamodbSection;
import com.althq.platform.spec.EventbridgeSection;
import com.althq.platform.spec.LambdaSection;
import com.althq.platform.spec.S3Section;
import com.althq.platform.spec.Section;
import com.althq.platform.spec.ServiceDiscoverySection;
import com.althq.platform.spec.StorageSection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The ECR repositories of the images that a specification names: one for each distinct image, however many agent
/// runtimes and functions run it.
///
/// @param byImage repositories by image name: those of agent runtimes first, each in the order of the file
record Repositories(Map<String, ImageRepository> byImage) {

    Repositories {
        byImage = Collections.unmodifiableMap(new LinkedHashMap<>(byImage));
    }

    static Repositories declare(Stage stage) {
        var byImage = new LinkedHashMap<String, ImageRepository>();
        stage.spec().sections().stream()
                .flatMap(Repositories::images)
                .distinct()
                .forEach(image -> byImage.put(
                        image,
                        ImageRepository.create(
                                stage.names().repository(image), !stage.target().protect(), stage.options())));
        return new Repositories(byImage);
    }

    /// The images that a section names; that of `compute` has no name of its own.
    private static Stream<String> images(Section section) {
        return switch (section) {
            case AgentcoreRuntimeSection it -> it.runtimes().stream().map(AgentRuntime::image);
            case LambdaSection it -> it.functions().stream().map(LambdaSection.Function::image);
            case ComputeSection _,
                    StorageSection _,
                    CacheSection _,
                    DatabaseSection _,
                    DynamodbSection _,
                    ServiceDiscoverySection _,
                    EventbridgeSection _,
                    S3Section _ -> Stream.empty();
        };
    }

    /// The repository of an image that the file names.
    ImageRepository of(String image) {
        return requireNonNull(byImage.get(image), image);
    }
}
