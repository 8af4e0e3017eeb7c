package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/// What a look at a thing answers: its inputs, and what only AWS or Cloudflare knows.
final class ResourceOutputs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MOMENT = "2026-01-01T00:00:00Z";

    /// What every change of the thing makes anew.
    private static final Set<String> RENEWED = Set.of("agentRuntimeVersion", "lastModified", "modifiedOn", "updatedAt");

    private ResourceOutputs() {}

    /// Before the thing exists: what it will answer is not known.
    static ObjectNode unknown(String type, ObjectNode inputs) {
        var outputs = echo(type, inputs);
        StandInSchema.computed(type).fieldNames().forEachRemaining(it -> {
            if (!outputs.has(it)) {
                outputs.put(it, WireJson.UNKNOWN);
            }
        });
        for (var filled : Set.of("arn", "name", "region")) {
            if (StandInSchema.takes(type, filled) && !outputs.has(filled)) {
                outputs.put(filled, WireJson.UNKNOWN);
            }
        }
        return outputs;
    }

    /// Of a thing that has just been made.
    ///
    /// @param seed another one for each thing
    static ObjectNode made(String type, String id, ObjectNode inputs, AwsLocation place, String seed) {
        var outputs = echo(type, inputs);
        if (StandInSchema.takes(type, "region") && !outputs.has("region")) {
            outputs.put("region", place.region());
        }
        if (StandInSchema.takes(type, "name") && !outputs.has("name")) {
            outputs.put("name", id);
        }
        var arn = ResourceIdentity.arn(type, id, inputs, place, seed);
        if (!arn.isEmpty() && StandInSchema.takes(type, "arn")) {
            outputs.put("arn", arn);
        }
        var thing = new Made(type, id, inputs, outputs, place, seed, arn);
        StandInSchema.computed(type).properties().forEach(it -> {
            if (!outputs.has(it.getKey())) {
                outputs.set(it.getKey(), thing.value(it.getKey(), it.getValue().asText()));
            }
        });
        return outputs;
    }

    /// Of a thing that is to be changed: what will be another value then is not known.
    static ObjectNode changing(String type, ObjectNode outputs, ObjectNode before, ObjectNode after) {
        var next = changed(type, outputs, before, after);
        next.fieldNames().forEachRemaining(it -> {
            if (isRenewed(type, it, before, after)) {
                next.put(it, WireJson.UNKNOWN);
            }
        });
        return next;
    }

    /// Of a thing that has been changed. What is removed from the inputs goes, unless AWS keeps it.
    static ObjectNode changed(String type, ObjectNode outputs, ObjectNode before, ObjectNode after) {
        var next = outputs.deepCopy();
        var given = echo(type, after);
        before.fieldNames().forEachRemaining(it -> {
            if (!given.has(it) && !RecordedChanges.PROBED.keepsRemoved(type, it)) {
                next.remove(it);
            }
        });
        next.setAll(given);
        outputs.fieldNames().forEachRemaining(it -> {
            if (isRenewed(type, it, before, after)) {
                next.set(it, renewed(outputs.get(it)));
            }
        });
        return next;
    }

    private static boolean isRenewed(String type, String property, ObjectNode before, ObjectNode after) {
        return RENEWED.contains(property)
                || (type.equals("aws:ssm/parameter:Parameter")
                        && property.equals("version")
                        && !before.path("value").equals(after.path("value")));
    }

    private static JsonNode renewed(JsonNode value) {
        if (value.isNumber()) {
            return NODES.numberNode(value.asLong() + 1);
        }
        return value.asText().matches("\\d+") ? NODES.textNode(String.valueOf(value.asLong() + 1)) : value;
    }

    private static ObjectNode echo(String type, ObjectNode inputs) {
        var outputs = inputs.deepCopy();
        ProviderDefaults.strip(outputs);
        DroppedBlocks.drop(type, outputs);
        return outputs;
    }

    private record Made(
            String type, String id, ObjectNode inputs, ObjectNode outputs, AwsLocation place, String seed, String arn) {

        JsonNode value(String property, String kind) {
            return switch (kind) {
                case "number" -> NODES.numberNode(number(property));
                case "boolean" -> NODES.booleanNode(property.equals("proxiable"));
                case "list" -> list(property);
                case "object" -> NODES.objectNode();
                default -> NODES.textNode(text(property));
            };
        }

        private int number(String property) {
            return property.equals("revision") || property.equals("version") ? 1 : 0;
        }

        private JsonNode list(String property) {
            var list = NODES.arrayNode();
            switch (property) {
                case "masterUserSecrets" -> {
                    if (inputs.path("manageMasterUserPassword").asBoolean()) {
                        list.addObject()
                                .put("kmsKeyId", place.arn("kms", "key/" + ResourceIdentity.uuid(seed + " key")))
                                .put(
                                        "secretArn",
                                        place.arn(
                                                "secretsmanager",
                                                "secret:rds!" + id.toLowerCase(Locale.ROOT) + "-"
                                                        + AwsLocation.hash(seed, 6)))
                                .put("secretStatus", "active");
                    }
                }
                case "workloadIdentityDetails" ->
                    list.addObject()
                            .put(
                                    "workloadIdentityArn",
                                    place.arn(
                                            "bedrock-agentcore",
                                            "workload-identity-directory/default/workload-identity/" + id));
                case "memberClusters" -> list.add(id + "-001");
                case "supportedNetworkTypes" -> list.add("IPV4");
                default -> {
                    // Nothing in it.
                }
            }
            return list;
        }

        private String text(String property) {
            var hash = AwsLocation.hash(seed + " " + property, 17);
            return switch (property) {
                case "arn" -> type.contains("taskDefinition") ? arn + ":1" : arn;
                case "agentRuntimeArn", "qualifiedArn", "arnWithoutRevision" -> arn;
                case "agentRuntimeId", "memoryStrategyId", "resourceId" -> id;
                case "agentRuntimeVersion", "version" -> "1";
                case "arnSuffix" -> arn.substring(arn.lastIndexOf(':') + 1);
                case "ownerId", "registryId" -> place.account();
                case "repositoryUrl" ->
                    "%s.dkr.ecr.%s.%s/%s".formatted(place.account(), place.region(), place.domain(), in("name"));
                case "functionUrl" -> "https://%s.lambda-url.%s.on.aws/".formatted(urlId(), place.region());
                case "urlId" -> urlId();
                case "functionArn" -> place.arn("lambda", "function:" + in("functionName"));
                case "fileSystemArn" -> place.arn("elasticfilesystem", "file-system/" + in("fileSystemId"));
                case "invokeArn", "qualifiedInvokeArn", "responseStreamingInvokeArn" ->
                    "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
                            .formatted(place.partition(), place.region(), arn);
                case "address" -> host();
                case "endpoint" -> host() + ":" + inputs.path("port").asInt(5432);
                case "primaryEndpointAddress" -> cacheHost("master");
                case "readerEndpointAddress" -> cacheHost("replica");
                case "configurationEndpointAddress", "signingJobArn", "signingProfileVersionArn" -> "";
                case "engineVersionActual" -> in("engineVersion");
                case "dnsName", "mountTargetDnsName" ->
                    "%s.efs.%s.%s".formatted(inputs.path("fileSystemId").asText(id), place.region(), place.domain());
                case "bucketRegion" -> place.region();
                case "bucketDomainName" -> in("bucket") + ".s3." + place.domain();
                case "bucketRegionalDomainName" -> in("bucket") + ".s3." + place.region() + "." + place.domain();
                case "hostedZone", "hostedZoneId" -> "Z" + hash.toUpperCase(Locale.ROOT);
                case "uniqueId" -> "AROA" + hash.toUpperCase(Locale.ROOT);
                case "vpcId" -> SimulatedLookups.VPC;
                case "networkInterfaceId" -> "eni-" + hash;
                case "availabilityZoneName" -> place.region() + "a";
                case "status" -> "available";
                case "state" -> "ACTIVE";
                case "aud" -> AwsLocation.hash(seed, 64);
                default -> property.matches(".*(Date|[aA]t|On|Modified|Time)") ? MOMENT : hash;
            };
        }

        private String in(String name) {
            return inputs.path(name).asText();
        }

        private String urlId() {
            return AwsLocation.hash(seed + " url", 32);
        }

        private String host() {
            return "%s.c%s.%s.rds.%s"
                    .formatted(in("identifier"), AwsLocation.hash(place.account(), 11), place.region(), place.domain());
        }

        private String cacheHost(String role) {
            return "%s.%s.%s.%s.cache.%s"
                    .formatted(role, id, AwsLocation.hash(place.account(), 6), place.region(), place.domain());
        }
    }
}
