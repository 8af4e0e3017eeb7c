package com.althq.platform.plan.review;

import static com.althq.platform.graph.TestGraphs.graph;
import static com.althq.platform.graph.TestGraphs.list;
import static com.althq.platform.graph.TestGraphs.object;
import static com.althq.platform.graph.TestGraphs.ref;
import static com.althq.platform.graph.TestGraphs.resource;
import static com.althq.platform.graph.TestGraphs.text;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.TestGraphs;
import com.althq.platform.graph.Urn;
import com.althq.platform.graph.Value;
import com.althq.platform.plan.Operation;
import com.althq.platform.plan.PropertyChange;
import com.althq.platform.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A service with an image, a secret and a policy, and what its state holds, both made by hand.
final class TestService {

    static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    static final String POLICY = "aws:iam/rolePolicy:RolePolicy";
    static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";
    static final String SERVICE = "aws:ecs/service:Service";
    static final String FUNCTION = "aws:lambda/function:Function";
    static final String PARAMETER = "aws:ssm/parameter:Parameter";

    static final String URL = "470935583836.dkr.ecr.us-west-2.amazonaws.com/orders";
    static final String ARN = "arn:aws:s3:::orders-state";
    static final Value SECRET_OF_STATE = new Value.Secret("state");

    static final Resource REPOSITORY = resource("aws:ecr/repository:Repository", "orders_ecr", "name", "orders");
    static final Resource DATA = resource(BUCKET, "state", "bucket", "orders-state");
    static final Resource KEY =
            resource(PARAMETER, "API_KEY", "name", "/platform/API_KEY", "value", Value.Secret.ofEnvironment("API_KEY"));

    private TestService() {}

    static Value.Late tag(String tag) {
        return new Value.Late("image tag", tag);
    }

    /// Its containers are JSON around the repository, the tag, a variable and the version of the secret.
    static Resource task(String tag, String level) {
        return resource(
                TASK,
                "task",
                "family",
                "orders",
                "containerDefinitions",
                text(
                        "[{\"name\":\"orders\",\"image\":\"",
                        ref(REPOSITORY, "repositoryUrl"),
                        ":",
                        tag(tag),
                        "\",\"environment\":[{\"name\":\"LEVEL\",\"value\":\"" + level
                                + "\"},{\"name\":\"BUCKET\",\"value\":\"",
                        ref(DATA, "bucket"),
                        "\"}],\"dockerLabels\":{\"secret\":\"",
                        ref(KEY, "version"),
                        "\"}}]"));
    }

    static String containers(String url, String tag, String level) {
        return "[{\"name\":\"orders\",\"image\":\"" + url + ":" + tag
                + "\",\"environment\":[{\"name\":\"LEVEL\",\"value\":\"" + level
                + "\"},{\"name\":\"BUCKET\",\"value\":\"orders-state\"}],\"dockerLabels\":{\"secret\":\"3\"}}]";
    }

    static Resource service() {
        return resource(SERVICE, "service", "taskDefinition", ref(task("any", "info"), "arn"), "desiredCount", 1);
    }

    static Resource function(String tag, int memory) {
        return resource(
                FUNCTION,
                "function",
                "imageUri",
                text(ref(REPOSITORY, "repositoryUrl"), ":", tag(tag)),
                "memorySize",
                memory,
                "environment",
                object("variables", object("API_KEY", Value.Secret.ofEnvironment("API_KEY"), "LEVEL", "info")));
    }

    static Resource access(String action) {
        return resource(
                POLICY,
                "access",
                "policy",
                text(
                        "{\"Statement\":[{\"Action\":\"" + action + "\",\"Effect\":\"Allow\",\"Resource\":\"",
                        ref(DATA, "arn"),
                        "/*\"}]}"));
    }

    static ResourceGraph program(Resource... more) {
        var all = new ArrayList<>(List.of(REPOSITORY, DATA, KEY));
        all.addAll(Arrays.asList(more));
        return graph(all.toArray(Resource[]::new));
    }

    /// Everything that does not depend on a tag, as it is after an apply; the task runs the tag that is given.
    static Map<Urn, StateResources.HeldResource> held(String tag, String level) {
        var held = new TreeMap<Urn, StateResources.HeldResource>();
        held.put(REPOSITORY.urn(), held(object("name", "orders"), object("repositoryUrl", URL)));
        held.put(DATA.urn(), held(object("bucket", "orders-state"), object("arn", ARN, "bucket", "orders-state")));
        held.put(
                KEY.urn(),
                held(object("name", "/platform/API_KEY", "value", SECRET_OF_STATE), object("version", 3, "arn", "a")));
        held.put(
                task(tag, level).urn(),
                held(
                        object("family", "orders", "containerDefinitions", containers(URL, tag, level)),
                        object("arn", "task:5")));
        held.put(service().urn(), held(object("taskDefinition", "task:5", "desiredCount", 1), object()));
        held.put(
                function(tag, 128).urn(),
                held(
                        object(
                                "imageUri",
                                URL + ":" + tag,
                                "memorySize",
                                128,
                                "environment",
                                object(
                                        "__defaults",
                                        list(),
                                        "variables",
                                        object("API_KEY", SECRET_OF_STATE, "LEVEL", "info"))),
                        object("arn", "function-arn")));
        return held;
    }

    static StateResources state(String tag, String level) {
        return new StateResources(held(tag, level));
    }

    static StateResources.HeldResource held(Value.Fields inputs, Value.Fields outputs) {
        return new StateResources.HeldResource(inputs.values(), outputs.values());
    }

    static Value.Fields fields(SortedMap<String, Value> values) {
        return new Value.Fields(values);
    }

    static Step creates(Resource resource) {
        return new Step(Operation.CREATE, resource.urn(), List.of(), Optional.empty());
    }

    static Step deletes(Resource resource) {
        return new Step(Operation.DELETE, resource.urn(), List.of(), Optional.empty());
    }

    static Step updates(Resource resource, String... paths) {
        return step(Operation.UPDATE, resource, false, paths);
    }

    static Step replaces(Resource resource, String... paths) {
        return step(Operation.REPLACE, resource, true, paths);
    }

    private static Step step(Operation operation, Resource resource, boolean forces, String... paths) {
        var changes = Arrays.stream(paths)
                .map(it -> new PropertyChange(it, Optional.empty(), Optional.empty(), forces))
                .toList();
        return new Step(operation, resource.urn(), changes, Optional.empty());
    }

    static Review review(List<ReviewRow> rows) {
        SortedMap<String, String> providers = new TreeMap<>(Map.of("aws", "7.48.0"));
        return new Review(
                TestGraphs.STACK,
                new Review.Place("pulumi", Optional.of("470935583836"), "aws", "us-west-2", false),
                rows,
                "3b18e512dba79e4c8300dd08aeb37f8e728b8dad",
                Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f9012345678"),
                new Review.Versions("1.0.0", Optional.of("3.258.0"), providers),
                Optional.of(new Review.StateVersion("2026-11-25T10:31:00Z", "5891b5b522d5df08")));
    }
}
