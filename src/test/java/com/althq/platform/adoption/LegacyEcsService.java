package com.althq.platform.adoption;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.text;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The old engine's ECS service and what leads to it.
final class LegacyEcsService {

    private static final String APPLICATION = "zeroTrustAccessApplication:ZeroTrustAccessApplication";
    private static final String POLICY = "zeroTrustAccessPolicy:ZeroTrustAccessPolicy";

    private final LegacyStackModel stack;
    private final LegacyRolesAndGroups foundation;

    LegacyEcsService(LegacyStackModel stack, LegacyRolesAndGroups foundation) {
        this.stack = stack;
        this.foundation = foundation;
    }

    void declare(ComputeSection section, Map<String, Value> ofAgents) {
        var image = text(stack.repository(stack.service), ":latest");
        var cluster = stack.aws(
                "ecs/cluster:Cluster", stack.logical("cluster"),
                "name", stack.service,
                "settings", list(object("name", "containerInsights", "value", "disabled")));
        var group = targetGroup(section);
        stack.aws(
                "lb/listenerRule:ListenerRule", stack.logical("rule"),
                "listenerArn", LegacyStackModel.lookedUp("listener.arn"),
                "priority", priority(stack.service),
                "actions", list(object("type", "forward", "targetGroupArn", ref(group, "arn"))),
                "conditions", list(object("hostHeader", object("values", list(host(""))))));
        door(section);
        var task = stack.aws(
                "ecs/taskDefinition:TaskDefinition", stack.logical("task"),
                "family", stack.service,
                "cpu", Integer.toString(section.cpu()),
                "memory", Integer.toString(section.memory()),
                "networkMode", "awsvpc",
                "requiresCompatibilities", list("FARGATE"),
                "executionRoleArn", ref(foundation.executionRole.orElseThrow(), "arn"),
                "taskRoleArn", ref(foundation.taskRole.orElseThrow(), "arn"),
                "containerDefinitions", container(section, image, ofAgents));
        stack.aws(
                "ecs/service:Service", stack.logical("svc"),
                "name", LegacyStackModel.cut(stack.service, 32),
                "cluster", ref(cluster, "arn"),
                "taskDefinition", ref(task, "arn"),
                "desiredCount", section.minInstances(),
                "launchType", "FARGATE",
                "loadBalancers",
                        list(object(
                                "targetGroupArn",
                                ref(group, "arn"),
                                "containerName",
                                stack.service,
                                "containerPort",
                                section.port())),
                "networkConfiguration",
                        object(
                                "assignPublicIp",
                                false,
                                "subnets",
                                new Value.Items(LegacyStackModel.SUBNETS),
                                "securityGroups",
                                list(ref(foundation.computeGroup.orElseThrow(), "id"))),
                "deploymentCircuitBreaker", object("enable", true, "rollback", true));
    }

    private Resource targetGroup(ComputeSection section) {
        return stack.aws(
                "lb/targetGroup:TargetGroup", stack.logical("tg"),
                "name", LegacyStackModel.cut(stack.service + "-tg", 32),
                "port", section.port(),
                "protocol", "HTTP",
                "vpcId", LegacyStackModel.lookedUp("vpc.id"),
                "targetType", "ip",
                "healthCheck",
                        object(
                                "path", section.healthCheckPath(),
                                "protocol", "HTTP",
                                "interval", 30,
                                "timeout", 5,
                                "healthyThreshold", 2,
                                "unhealthyThreshold", 3),
                "deregistrationDelay", 60);
    }

