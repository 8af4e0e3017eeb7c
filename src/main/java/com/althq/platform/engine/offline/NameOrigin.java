package com.althq.platform.engine.offline;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import com.althq.platform.spec.name.PhysicalNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Maps a physical name to the JSON pointer of the value in the specification that it is derived from: the name
/// of a table, of a function, and so on, else the name of the service.
final class NameOrigin {

    private static final String SERVICE = "/metadata/name";
    private final Map<String, String> keys = new HashMap<>();
    private final Map<UniquePhysicalName, String> pointers = new HashMap<>();

    NameOrigin(PlatformSpec spec) {
        var names = PhysicalNames.of(spec.name());
        // Functions come before agent runtimes, as the first one is the origin of an image that both run.
        spec.sections().reversed().forEach(section -> add(section, names));
    }

    private void add(Section section, PhysicalNames names) {
        switch (section) {
            case DynamodbSection it ->
                each(
                        it.tables(),
                        (at, table) ->
                                put("aws:dynamodb/table:Table", table.name(), "/spec/dynamodb/tables/" + at + "/name"));
            case S3Section it ->
                each(
                        it.buckets(),
                        (at, bucket) ->
                                put("aws:s3/bucketV2:BucketV2", bucket.name(), "/spec/s3/buckets/" + at + "/name"));
            case LambdaSection it ->
                each(it.functions(), (at, function) -> {
                    var element = "/spec/lambda/functions/" + at;
                    put(
                            "aws:lambda/function:Function",
                            names.function(function.name()).value(),
                            element + "/name");
                    put("aws:cloudwatch/logGroup:LogGroup", names.functionLogs(function.name()), element + "/name");
                    put("aws:ecr/repository:Repository", names.repository(function.image()), element + "/image");
                });
            case AgentcoreRuntimeSection it ->
                each(it.runtimes(), (at, runtime) -> {
                    var element = "/spec/agentcoreRuntime/runtimes/" + at;
                    put("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", runtime.name(), element + "/name");
                    put("aws:ecr/repository:Repository", names.repository(runtime.image()), element + "/image");
                });
            case ServiceDiscoverySection _ ->
                keys.put(
                        "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace",
                        "/spec/serviceDiscovery/namespace");
            case EventbridgeSection _ ->
                keys.put("aws:scheduler/scheduleGroup:ScheduleGroup", "/spec/eventbridge/scheduleGroup");
            case ComputeSection _, StorageSection _, CacheSection _, DatabaseSection _ -> {
                // All their names are derived from the name of the service.
            }
        }
    }

    /// A JSON pointer to the value; it need not be written in the file where a default leads to the name.
    String pointer(UniquePhysicalName name) {
        var key = keys.get(name.type());
        if (key != null) {
            return key;
        }
        var pointer = pointers.get(name);
        return pointer != null
                ? pointer
                : pointers.getOrDefault(new UniquePhysicalName(name.type(), withoutAccount(name.name())), SERVICE);
    }

    /// A bucket's name without the account that stands before it.
    private static String withoutAccount(String name) {
        return name.substring(name.indexOf('-') + 1);
    }

    private static <T> void each(List<T> elements, BiConsumer<Integer, T> element) {
        for (int i = 0; i < elements.size(); i++) {
            element.accept(i, elements.get(i));
        }
    }

    private void put(String type, String name, String pointer) {
        pointers.putIfAbsent(new UniquePhysicalName(type, name), pointer);
    }
}
