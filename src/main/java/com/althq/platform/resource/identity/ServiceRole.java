package com.althq.platform.resource.identity;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.stream.Stream;

/// An IAM role that an AWS service assumes, with the policies that are attached to it so far.
///
/// @param policies IAM knows no order: whatever assumes the role must wait for every one of these
public record ServiceRole(Output<String> arn, Output<String> name, List<Resource> policies) {

    public ServiceRole {
        policies = List.copyOf(policies);
    }

    /// Declares a role without policies.
    ///
    /// @param logical logical name
    /// @param name    the role's own, unique in the account
    public static ServiceRole create(String logical, String name, PolicyDocument trust, CustomResourceOptions options) {
        var role = new Role(
                logical,
                RoleArgs.builder().name(name).assumeRolePolicy(trust.json()).build(),
                options);
        return new ServiceRole(role.arn(), role.name(), List.of());
    }

    /// With an inline policy.
    public ServiceRole allow(String logical, PolicyDocument document, CustomResourceOptions options) {
        return with(new RolePolicy(
                logical,
                RolePolicyArgs.builder().role(name).policy(document.json()).build(),
                options));
    }

    /// With a policy that AWS maintains.
    public ServiceRole attach(String logical, String policyArn, CustomResourceOptions options) {
        return with(new RolePolicyAttachment(
                logical,
                RolePolicyAttachmentArgs.builder()
                        .role(name)
                        .policyArn(policyArn)
                        .build(),
                options));
    }

    private ServiceRole with(Resource policy) {
        return new ServiceRole(
                arn, name, Stream.concat(policies.stream(), Stream.of(policy)).toList());
    }
}
