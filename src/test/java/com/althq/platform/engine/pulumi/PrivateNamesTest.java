package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.review.ReviewRow;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.ProviderCall;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The private name of a service while tasks are registered in it.
class PrivateNamesTest extends ReviewedStackTestBase {

    private static final String SERVICE = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata: {name: orders}
            spec:
              compute: {port: 8080}
            """;
    private static final String NAMESPACE = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
    private static final String NAME = "aws:servicediscovery/service:Service";
    private static final String TASKS = "aws:ecs/service:Service";

    @Test
    void in_another_namespace_it_is_made_first_and_the_old_one_goes_when_the_tasks_have_moved() throws IOException {
        stack.ready(named("orders.local")).apply(named("orders.local"));
        asOlderVersionsLeftIt();
        var writes = stack.live().standIn().log().writes().size();

        stack.apply(named("orders.internal"));

        assertThat(written(writes))
                .containsExactly(
                        "create " + NAMESPACE,
                        "create " + NAME,
                        "update " + TASKS,
                        "delete " + NAME,
                        "delete " + NAMESPACE);
        assertThat(stack.world().things(NAMESPACE))
                .singleElement()
                .satisfies(it -> assertThat(it.outputs().path("name").asText()).isEqualTo("orders.internal"));
        assertThat(stack.preview(named("orders.internal")).rows()).isEmpty();
    }

    @Test
    void where_the_section_goes_the_tasks_leave_first() throws IOException {
        stack.ready(named("orders.local")).apply(named("orders.local"));
        asOlderVersionsLeftIt();
        var writes = stack.live().standIn().log().writes().size();

        stack.apply(LiveStack.spec(SERVICE));

        assertThat(written(writes)).containsExactly("update " + TASKS, "delete " + NAME, "delete " + NAMESPACE);
        assertThat(stack.world().things(NAME)).isEmpty();
    }

    @Test
    void a_stack_with_the_empty_health_check_of_older_versions_keeps_its_name() throws IOException {
        var spec = named("orders.local");
        stack.ready(spec).apply(spec);
        asOlderVersionsLeftIt();

        var preview = stack.preview(spec);

        assertThat(preview.rows()).extracting(ReviewRow::operation).containsExactly(Operation.UPDATE);
        assertThat(preview.plan().changes()).singleElement().satisfies(step -> {
            assertThat(step.type()).isEqualTo(NAME);
            assertThat(step.changes()).extracting(it -> it.path()).containsExactly("forceDestroy");
        });
        ReviewedStack.done(stack.attempt(spec, ReviewedStack.review(preview)).run());
        assertThat(stack.preview(spec).rows()).isEmpty();
    }

    private List<String> written(int earlier) {
        return stack.live().standIn().log().writes().stream()
                .skip(earlier)
                .filter(it -> List.of(NAMESPACE, NAME, TASKS).contains(it.type()))
                .map(PrivateNamesTest::line)
                .toList();
    }

    private static String line(ProviderCall call) {
        return call.operation() + " " + call.type();
    }

    private static PlatformSpec named(String namespace) {
        return LiveStack.spec(SERVICE + "  serviceDiscovery: {namespace: %s}%n".formatted(namespace));
    }

    /// The state and the account have the name as it was declared before.
    private void asOlderVersionsLeftIt() throws IOException {
        var name = LiveStack.target().stack("orders");
        try (var session = new StackSession(stack.live().settings(), name, new Cancellation())) {
            var state =
                    new ObjectMapper().readTree(session.exported().orElseThrow().text());
            for (JsonNode resource : state.at("/deployment/resources")) {
                if (resource.path("type").asText().equals(NAME)) {
                    var inputs = (ObjectNode) resource.path("inputs");
                    inputs.remove("forceDestroy");
                    inputs.putObject("healthCheckCustomConfig").putArray("__defaults");
                    ((ObjectNode) resource.path("outputs")).put("forceDestroy", false);
                }
            }
            assertThat(session.importState(state.toString()).ok()).isTrue();
        }
        stack.world().tamper("orders_discovery_svc", "forceDestroy", false);
    }
}
