package com.althq.platform.resource.compute;

import com.althq.platform.resource.provider.AwsOptions;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.FunctionUrl;
import com.pulumi.aws.lambda.FunctionUrlArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionFileSystemConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Lambda function from a container image, in the VPC.
///
/// @param arn its versions and aliases are `{arn}:*`
public record ImageLambdaFunction(Output<String> arn, Output<String> name) {

    /// What a function is to be like.
    ///
    /// @param image       URI with a tag
    /// @param memory      MiB
    /// @param timeout     seconds
    /// @param environment each value on its own, so that a secret among them hides only itself
    /// @param logGroup    name of the log group
    /// @param mount       empty for no file system
    public record Settings(
            String name,
            Output<String> image,
            Output<String> roleArn,
            int memory,
            int timeout,
            Map<String, Output<String>> environment,
            List<String> subnets,
            Output<String> securityGroup,
            Output<String> logGroup,
            Optional<Mount> mount) {
        public Settings {
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
            subnets = List.copyOf(subnets);
        }
    }

    /// A file system that the function sees as a folder.
    ///
    /// @param path below `/mnt`
    public record Mount(Output<String> accessPointArn, String path) {}

    /// Declares the function.
    ///
    /// @param earlier what must exist before: the role's policies, every mount target
    public static ImageLambdaFunction create(
            String logical, Settings settings, List<Resource> earlier, CustomResourceOptions options) {
        var args = FunctionArgs.builder()
                .name(settings.name())
                .packageType("Image")
                .imageUri(settings.image())
                .role(settings.roleArn())
                .memorySize(settings.memory())
                .timeout(settings.timeout())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(each(settings.environment()))
                        .build())
                .vpcConfig(FunctionVpcConfigArgs.builder()
                        .subnetIds(settings.subnets())
                        .securityGroupIds(settings.securityGroup().applyValue(List::of))
                        .build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("Text")
                        .logGroup(settings.logGroup())
                        .build())
                .tags(Map.of("Name", settings.name()));
        settings.mount()
                .ifPresent(it -> args.fileSystemConfig(FunctionFileSystemConfigArgs.builder()
                        .arn(it.accessPointArn())
                        .localMountPath(it.path())
                        .build()));
        var function = new Function(logical, args.build(), AwsOptions.after(options, earlier));
        return new ImageLambdaFunction(function.arn(), function.name());
    }

    /// Gives the function an address that answers anyone on the internet, as the answer grows.
    ///
    /// @param logical logical name, with which that of the right to invoke it begins
    /// @param options of that right, which comes second: the function's policy takes one change at a time
    /// @return the address
    public Output<String> open(String logical, CustomResourceOptions url, CustomResourceOptions options) {
        var address = new FunctionUrl(
                logical,
                FunctionUrlArgs.builder()
                        .functionName(name)
                        .authorizationType("NONE")
                        .invokeMode("RESPONSE_STREAM")
                        .build(),
                url);
        new FunctionUrlInvocation(logical + "_invocation", name, AwsOptions.after(options, List.of(address)));
        return address.functionUrl();
    }

    /// The SDK's serialiser takes outputs at any depth; its signature knows only whole maps, in which one secret
    /// would hide everything.
    @SuppressWarnings("unchecked")
    private static Output<Map<String, String>> each(Map<String, Output<String>> values) {
        return (Output<Map<String, String>>) (Output<?>) Output.of(values);
    }
}
