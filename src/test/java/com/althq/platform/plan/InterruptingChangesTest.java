package com.althq.platform.plan;

import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.resource;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.PropertyChange.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which updates are said to interrupt, and whom.
class InterruptingChangesTest {

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String SERVICE = "aws:ecs/service:Service";
    private static final String RUNTIME = "aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime";
    private static final String GOOGLE = "https://accounts.google.com";

    @Test
    void an_index_with_another_key_sort_key_or_projection_is_away_until_it_is_built_anew() {
        var before = list(index("a", "owner"), index("b", "day"));

        assertThat(indexes(before, list(index("a", "buyer"), index("b", "day"))))
                .contains("its index a is away until built anew: queries by it fail meanwhile");
        assertThat(indexes(before, list(index("a", "owner", "rangeKey", "day"), index("b", "day"))))
                .contains("its index a is away until built anew: queries by it fail meanwhile");
        assertThat(indexes(before, list(index("b", "week"), index("a", "buyer"))))
                .contains("its indexes a, b are away until built anew: queries by them fail meanwhile");
        assertThat(indexes(
                        list(object("name", "a", "hashKey", "owner", "projectionType", "ALL")),
                        list(object("name", "a", "hashKey", "owner", "projectionType", "KEYS_ONLY"))))
                .contains("its index a is away until built anew: queries by it fail meanwhile");
    }

    @Test
    void an_index_that_goes_or_gets_another_name_fails_whoever_queries_it() {
        assertThat(indexes(list(index("a", "owner"), index("b", "day")), list(index("b", "day"))))
                .contains("its index a goes: queries by it fail from then on");
        assertThat(indexes(list(index("a", "owner")), null))
                .contains("its index a goes: queries by it fail from then on");
        assertThat(indexes(list(index("a", "owner")), list(index("c", "owner"))))
                .contains("its index a becomes c, which is built anew: queries by the old name fail from then on,"
                        + " those by the new one until it is built");
        assertThat(indexes(list(index("a", "owner")), list(index("c", "buyer"))))
                .contains("its index a goes: queries by it fail from then on");
    }

