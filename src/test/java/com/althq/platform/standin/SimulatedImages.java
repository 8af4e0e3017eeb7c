package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// The image repositories of the world, and what is in them.
final class SimulatedImages {

    static final String REPOSITORY = "aws:ecr/repository:Repository";

    private final ObjectNode world;
    private final AwsLocation place;

    SimulatedImages(ObjectNode world, AwsLocation place) {
        this.world = world;
        this.place = place;
    }

    /// Whether somebody pushed an image there.
    static boolean anyIn(ObjectNode world, String repository) {
        return SimulatedAccount.images(world)
                .anyMatch(it -> it.path("repository").asText().equals(repository));
    }

    ObjectNode answer(String token, ObjectNode args) {
        return switch (token) {
            case "aws:ecr/getImage:getImage" -> image(args);
            case "aws:ecr/getImages:getImages" -> images(args);
            case "aws:ecr/getRepository:getRepository" ->
                repository(args.path("name").asText());
            case "aws:ecr/getRepositories:getRepositories" -> {
                var answer = SimulatedLookups.object().put("id", place.region());
                names().forEach(answer.putArray("names")::add);
                yield answer;
            }
            default -> throw new ProviderRefusalException("unrecognized data function (Invoke): " + token);
        };
    }

    private Stream<String> names() {
        return Stream.concat(
                        SimulatedAccount.stream(world)
                                .filter(it -> it.type().equals(REPOSITORY))
                                .map(SimulatedResource::id),
                        SimulatedAccount.images(world)
                                .map(it -> it.path("repository").asText()))
                .distinct()
                .sorted();
    }

    private String existing(String name) {
        return names().filter(name::equals)
                .findFirst()
                .orElseThrow(() -> new ProviderRefusalException("reading ECR Repository (" + name
                        + "): RepositoryNotFoundException: The repository with name '" + name
                        + "' does not exist in the registry with id '" + place.account() + "'"));
    }

    private List<JsonNode> in(String repository) {
        return SimulatedAccount.images(world)
                .filter(it -> it.path("repository").asText().equals(repository))
                .toList();
    }

    private ObjectNode repository(String name) {
        existing(name);
        var answer = SimulatedLookups.object()
                .put("id", name)
                .put("arn", place.arn("ecr", "repository/" + name))
                .put("registryId", place.account())
                .put("repositoryUrl", url(name))
                .put("imageTagMutability", "MUTABLE");
        var tags = answer.putArray("mostRecentImageTags");
        in(name).stream().map(it -> it.path("tag").asText()).forEach(tags::add);
        return answer;
    }

    private ObjectNode images(ObjectNode args) {
        var answer = SimulatedLookups.object();
        var ids = answer.putArray("imageIds");
        in(existing(args.path("repositoryName").asText()))
                .forEach(it ->
                        ids.addObject().put("imageTag", it.path("tag").asText()).put("imageDigest", digest(it)));
        return answer;
    }

    private ObjectNode image(ObjectNode args) {
        var repository = existing(args.path("repositoryName").asText());
        var tag = args.path("imageTag").asText();
        var image = in(repository).stream()
                .filter(it -> tag.isEmpty() || it.path("tag").asText().equals(tag))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new ProviderRefusalException(
                        "reading ECR Images: ImageNotFoundException: The image with imageId"
                                + " {imageDigest:'null', imageTag:'" + tag
                                + "'} does not exist within the repository with name '"
                                + repository + "' in the registry with id '" + place.account() + "'"));
        var answer = SimulatedLookups.object()
                .put("id", digest(image))
                .put("imageDigest", digest(image))
                .put("imageUri", url(repository) + "@" + digest(image))
                .put("imagePushedAt", 1767225600)
                .put("imageSizeInBytes", 104857600)
                .put("registryId", place.account());
        answer.putArray("imageTags").add(image.path("tag").asText());
        return answer;
    }

    private String url(String name) {
        return "%s.dkr.ecr.%s.%s/%s".formatted(place.account(), place.region(), place.domain(), name);
    }

    private static String digest(JsonNode image) {
        return "sha256:" + AwsLocation.hash(image.toString(), 64);
    }
}
