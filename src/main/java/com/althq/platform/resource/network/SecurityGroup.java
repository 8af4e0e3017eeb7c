package com.althq.platform.resource.network;

import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupEgressArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupIngressArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/// An EC2 security group with inline rules. Both lists are always sent: rules that are merely left out stay as
/// they are.
public final class SecurityGroup {

    private SecurityGroup() {}

    /// Who may open a TCP connection.
    public sealed interface Ingress {

        int port();

        /// Addresses, such as those of a VPC.
        record FromRange(int port, String cidr, String description) implements Ingress {}

        /// Whatever is in another security group.
        ///
        /// @param group its id
        record FromGroup(int port, Output<String> group) implements Ingress {}
    }

    /// Declares a group for what answers and may call anything.
    ///
    /// @param description another one makes AWS replace the group
    /// @return its id
    public static Output<String> calling(
            String logical,
            String name,
            String description,
            String vpc,
            List<Ingress> ingress,
            CustomResourceOptions options) {
        return create(logical, name, description, vpc, ingress, List.of(anywhere()), options);
    }

    /// Declares a group for what only answers.
    ///
    /// @param description another one makes AWS replace the group
    /// @return its id
    public static Output<String> answering(
            String logical,
            String name,
            String description,
            String vpc,
            List<Ingress> ingress,
            CustomResourceOptions options) {
        return create(logical, name, description, vpc, ingress, List.of(), options);
    }

    private static Output<String> create(
            String logical,
            String name,
            String description,
            String vpc,
            List<Ingress> ingress,
            List<SecurityGroupEgressArgs> egress,
            CustomResourceOptions options) {
        return new com.pulumi.aws.ec2.SecurityGroup(
                        logical,
                        SecurityGroupArgs.builder()
                                .name(name)
                                .description(description)
                                .vpcId(vpc)
                                .ingress(ingress.stream()
                                        .map(SecurityGroup::rule)
                                        .toList())
                                .egress(egress)
                                .build(),
                        options)
                .id();
    }

    private static SecurityGroupIngressArgs rule(Ingress ingress) {
        var rule = SecurityGroupIngressArgs.builder()
                .protocol("tcp")
                .fromPort(ingress.port())
                .toPort(ingress.port());
        return switch (ingress) {
            case Ingress.FromRange it ->
                rule.cidrBlocks(it.cidr()).description(it.description()).build();
            case Ingress.FromGroup it ->
                rule.securityGroups(it.group().applyValue(List::of)).build();
        };
    }

    private static SecurityGroupEgressArgs anywhere() {
        return SecurityGroupEgressArgs.builder()
                .protocol("-1")
                .fromPort(0)
                .toPort(0)
                .cidrBlocks("0.0.0.0/0")
                .build();
    }
}
