package com.althq.platform.capability;

import static java.util.Objects.requireNonNull;

import com.althq.platform.resource.compute.ImageRepository;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The ECR repositories of a specification, one for each distinct image name.
///
/// @param byImage by image name: those of agent runtimes first, each in the order of the file
record ImageRepositories(Map<String, ImageRepository> byImage) {

    ImageRepositories {
        byImage = Collections.unmodifiableMap(new LinkedHashMap<>(byImage));
    }

    static ImageRepositories declare(ProvisioningContext context) {
        var byImage = new LinkedHashMap<String, ImageRepository>();
        context.spec().sections().stream()
                .flatMap(ImageRepositories::images)
                .distinct()
                .forEach(image -> byImage.put(
                        image,
                        ImageRepository.create(
                                context.names().repository(image),
                                !context.target().protect(),
                                context.options())));
        return new ImageRepositories(byImage);
    }

    /// The image names of a section; the image of `compute` has none.
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

    /// The repository of an image.
    ImageRepository of(String image) {
        return requireNonNull(byImage.get(image), image);
    }
}
