package com.althq.platform.capability;

import static java.util.Objects.requireNonNull;

import com.althq.platform.resource.compute.ImageRepository;
import com.althq.platform.spec.AgentcoreRuntimeSection;
import com.althq.platform.spec.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.LambdaSection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The repositories of the images that the file names: one for each image, however many agents and functions
/// run it.
///
/// @param byImage in the order of the file
record Repositories(Map<String, ImageRepository> byImage) {

    Repositories {
        byImage = Collections.unmodifiableMap(new LinkedHashMap<>(byImage));
    }

    static Repositories declare(Stage stage) {
        var agents = stage.spec().section(AgentcoreRuntimeSection.class).stream()
                .flatMap(it -> it.runtimes().stream())
                .map(AgentRuntime::image);
        var functions = stage.spec().section(LambdaSection.class).stream()
                .flatMap(it -> it.functions().stream())
                .map(LambdaSection.Function::image);
        var byImage = new LinkedHashMap<String, ImageRepository>();
        Stream.concat(agents, functions)
                .distinct()
                .forEach(image -> byImage.put(
                        image,
                        ImageRepository.create(
                                stage.names().repository(image), !stage.target().protect(), stage.options())));
        return new Repositories(byImage);
    }

    /// The repository of an image that the file names.
    ImageRepository of(String image) {
        return requireNonNull(byImage.get(image), image);
    }
}
