package com.althq.platform.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// What look-ups answer: a small account with a VPC, a load balancer and a Cloudflare zone, what exists in the world,
/// and over that what a test has set (see [SimulatedAccount#looksUp]).
final class SimulatedLookups {

    static final String VPC = "vpc-0a1b2c3d4e5f60718";

    private static final String SUBNET = "subnet-0000000000000000";
    private static final String ZONES = "abc";
    private static final String LOAD_BALANCER = "1a2b3c4d5e6f7081";
    private static final String LISTENER = "8f7e6d5c4b3a2910";
    private static final String CLOUDFLARE_ZONE = "023e105f4ecef8ad9ca31a8372d0c353";
    private static final String CLOUDFLARE_ACCOUNT = "f037e56e89293a057740de681ac9abbe";

    private static final Map<String, String> PARAMETERS = Map.of(
            "/cloudflare/zone_id", CLOUDFLARE_ZONE, "/cloudflare/platform_infra_token", "stand-in-token-of-cloudflare");

    private final ObjectNode world;
    private final AwsLocation place;

    SimulatedLookups(ObjectNode world, AwsLocation place) {
        this.world = world;
        this.place = place;
    }

    /// @throws Refusal if there is no such thing, or a test wants it so
    ObjectNode answer(String token, ObjectNode args) {
        var set = SimulatedAccount.lookUps(world, token)
                .filter(it -> it.path("when").properties().stream()
                        .allMatch(arg -> arg.getValue().equals(args.path(arg.getKey()))))
                .findFirst();
        if (set.isPresent() && set.get().has("fails")) {
            throw new ProviderRefusalException(
                    "invoking " + token + ": " + set.get().path("fails").asText());
        }
        var answer = args.deepCopy();
        if (set.isEmpty()) {
            answer.setAll(known(token, args));
        } else {
            answer.setAll(orNothing(token, args));
            set.get().path("answer").properties().forEach(it -> answer.set(it.getKey(), it.getValue()));
        }
        if (token.startsWith("aws:") && !answer.has("region")) {
            answer.put("region", place.region());
        }
        return answer;
    }

    private ObjectNode orNothing(String token, ObjectNode args) {
        try {
            return known(token, args);
        } catch (ProviderRefusalException e) {
            return object();
        }
    }

    private ObjectNode known(String token, ObjectNode args) {
        return switch (token) {
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                object().put("accountId", place.account())
                        .put("arn", place.globalArn("iam", "user/stand-in"))
                        .put("userId", "AIDASTANDIN0000000000")
                        .put("id", place.account());
            case "aws:index/getRegion:getRegion" ->
                object().put("region", place.region())
                        .put("name", place.region())
                        .put("id", place.region())
                        .put("description", place.region())
                        .put("endpoint", "ec2." + place.region() + "." + place.domain());
            case "aws:index/getPartition:getPartition" ->
                object().put("partition", place.partition())
                        .put("dnsSuffix", place.domain())
                        .put("reverseDnsPrefix", "com.amazonaws")
                        .put("id", place.partition());
            case "aws:ec2/getVpc:getVpc" -> vpc();
            case "aws:ec2/getSubnets:getSubnets" -> subnets();
            case "aws:ec2/getSubnet:getSubnet" -> subnet(args);
            case "aws:ec2/getSecurityGroup:getSecurityGroup" ->
                object().put("id", args.path("id").asText("sg-0123456789abcdef0"))
                        .put(
                                "arn",
                                place.arn(
                                        "ec2",
                                        "security-group/" + args.path("id").asText("sg-0123456789abcdef0")))
                        .put("name", args.path("name").asText("default"))
                        .put("description", "default VPC security group")
                        .put("vpcId", VPC)
                        .set("tags", object());
            case "aws:lb/getLoadBalancer:getLoadBalancer" -> loadBalancer(args);
            case "aws:lb/getListener:getListener" -> listener(args);
            case "aws:lb/getListenerRule:getListenerRule" -> listenerRule(args);
            case "aws:ssm/getParameter:getParameter" -> parameter(args);
            case "aws:kms/getSecrets:getSecrets" -> secrets(args);
            default ->
                token.startsWith("aws:ecr/")
                        ? new SimulatedImages(world, place).answer(token, args)
                        : Edge.answer(token);
        };
    }

    private ObjectNode vpc() {
        return object().put("id", VPC)
                .put("arn", place.arn("ec2", "vpc/" + VPC))
                .put("cidrBlock", "10.0.0.0/16")
                .put("default", false)
                .put("ownerId", place.account())
                .put("state", "available")
                .set("tags", object());
    }

    private ObjectNode subnets() {
        var answer = object().put("id", place.region());
        var ids = answer.putArray("ids");
        for (var zone = 0; zone < ZONES.length(); zone++) {
            ids.add(SUBNET + zone);
        }
        answer.set("tags", object());
        return answer;
    }

    private ObjectNode subnet(ObjectNode args) {
        var id = args.path("id").asText(SUBNET + 0);
        if (!id.matches(SUBNET + "[0-2]")) {
            throw new ProviderRefusalException("reading EC2 Subnet (" + id
                    + "): InvalidSubnetID.NotFound: The subnet ID '" + id + "' does not exist");
        }
        var zone = id.charAt(id.length() - 1) - '0';
        return object().put("id", id)
                .put("arn", place.arn("ec2", "subnet/" + id))
                .put("availabilityZone", place.region() + ZONES.charAt(zone))
                .put("availabilityZoneId", "usw2-az" + (zone + 1))
                .put("cidrBlock", "10.0." + zone + ".0/24")
                .put("vpcId", VPC)
                .put("state", "available")
                .set("tags", object().put("network", "private"));
    }

