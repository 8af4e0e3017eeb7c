package com.althq.platform.capability;

import static com.althq.platform.capability.TestSections.compute;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/specification.md` §4.1, what exposes.
class ServiceExposureTest {

    private static final RecordedGraph MADE = RecordedGraph.of(compute("/webhooks/*"));

    @Test
    void the_target_group_checks_the_health_of_each_task() {
        assertThat(MADE.text("orders_tg", "healthCheck"))
                .isEqualTo("{healthyThreshold: 2, interval: 30, path: /health, protocol: HTTP, timeout: 5,"
                        + " unhealthyThreshold: 3}");
        assertThat(MADE.text("orders_tg", "targetType")).isEqualTo("ip");
        assertThat(MADE.text("orders_tg", "protocol")).isEqualTo("HTTP");
        assertThat(MADE.text("orders_tg", "vpcId")).isEqualTo("${vpc.id}");
        assertThat(MADE.value("orders_tg", "deregistrationDelay")).isEqualTo(new Value.Numeric(60));
    }

    @Test
    void another_port_does_not_replace_the_target_group() {
        assertThat(MADE.resource("orders_tg").options().ignoreChanges()).containsExactly("port");
    }

    @Test
    void the_rule_sends_the_host_s_requests_to_the_target_group() {
        assertThat(MADE.text("orders_rule", "listenerArn")).isEqualTo("${listener.arn}");
        assertThat(MADE.text("orders_rule", "conditions")).isEqualTo("[{hostHeader: {values: [orders.${zone.name}]}}]");
        assertThat(MADE.text("orders_rule", "actions"))
                .isEqualTo("[{targetGroupArn: ${orders_tg.arn}, type: forward}]");
        assertThat(MADE.value("orders_rule", "priority")).isEqualTo(new Value.Numeric(5005));
    }

    @Test
    void the_name_leads_through_cloudflare_to_the_load_balancer() {
        var name = MADE.resource("orders_dns");

        assertThat(name.provider())
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("cf"));
        assertThat(name.inputs())
                .containsEntry("name", new Value.Text("orders"))
                .containsEntry("type", new Value.Text("CNAME"))
                .containsEntry("proxied", new Value.Flag(true))
                .containsEntry("ttl", new Value.Numeric(1));
        assertThat(MADE.text("orders_dns", "content")).isEqualTo("${loadBalancer.dnsName}");
        assertThat(MADE.text("orders_dns", "zoneId")).isEqualTo("${zone.id}");
    }

    @Test
    void whoever_comes_signs_in_with_the_shared_identity_provider() {
        assertThat(MADE.text("orders_platform_access_policy", "name")).isEqualTo("Platform orders Google Workspace");
        assertThat(MADE.text("orders_platform_access_policy", "decision")).isEqualTo("allow");
        assertThat(MADE.text("orders_platform_access_policy", "includes"))
                .isEqualTo("[{loginMethod: {id: ${identityProvider.id}}}]");
        assertThat(MADE.resource("orders_platform_access_app").inputs())
                .containsOnlyKeys(
                        "accountId",
                        "name",
                        "type",
                        "destinations",
                        "sessionDuration",
                        "policies",
                        "appLauncherVisible",
                        "allowedIdps",
                        "autoRedirectToIdentity",
                        "enableBindingCookie",
                        "httpOnlyCookieAttribute",
                        "sameSiteCookieAttribute");
        assertThat(MADE.text("orders_platform_access_app", "name")).isEqualTo("Platform orders");
        assertThat(MADE.text("orders_platform_access_app", "destinations")).isEqualTo("[{uri: orders.${zone.name}}]");
        assertThat(MADE.text("orders_platform_access_app", "policies"))
                .isEqualTo("[{id: ${orders_platform_access_policy.id}, precedence: 1}]");
        assertThat(MADE.text("orders_platform_access_app", "allowedIdps")).isEqualTo("[${identityProvider.id}]");
        assertThat(MADE.text("orders_platform_access_app", "sessionDuration")).isEqualTo("12h");
    }

    @Test
    void a_public_path_has_a_door_of_its_own_that_lets_everyone_pass() {
        assertThat(MADE.text("orders__webhooks___bypass_policy", "decision")).isEqualTo("bypass");
        assertThat(MADE.text("orders__webhooks___bypass_policy", "includes")).isEqualTo("[{everyone: {}}]");
        assertThat(MADE.text("orders__webhooks___bypass_policy", "name"))
                .isEqualTo("Platform orders /webhooks/* (public bypass)");
        assertThat(MADE.text("orders__webhooks___bypass_app", "name"))
                .isEqualTo("Platform orders /webhooks/* (public)");
        assertThat(MADE.text("orders__webhooks___bypass_app", "destinations"))
                .isEqualTo("[{uri: orders.${zone.name}/webhooks/*}]");
        assertThat(MADE.text("orders__webhooks___bypass_app", "policies"))
                .isEqualTo("[{id: ${orders__webhooks___bypass_policy.id}, precedence: 1}]");
        assertThat(MADE.text("orders__webhooks___bypass_app", "sessionDuration"))
                .isEqualTo("0s");
        assertThat(MADE.resource("orders__webhooks___bypass_app").inputs())
                .doesNotContainKeys("allowedIdps", "autoRedirectToIdentity");
    }

    @Test
    void only_what_is_written_is_public() {
        assertThat(RecordedGraph.of(compute()).names()).noneMatch(it -> it.contains("bypass"));
        assertThat(MADE.graph().resources())
                .filteredOn(it -> it.name().endsWith("_bypass_app"))
                .extracting(Resource::name)
                .containsExactly("orders__webhooks___bypass_app");
    }

    @Test
    void paths_that_look_alike_keep_two_doors_and_the_first_its_name() {
        assertThat(PublicPathNames.byPath(List.of("/a-b", "/a_b", "/c")))
                .containsEntry("/a-b", "_a_b")
                .containsEntry("/a_b", "_a_b_328ff0")
                .containsEntry("/c", "_c");
        assertThat(RecordedGraph.of(compute("/a-b", "/a_b")).graph().resources())
                .filteredOn(it -> it.name().endsWith("_bypass_app"))
                .hasSize(2);
    }

    @Test
    void the_token_of_cloudflare_is_a_secret() {
        assertThat(MADE.value("cf", "apiToken")).isInstanceOf(Value.Secret.class);
        assertThat(MADE.resource("cf").options().additionalSecretOutputs()).containsExactly("apiToken");
        assertThat(MADE.resource("cf").options().version()).contains("6.22.1");
    }
}