    @Test
    void indexes_in_another_order_one_more_and_the_capacity_of_one_interrupt_nobody() {
        var before = list(index("a", "owner"), index("b", "day"));

        assertThat(indexes(before, list(index("b", "day"), index("a", "owner"))))
                .isEmpty();
        assertThat(indexes(before, list(index("c", "x"), index("a", "owner"), index("b", "day"))))
                .isEmpty();
        assertThat(indexes(before, list(index("a", "owner", "readCapacity", 5), index("b", "day"))))
                .isEmpty();
        assertThat(indexes(
                        list(index("a", "owner", "nonKeyAttributes", list("x", "y"))),
                        list(index("a", "owner", "nonKeyAttributes", list("y", "x")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "instanceClass, db.t3.small, db.r6g.large, it restarts at once in the other class: connections to it fail for minutes",
        "engineVersion, 16.3, 16.4, it restarts at once with the other version: connections to it fail for minutes",
        "port, 5432, 5433, it restarts at once on the other port: connections to it fail for minutes"
    })
    void a_single_database_instance_is_down_while_it_restarts(
            String property, String before, String after, String consequence) {
        assertThat(update(DATABASE, property, before, after, "multiAz", false)).contains(consequence);
        assertThat(update(DATABASE, property, before, after)).contains(consequence);
    }

    @Test
    void a_database_with_a_standby_is_down_while_that_takes_over() {
        assertThat(update(DATABASE, "instanceClass", "db.t3.small", "db.r6g.large", "multiAz", true))
                .contains("its standby takes over at once: connections to it are cut, and fail for a minute or two");
    }

    @Test
    void the_only_node_of_a_cache_is_down_while_it_is_exchanged_and_one_of_several_is_not() {
        assertThat(update(CACHE, "nodeType", "cache.t3.micro", "cache.t3.small", "automaticFailoverEnabled", false))
                .contains("no replica takes over while its node is exchanged for one of the other size: calls to it"
                        + " fail meanwhile");
        assertThat(update(CACHE, "nodeType", "cache.t3.micro", "cache.t3.small", "automaticFailoverEnabled", true))
                .isEmpty();
    }

    @Test
    void backups_that_are_switched_on_or_off_restart_a_database_and_other_days_do_not() {
        var restarts = "it restarts at once, as its backups are switched on or off: connections to it fail for minutes";

        assertThat(update(DATABASE, "backupRetentionPeriod", 0, 7)).contains(restarts);
        assertThat(update(DATABASE, "backupRetentionPeriod", 7, 0)).contains(restarts);
        assertThat(update(DATABASE, "backupRetentionPeriod", 1, 7)).isEmpty();
    }

    @Test
    void a_password_that_rds_is_to_keep_from_now_on_refuses_whoever_signs_in_with_the_old_one() {
        assertThat(update(DATABASE, "manageMasterUserPassword", null, true))
                .contains("RDS gives its master user another password at once: who signs in with the old one is"
                        + " refused");
        assertThat(update(DATABASE, "manageMasterUserPassword", true, false)).isEmpty();
    }

    @Test
    void a_service_without_a_task_answers_nobody_and_one_with_fewer_does() {
        assertThat(update(SERVICE, "desiredCount", 2, 0)).contains("no task of it runs any more: requests to it fail");
        assertThat(update(SERVICE, "desiredCount", 2, 1)).isEmpty();
        assertThat(update(SERVICE, "desiredCount", 0, 2)).isEmpty();
    }

    @Test
    void a_service_on_another_port_cannot_be_reached_until_the_new_tasks_are_healthy() {
        var before = list(object("containerName", "app", "containerPort", 3000));
        var after = list(object("containerName", "app", "containerPort", 8080));
        var renamed = list(object("containerName", "web", "containerPort", 3000));

        assertThat(update(SERVICE, "loadBalancers", before, after, "desiredCount", 2))
                .contains("the security group lets only port 8080 in at once, while its tasks still listen on 3000:"
                        + " requests fail until the new tasks are healthy");
        assertThat(update(SERVICE, "loadBalancers", before, after, "desiredCount", 0))
                .isEmpty();
        assertThat(update(SERVICE, "loadBalancers", before, renamed)).isEmpty();
    }

    @Test
    void a_sign_in_that_is_switched_on_off_or_to_another_issuer_refuses_the_callers_of_before() {
        assertThat(signIn(null, jwt(GOOGLE, list("shop"), null)))
                .contains("callers that sign their requests with IAM are refused from then on: only tokens of " + GOOGLE
                        + " are taken");
        assertThat(signIn(jwt(GOOGLE, list("shop"), null), null))
                .contains("callers with a token are refused from then on: only requests that are signed with IAM are"
                        + " taken");
        assertThat(signIn(jwt(GOOGLE, null, null), jwt("https://login.example.com", null, null)))
                .contains("callers with a token of " + GOOGLE + " are refused from then on: only those of"
                        + " https://login.example.com are taken");
    }

    @Test
    void fewer_audiences_or_clients_refuse_those_that_are_no_longer_among_them() {
        assertThat(signIn(jwt(GOOGLE, list("a", "b"), null), jwt(GOOGLE, list("b", "c"), null)))
                .contains("callers with a token for a are refused from then on");
        assertThat(signIn(jwt(GOOGLE, null, list("web")), jwt(GOOGLE, null, list("app"))))
                .contains("callers with a token of the client web are refused from then on");
        assertThat(signIn(jwt(GOOGLE, null, null), jwt(GOOGLE, list("a", "b"), null)))
                .contains("callers with a token that is not for a or b are refused from then on");
        assertThat(signIn(jwt(GOOGLE, list("a", "b", "c", "d", "e", "f"), null), jwt(GOOGLE, list("f"), null)))
                .contains("callers with a token for a, b, c or 2 others are refused from then on");
    }

    @Test
    void a_sign_in_that_takes_as_many_tokens_as_before_refuses_nobody() {
        assertThat(signIn(jwt(GOOGLE, list("a"), null), jwt(GOOGLE, list("b", "a"), null)))
                .isEmpty();
        assertThat(signIn(jwt(GOOGLE, list("a"), list("web")), jwt(GOOGLE, null, list("web"))))
                .isEmpty();
        assertThat(update(
                        RUNTIME,
                        "authorizerConfiguration",
                        jwt(GOOGLE, null, null),
                        object(
                                "customJwtAuthorizer",
                                object("discoveryUrl", GOOGLE + "/.well-known/oauth-authorization-server"))))
                .isEmpty();
    }

    private static Value.Fields index(String name, String key, Object... more) {
        var fields = new TreeMap<>(object(more).values());
        fields.putAll(object("name", name, "hashKey", key).values());
        return new Value.Fields(fields);
    }

    private static Value jwt(String issuer, @Nullable Value audiences, @Nullable Value clients) {
        var fields = new TreeMap<>(object("discoveryUrl", issuer + "/.well-known/openid-configuration")
                .values());
        if (audiences != null) {
            fields.put("allowedAudiences", audiences);
        }
        if (clients != null) {
            fields.put("allowedClients", clients);
        }
        return object("customJwtAuthorizer", new Value.Fields(fields));
    }

    private static Optional<String> indexes(Value before, @Nullable Value after) {
        return update(TABLE, "globalSecondaryIndexes", before, after);
    }

    private static Optional<String> signIn(@Nullable Value before, @Nullable Value after) {
        return update(RUNTIME, "authorizerConfiguration", before, after);
    }

    /// What is said of the update of one property, beside which the resource has others that stay.
    private static Optional<String> update(
            String type, String property, @Nullable Object before, @Nullable Object after, Object... others) {
        var old = before == null ? Optional.<Value>empty() : Optional.of(TestGraphs.value(before));
        var now = after == null ? Optional.<Value>empty() : Optional.of(TestGraphs.value(after));
        var danger = Danger.of(
                Operation.UPDATE,
                resource(type, "x", inputs(property, old, others)),
                Optional.of(resource(type, "x", inputs(property, now, others))),
                List.of(new PropertyChange(property, old, now, Effect.IN_PLACE, Optional.empty())));
        assertThat(danger.map(Danger::kind)).isIn(Optional.empty(), Optional.of(Danger.Kind.INTERRUPTION));
        return danger.map(Danger::consequence);
    }

    private static Object[] inputs(String property, Optional<Value> value, Object... others) {
        return Stream.concat(Arrays.stream(others), value.stream().flatMap(it -> Stream.of(property, it)))
                .toArray();
    }
}