    private ObjectNode loadBalancer(ObjectNode args) {
        var name = args.path("name").asText("product-external-alb");
        var suffix = "app/" + name + "/" + LOAD_BALANCER;
        return object().put("arn", place.arn("elasticloadbalancing", "loadbalancer/" + suffix))
                .put("arnSuffix", suffix)
                .put("id", place.arn("elasticloadbalancing", "loadbalancer/" + suffix))
                .put("name", name)
                .put("dnsName", "%s-1234567890.%s.elb.%s".formatted(name, place.region(), place.domain()))
                .put("zoneId", "Z1H1FL5HABSF5")
                .put("vpcId", VPC)
                .put("loadBalancerType", "application")
                .put("internal", false);
    }

    private ObjectNode listener(ObjectNode args) {
        var balancer = args.path("loadBalancerArn").asText();
        var arn = args.path("arn").asText(balancer.replace(":loadbalancer/", ":listener/") + "/" + LISTENER);
        return object().put("arn", arn)
                .put("id", arn)
                .put("loadBalancerArn", balancer)
                .put("port", args.path("port").asInt(443))
                .put("protocol", args.path("port").asInt(443) == 443 ? "HTTPS" : "HTTP");
    }

    private ObjectNode listenerRule(ObjectNode args) {
        return SimulatedAccount.stream(world)
                .filter(it -> it.type().equals("aws:lb/listenerRule:ListenerRule"))
                .map(SimulatedResource::outputs)
                .filter(it -> args.has("arn")
                        ? it.path("arn").equals(args.path("arn"))
                        : it.path("listenerArn").equals(args.path("listenerArn"))
                                && it.path("priority").equals(args.path("priority")))
                .findFirst()
                .orElseThrow(() -> new ProviderRefusalException("reading ELBv2 Listener Rule: couldn't find resource"));
    }

    private ObjectNode parameter(ObjectNode args) {
        var name = args.path("name").asText();
        var made = SimulatedAccount.stream(world)
                .filter(it -> it.type().equals("aws:ssm/parameter:Parameter")
                        && it.id().equals(name))
                .map(it -> it.outputs().path("value").asText());
        var value = Stream.concat(made, Stream.ofNullable(PARAMETERS.get(name)))
                .findFirst()
                .orElseThrow(() -> new ProviderRefusalException(
                        "reading SSM Parameter (" + name + "): couldn't find resource: ParameterNotFound"));
        return object().put("id", name)
                .put("arn", place.arn("ssm", "parameter/" + name.replaceFirst("^/", "")))
                .put("type", "SecureString")
                .put("value", value)
                .put("insecureValue", "")
                .put("version", 1);
    }

    /// A ciphertext is base64 of `plain:` and the value.
    private ObjectNode secrets(ObjectNode args) {
        var answer = object().put("id", place.region());
        var plaintext = answer.putObject("plaintext");
        for (var secret : args.path("secrets")) {
            plaintext.put(secret.path("name").asText(), decrypted(secret));
        }
        return answer;
    }

    private static String decrypted(JsonNode secret) {
        try {
            var bytes = Base64.getMimeDecoder().decode(secret.path("payload").asText());
            var text = new String(bytes, StandardCharsets.UTF_8);
            if (text.startsWith("plain:")) {
                return text.substring("plain:".length());
            }
        } catch (IllegalArgumentException e) {
            // No base64: nothing that KMS made.
        }
        throw new ProviderRefusalException(
                "decrypting KMS Secret (" + secret.path("name").asText()
                        + "): operation error KMS: Decrypt, https response error StatusCode: 400, api error"
                        + " AccessDeniedException: The ciphertext refers to a customer master key that does not exist, does not"
                        + " exist in this region, or you are not allowed to access.");
    }

    static ObjectNode object() {
        return WireJson.JSON.createObjectNode();
    }

    /// Cloudflare's.
    private static final class Edge {

        static ObjectNode answer(String token) {
            return switch (token) {
                case "cloudflare:index/getZone:getZone" -> zone();
                case "cloudflare:index/getZones:getZones" -> results(zone());
                case "cloudflare:index/getAccount:getAccount" -> account();
                case "cloudflare:index/getAccounts:getAccounts" -> results(account());
                case "cloudflare:index/getZeroTrustAccessIdentityProviders:getZeroTrustAccessIdentityProviders" ->
                    results(identityProvider("dev"), identityProvider("staging"), identityProvider("prod"));
                case "cloudflare:index/getZeroTrustAccessIdentityProvider:getZeroTrustAccessIdentityProvider" ->
                    identityProvider("dev");
                default -> throw new ProviderRefusalException("unrecognized data function (Invoke): " + token);
            };
        }

        private static ObjectNode results(ObjectNode... results) {
            var answer = object();
            var list = answer.putArray("results");
            for (var result : results) {
                list.add(result);
            }
            return answer;
        }

        private static ObjectNode zone() {
            return object().put("id", CLOUDFLARE_ZONE)
                    .put("zoneId", CLOUDFLARE_ZONE)
                    .put("name", "example.com")
                    .put("status", "active")
                    .put("type", "full")
                    .set("account", account());
        }

        private static ObjectNode account() {
            return object().put("id", CLOUDFLARE_ACCOUNT).put("name", "Example").put("type", "standard");
        }

        private static ObjectNode identityProvider(String environment) {
            return object().put("id", ResourceIdentity.uuid("identity provider " + environment))
                    .put("name", environment + " althq-frontend Pages Previews")
                    .put("type", "google-apps")
                    .set("config", object());
        }
    }
}
