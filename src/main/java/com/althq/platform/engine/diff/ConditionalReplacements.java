package com.althq.platform.engine.diff;

import com.althq.platform.engine.diff.PropertyDiff.Difference;
import com.althq.platform.engine.diff.ReplacementTable.Answer;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import java.util.Arrays;
import java.util.Optional;

/// Decides from the old and new values whether a change replaces the resource, for properties that
/// `replacements.txt` marks as depending on the values. [Answer#DEPENDS] remains where the values do not decide it.
final class ConditionalReplacements {

    private ConditionalReplacements() {}

    static Answer answer(Resource before, Resource after, Difference change) {
        var property = change.path().pattern().split("[.\\[]", 2)[0];
        return switch (before.type()) {
            case "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime" ->
                Answer.REPLACE; // container to code or back
            case "aws:bedrock/agentcoreMemory:AgentcoreMemory" -> addedIsUpdate(change);
            case "aws:dynamodb/table:Table" -> property.equals("attributes") ? Answer.UPDATE : restore(change);
            case "aws:ecs/service:Service" -> capacityProviders(before, after);
            case "aws:elasticache/replicationGroup:ReplicationGroup" -> cache(property, before, change);
            case "aws:ssm/parameter:Parameter" -> tier(change);
            case "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" ->
                change.before().isPresent() && change.after().isPresent() ? Answer.UPDATE : Answer.REPLACE;
            default -> Answer.DEPENDS;
        };
    }

    private static Answer addedIsUpdate(Difference change) {
        return change.before().isEmpty() ? Answer.UPDATE : Answer.REPLACE;
    }

    /// What a table was restored from.
    private static Answer restore(Difference change) {
        return change.after().isEmpty() ? Answer.UPDATE : Answer.REPLACE;
    }

    private static Answer capacityProviders(Resource before, Resource after) {
        var both =
                hasElements(before, "capacityProviderStrategies") && hasElements(after, "capacityProviderStrategies");
        var forced = after.input("forceNewDeployment").equals(Optional.of(new Value.Flag(true)));
        return both && forced ? Answer.UPDATE : Answer.REPLACE;
    }

    private static boolean hasElements(Resource resource, String property) {
        return resource.input(property)
                .filter(it -> it instanceof Value.Items(var items) && !items.isEmpty())
                .isPresent();
    }

    private static Answer cache(String property, Resource before, Difference change) {
        var from = text(change.before());
        var to = text(change.after());
        return switch (property) {
            case "engine" ->
                switch (from + " to " + to) {
                    case "redis to valkey" -> Answer.UPDATE;
                    case "valkey to redis" -> Answer.REPLACE;
                    default -> Answer.DEPENDS;
                };
            case "engineVersion" -> {
                if (!isVersion(from) || !isVersion(to)) {
                    yield Answer.DEPENDS;
                }
                yield Arrays.compare(version(to), version(from)) < 0 ? Answer.REPLACE : Answer.UPDATE;
            }
            case "transitEncryptionEnabled" -> inTransit(text(before.input("engineVersion")));
            default -> Answer.DEPENDS;
        };
    }

    /// In place from 7.0.5 on; `7.0` alone does not say which one runs.
    private static Answer inTransit(String running) {
        if (!isVersion(running) || running.equals("7") || running.equals("7.0")) {
            return Answer.DEPENDS;
        }
        return Arrays.compare(version(running), new int[] {7, 0, 5}) < 0 ? Answer.REPLACE : Answer.UPDATE;
    }

    private static Answer tier(Difference change) {
        return switch (text(change.before()) + " to " + text(change.after())) {
            case "Standard to Advanced" -> Answer.UPDATE;
            case "Advanced to Standard" -> Answer.REPLACE;
            case "Advanced to Intelligent-Tiering" -> Answer.UNSEEN;
            default -> Answer.DEPENDS;
        };
    }

    private static String text(Optional<Value> value) {
        return value.map(it -> it instanceof Value.Text(var text) ? text : "").orElse("");
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d{1,4}(\\.\\d{1,4})*");
    }

    private static int[] version(String text) {
        return Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