    private void door(ComputeSection section) {
        stack.cloudflare(
                "dnsRecord:DnsRecord",
                stack.logical("dns"),
                "zoneId",
                LegacyStackModel.lookedUp("zone.id"),
                "name",
                stack.service,
                "type",
                "CNAME",
                "content",
                LegacyStackModel.lookedUp("loadBalancer.dnsName"),
                "ttl",
                1,
                "proxied",
                true);
        var provider = LegacyStackModel.lookedUp("identityProvider.id");
        var policy = stack.cloudflare(
                POLICY,
                sanitised(stack.service) + "_platform_access_policy",
                "name",
                "Platform " + stack.service + " Google Workspace",
                "accountId",
                LegacyStackModel.lookedUp("cloudflare.account"),
                "decision",
                "allow",
                "includes",
                list(object("loginMethod", object("id", provider))));
        stack.cloudflare(
                APPLICATION,
                sanitised(stack.service) + "_platform_access_app",
                "name",
                "Platform " + stack.service,
                "destinations",
                list(object("uri", host(""))),
                "type",
                "self_hosted",
                "sessionDuration",
                "12h",
                "enableBindingCookie",
                false,
                "httpOnlyCookieAttribute",
                true,
                "sameSiteCookieAttribute",
                "lax",
                "accountId",
                LegacyStackModel.lookedUp("cloudflare.account"),
                "allowedIdps",
                list(provider),
                "appLauncherVisible",
                false,
                "autoRedirectToIdentity",
                true,
                "policies",
                list(object("id", ref(policy, "id"))));
        section.publicPaths().forEach(this::bypass);
    }

    private void bypass(String path) {
        var logical = sanitised(stack.service) + "_" + sanitised(path) + "_bypass_";
        var policy = stack.cloudflare(
                POLICY,
                logical + "policy",
                "name",
                "Platform " + stack.service + " " + path + " (public bypass)",
                "accountId",
                LegacyStackModel.lookedUp("cloudflare.account"),
                "decision",
                "bypass",
                "includes",
                list(object("everyone", object())));
        stack.cloudflare(
                APPLICATION,
                logical + "app",
                "name",
                "Platform " + stack.service + " " + path + " (public)",
                "destinations",
                list(object("uri", host(path))),
                "type",
                "self_hosted",
                "sessionDuration",
                "0s",
                "accountId",
                LegacyStackModel.lookedUp("cloudflare.account"),
                "appLauncherVisible",
                false,
                "policies",
                list(object("id", ref(policy, "id"))));
    }

    /// Secrets of the list form stand in it in clear.
    private Value container(ComputeSection section, Value image, Map<String, Value> ofAgents) {
        var variables = new LinkedHashMap<String, Value>();
        variables.put("PYTHONUNBUFFERED", new Value.Text("1"));
        variables.put("UVICORN_HOST", new Value.Text("0.0.0.0"));
        variables.put("UVICORN_PORT", new Value.Text(Integer.toString(section.port())));
        if (stack.spec.secrets() instanceof DeclaredSecrets.Named(var names)) {
            names.forEach(it -> variables.put(it, new Value.Text("in clear")));
        }
        variables.putAll(ofAgents);
        var environment = new ArrayList<Object>();
        variables.forEach((name, value) -> environment.addAll(
                List.of(environment.isEmpty() ? "" : ",", "{\"name\":\"" + name + "\",\"value\":\"", value, "\"}")));
        return text(
                "[{\"name\":\"" + stack.service + "\",\"image\":\"",
                image,
                "\",\"essential\":true,\"portMappings\":[{\"containerPort\":" + section.port()
                        + ",\"protocol\":\"tcp\",\"name\":\"http\"}],\"environment\":[",
                text(environment.toArray()),
                "],\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":{\"awslogs-create-group\":\"true\","
                        + "\"awslogs-region\":\"" + stack.region + "\",\"awslogs-group\":\"" + stack.service
                        + "\",\"awslogs-stream-prefix\":\"" + stack.service + "\"}}}]");
    }

    private Value host(String path) {
        return text(stack.service + ".", LegacyStackModel.lookedUp("zone.name"), path);
    }

    private static String sanitised(String text) {
        return text.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static int priority(String service) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(service.getBytes(StandardCharsets.UTF_8));
            return 200 + Integer.parseInt(HexFormat.of().formatHex(md5).substring(0, 4), 16) % 49_800;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
