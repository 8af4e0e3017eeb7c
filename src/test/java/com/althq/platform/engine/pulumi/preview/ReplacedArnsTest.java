package com.althq.platform.engine.pulumi.preview;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.review.StateResources;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplacedArnsTest {

    private static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    private static final String CARTS = "arn:aws:dynamodb:us-west-2:470935583836:table/carts";

    private final Resource table = resource("aws:dynamodb/table:Table", "carts");
    private final Value arn = ref(table, "arn");

    @Test
    void are_references_in_what_names_them() {
        assertThat(said("[\"%s\",\"%s/index/*\"]".formatted(CARTS, CARTS), Set.of(table.urn())))
                .isEqualTo(text("[\"", arn, "\",\"", arn, "/index/*\"]"));
    }

    @Test
    void are_not_found_in_a_longer_name() {
        assertThat(said(CARTS + "-2", Set.of(table.urn()))).isEqualTo(text(CARTS + "-2"));
    }

    @Test
    void of_what_stays_are_left_as_they_are() {
        assertThat(said(CARTS, Set.of())).isEqualTo(text(CARTS));
    }

    /// What the policy in the state says, when these are made anew.
    private Value said(String policy, Set<Urn> fresh) {
        var symbolic = graph(table, resource(POLICY, "tables", "policy", arn));
        var outputs = new TreeMap<String, Value>(Map.of("arn", new Value.Text(CARTS)));
        var state = new StateResources(Map.of(table.urn(), new StateResources.HeldResource(new TreeMap<>(), outputs)));

        return ReplacedArns.of(symbolic, fresh, state)
                .in(graph(resource(POLICY, "tables", "policy", policy)))
                .resources()
                .getFirst()
                .input("policy")
                .orElseThrow();
    }
}
