package com.althq.platform.resource.compute;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.aws.ecr.LifecyclePolicy;
import com.pulumi.aws.ecr.LifecyclePolicyArgs;
import com.pulumi.aws.ecr.Repository;
import com.pulumi.aws.ecr.RepositoryArgs;
import com.pulumi.aws.ecr.inputs.RepositoryImageScanningConfigurationArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/// An ECR repository that keeps the last five images.
///
/// @param uri without a tag
public record ImageRepository(Output<String> arn, Output<String> uri) {

    private static final int KEPT = 5;

    /// Declares the repository and its lifecycle policy, whose logical names begin with the repository's name.
    ///
    /// @param disposable whether deleting the repository may delete the images in it
    public static ImageRepository create(String name, boolean disposable, CustomResourceOptions options) {
        var repository = new Repository(
                name + "_ecr",
                RepositoryArgs.builder()
                        .name(name)
                        // A build pushes its commit's tag and moves `latest`.
                        .imageTagMutability("MUTABLE")
                        .forceDelete(disposable)
                        .imageScanningConfiguration(RepositoryImageScanningConfigurationArgs.builder()
                                .scanOnPush(true)
                                .build())
                        .build(),
                options);
        new LifecyclePolicy(
                name + "_ecr_lifecycle",
                LifecyclePolicyArgs.builder()
                        .repository(repository.name())
                        .policy(expiry())
                        .build(),
                options);
        return new ImageRepository(repository.arn(), repository.repositoryUrl());
    }

    /// As the older engine wrote it: another text makes AWS replace the policy.
    private static String expiry() {
        var selection = new JsonObject();
        selection.addProperty("tagStatus", "any");
        selection.addProperty("countType", "imageCountMoreThan");
        selection.addProperty("countNumber", KEPT);
        var action = new JsonObject();
        action.addProperty("type", "expire");
        var rule = new JsonObject();
        rule.addProperty("rulePriority", 1);
        rule.add("selection", selection);
        rule.add("action", action);
        var rules = new JsonArray();
        rules.add(rule);
        var policy = new JsonObject();
        policy.add("rules", rules);
        return policy.toString();
    }
}
