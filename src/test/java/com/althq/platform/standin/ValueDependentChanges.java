package com.althq.platform.standin;

import com.althq.platform.standin.RecordedChanges.Effect;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;

/// Where the values decide what a change does, as the real provider answered case by case.
final class ValueDependentChanges {

    /// A changed property.
    ///
    /// @param state  the whole thing as it is known
    /// @param before its inputs
    /// @param after  the inputs that it is to have
    /// @param is     the property; missing where it is not set
    /// @param next   what it is to be; missing where it is removed
    record Change(ObjectNode state, ObjectNode before, ObjectNode after, JsonNode is, JsonNode next) {
        boolean isRemoval() {
            return next.isMissingNode();
        }

        String between() {
            return is.asText() + " to " + next.asText();
        }
    }

    private ValueDependentChanges() {}

    static Effect effect(String type, String path, Change change) {
        var property = path.split("[.\\[]", 2)[0];
        return switch (type.substring(type.lastIndexOf(':') + 1) + " " + property) {
            case "Table attributes" -> path.endsWith(".type") ? Effect.UNSEEN : Effect.IN_PLACE;
            case "Table restoreSourceName", "Table restoreSourceTableArn" ->
                change.isRemoval() ? Effect.IN_PLACE : Effect.ANEW;
            case "Service capacityProviderStrategies" -> strategies(change);
            case "ReplicationGroup engineVersion" -> version(change);
            case "ReplicationGroup engine" ->
                change.between().equals("redis to valkey") ? Effect.IN_PLACE : Effect.ANEW;
            case "ReplicationGroup transitEncryptionEnabled" -> inTransit(change);
            case "BucketV2 objectLockConfiguration" -> Effect.ANEW;
            case "Parameter tier" -> tier(change);
            case "SecurityGroupEgressRule cidrIpv4",
                    "SecurityGroupEgressRule cidrIpv6",
                    "SecurityGroupEgressRule prefixListId",
                    "SecurityGroupEgressRule referencedSecurityGroupId",
                    "SecurityGroupIngressRule cidrIpv4",
                    "SecurityGroupIngressRule cidrIpv6",
                    "SecurityGroupIngressRule prefixListId",
                    "SecurityGroupIngressRule referencedSecurityGroupId" ->
                change.is().isMissingNode() || change.isRemoval() ? Effect.ANEW : Effect.IN_PLACE;
            case "AgentcoreAgentRuntime agentRuntimeArtifact" ->
                change.is().isMissingNode() || change.isRemoval() ? Effect.ANEW : Effect.IN_PLACE;
            case "AgentcoreMemory indexedKeys" -> change.is().isMissingNode() ? Effect.IN_PLACE : Effect.ANEW;
            default -> throw new IllegalStateException("no case for " + type + " " + path);
        };
    }

    private static Effect strategies(Change change) {
        var both = !change.state().path("capacityProviderStrategies").isEmpty()
                && !change.after().path("capacityProviderStrategies").isEmpty();
        return both && change.after().path("forceNewDeployment").asBoolean() ? Effect.IN_PLACE : Effect.ANEW;
    }

    private static Effect version(Change change) {
        return Arrays.compare(parts(change.next().asText()), parts(change.is().asText())) < 0
                ? Effect.ANEW
                : Effect.IN_PLACE;
    }

    private static Effect inTransit(Change change) {
        var running = change.state().path("engineVersionActual").asText();
        return Arrays.compare(parts(running), new int[] {7, 0, 5}) < 0 ? Effect.ANEW : Effect.IN_PLACE;
    }

    private static Effect tier(Change change) {
        return switch (change.between()) {
            case "Advanced to Standard" -> Effect.ANEW;
            case "Advanced to Intelligent-Tiering" -> Effect.UNSEEN;
            default -> Effect.IN_PLACE;
        };
    }

    /// `6.x` is the last of its kind.
    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(it -> it.matches("\\d{1,4}") ? Integer.parseInt(it) : 99)
                .toArray();
    }

    static final Set<String> DELETED_FIRST = Set.of(
            "aws:efs/mountTarget:MountTarget",
            "aws:ecr/lifecyclePolicy:LifecyclePolicy",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
}
