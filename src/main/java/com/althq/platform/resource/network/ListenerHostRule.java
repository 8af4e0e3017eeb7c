package com.althq.platform.resource.network;

import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.ListenerRuleArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHostHeaderArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;

/// A listener rule that forwards the requests for one host name to a target group.
public final class ListenerHostRule {

    private ListenerHostRule() {}

    /// Declares the rule.
    ///
    /// @param listener its ARN
    /// @param priority 1 to 50000, one of its own on the listener
    /// @return what must be there before ECS takes the group
    public static Resource create(
            String logical,
            String listener,
            int priority,
            String host,
            TargetGroup group,
            CustomResourceOptions options) {
        return new ListenerRule(
                logical,
                ListenerRuleArgs.builder()
                        .listenerArn(listener)
                        .priority(priority)
                        .actions(ListenerRuleActionArgs.builder()
                                .type("forward")
                                .targetGroupArn(group.arn())
                                .build())
                        .conditions(ListenerRuleConditionArgs.builder()
                                .hostHeader(ListenerRuleConditionHostHeaderArgs.builder()
                                        .values(host)
                                        .build())
                                .build())
                        .build(),
                options);
    }
}
