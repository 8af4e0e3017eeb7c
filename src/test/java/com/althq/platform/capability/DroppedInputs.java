package com.althq.platform.capability;

import com.althq.platform.graph.Resource;
import com.althq.platform.graph.ResourceGraph;
import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The inputs that the AWS provider drops before it asks AWS: what is empty, and a block with nothing but zero values.
/// The state does not have them either, so that each later plan adds them again.
public final class DroppedInputs {

    /// Lists whose elements are no blocks to the provider: an empty one takes all rules away.
    private static final Set<String> CLEARED = Set.of("egress", "ingress");

    private DroppedInputs() {}

    /// Kinds of resources that are written in the provider's newer way and keep what is empty: a filter by the prefix
    /// `""` is one.
    private static final Set<String> KEPT =
            Set.of("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2");

    /// Blocks of which all properties are required, so that zero is a value like any other: root is user 0 of group 0.
    private static final Set<String> REQUIRED = Set.of("posixUser");

    /// The path of each, after the name of its resource. `aws:bedrock` and Cloudflare keep what is empty.
    public static List<String> of(ResourceGraph graph) {
        return graph.resources().stream()
                .filter(it -> it.type().startsWith("aws:")
                        && !it.type().startsWith("aws:bedrock/")
                        && !KEPT.contains(it.type()))
                .flatMap(DroppedInputs::of)
                .toList();
    }

    private static Stream<String> of(Resource resource) {
        var group = resource.type().equals("aws:ec2/securityGroup:SecurityGroup");
        return resource.inputs().entrySet().stream()
                .filter(it -> !REQUIRED.contains(it.getKey()))
                .filter(it -> !(group && CLEARED.contains(it.getKey()) && isZero(it.getValue())))
                .flatMap(it -> in(resource.name() + "." + it.getKey(), it.getValue()));
    }

    private static Stream<String> in(String at, Value value) {
        return switch (value) {
            case Value.Fields(var fields) ->
                isZero(value)
                        ? Stream.of(at)
                        : fields.entrySet().stream().flatMap(it -> in(at + "." + it.getKey(), it.getValue()));
            case Value.Items(var items) ->
                items.isEmpty()
                        ? Stream.of(at)
                        : IntStream.range(0, items.size()).boxed().flatMap(i -> in(at + "[" + i + "]", items.get(i)));
            default -> Stream.empty();
        };
    }

    private static boolean isZero(Value value) {
        return switch (value) {
            case Value.Fields(var fields) -> fields.values().stream().allMatch(DroppedInputs::isZero);
            case Value.Items(var items) -> items.stream().allMatch(DroppedInputs::isZero);
            case Value.Text(var text) -> text.isEmpty();
            case Value.Numeric(var number) -> number == 0;
            default -> false;
        };
    }
}
