package com.althq.platform.capability;

import static com.althq.platform.spec.model.Capability.LAMBDA;
import static java.util.Objects.requireNonNull;

import com.althq.platform.capability.StorageProvisioner.FileSystem;
import com.althq.platform.resource.compute.ImageLambdaFunction;
import com.althq.platform.resource.compute.LogGroup;
import com.althq.platform.resource.identity.AllowStatement;
import com.althq.platform.resource.identity.PolicyDocument;
import com.althq.platform.resource.identity.ServiceRole;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.name.ExportNames;
import com.althq.platform.spec.name.VariableNames;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Provisions `lambda`: functions from container images, each with a function URL.
final class LambdaProvisioner {

    /// Variables for AWS's web adapter, with which an image answers HTTP:
    /// <https://github.com/awslabs/aws-lambda-web-adapter>
    private static final Map<String, String> WEB_ADAPTER =
            Map.of(VariableNames.READINESS_CHECK_PATH, "/health", VariableNames.INVOKE_MODE, "response_stream");

    private final ProvisioningContext context;
    private final ProvisionedSections provisioned;

    LambdaProvisioner(ProvisioningContext context, ProvisionedSections provisioned) {
        this.context = context;
        this.provisioned = provisioned;
    }

    /// Outputs of the functions for other sections.
    record Functions(List<Output<String>> arns) implements GrantTarget {

        /// The functions, their versions and aliases.
        @Override
        public List<Output<String>> grantArns() {
            return Stream.concat(arns.stream(), arns.stream().map(arn -> arn.applyValue(it -> it + ":*")))
                    .toList();
        }
    }

    Functions provision(LambdaSection section) {
        if (section.functions().isEmpty()) {
            return new Functions(List.of());
        }
        var foundation = provisioned.require(RolesAndGroups.Functions.class);
        var logs = new LinkedHashMap<String, LogGroup>();
        section.functions().forEach(it -> logs.put(it.name(), logs(it.name())));
        var role = role(foundation.role(), logs.values().stream().toList());
        var arns = new ArrayList<Output<String>>();
        for (var function : section.functions()) {
            var made = function(
                    function,
                    foundation,
                    role,
                    requireNonNull(logs.get(function.name())).name());
            open(function.name(), made);
            arns.add(made.arn());
        }
        return new Functions(List.copyOf(arns));
    }

    private LogGroup logs(String function) {
        return LogGroup.create(
                context.logical(function + "_logs"), context.names().functionLogs(function), context.options());
    }

    private ServiceRole role(ServiceRole role, List<LogGroup> logs) {
        var logical = context.logical("lambda_logs_policy");
        var streams =
                logs.stream().map(it -> it.arn().applyValue(arn -> arn + ":*")).toList();
        var writing = role.allow(
                logical,
                PolicyDocument.of(AllowStatement.allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), streams)),
                context.grantOptions(logical, LAMBDA));
        return new GrantTable(context, provisioned).addGrants(LAMBDA, writing);
    }

    private ImageLambdaFunction function(
            LambdaSection.Function function,
            RolesAndGroups.Functions foundation,
            ServiceRole role,
            Output<String> logs) {
        var files = provisioned.find(FileSystem.class);
        var tag = context.inputs().imageTag();
        var settings = new ImageLambdaFunction.Settings(
                context.names().function(function.name()).value(),
                provisioned
                        .require(ImageRepositories.class)
                        .of(function.image())
                        .uri()
                        .applyValue(uri -> uri + ":" + tag),
                role.arn(),
                function.memory(),
                function.timeout(),
                environment(),
                context.network().privateSubnets(),
                foundation.securityGroup(),
                logs,
                files.map(it -> new ImageLambdaFunction.Mount(it.accessPointArn(), FileSystem.PATH)));
        var earlier = new ArrayList<Resource>(role.policies());
        files.ifPresent(it -> earlier.addAll(it.mountTargets()));
        return ImageLambdaFunction.create(
                context.logical(function.name() + "_lambda"), settings, earlier, context.options());
    }

    private Map<String, Output<String>> environment() {
        var variables = new LinkedHashMap<String, Output<String>>();
        WEB_ADAPTER.forEach((name, value) -> variables.put(name, Output.of(value)));
        variables.putAll(InjectedEnvironment.all(context, provisioned, true));
        return variables;
    }

    private void open(String name, ImageLambdaFunction function) {
        var url = context.logical(name + "_url");
        var address = function.open(
                url, context.grantOptions(url, LAMBDA), context.grantOptions(url + "_invocation", LAMBDA));
        context.export(ExportNames.functionUrl(name), address);
    }
}
