package com.althq.platform.engine.offline;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.Section;
import com.althq.platform.spec.name.PhysicalNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The place in a specification that leads to a physical name: the name of a table, of a function, and so on, else
/// the name of the service.
final class NameOrigin {

    private static final String SERVICE = "/metadata/name";
    private static final Map<String, String> KEYS = Map.of(
            "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "/spec/serviceDiscovery/namespace",
            "aws:scheduler/scheduleGroup:ScheduleGroup", "/spec/eventbridge/scheduleGroup");

    private final PlatformSpec spec;
    private final Map<UniquePhysicalName, String> pointers = new HashMap<>();

    NameOrigin(PlatformSpec spec) {
        this.spec = spec;
        var names = PhysicalNames.of(spec.name());
        each(
                DynamodbSection.class,
                DynamodbSection::tables,
                (at, table) -> put("aws:dynamodb/table:Table", table.name(), "/spec/dynamodb/tables/" + at + "/name"));
        each(
                S3Section.class,
                S3Section::buckets,
                (at, bucket) -> put("aws:s3/bucketV2:BucketV2", bucket.name(), "/spec/s3/buckets/" + at + "/name"));
        each(LambdaSection.class, LambdaSection::functions, (at, function) -> {
            var element = "/spec/lambda/functions/" + at;
            put("aws:lambda/function:Function", names.function(function.name()).value(), element + "/name");
            put("aws:cloudwatch/logGroup:LogGroup", names.functionLogs(function.name()), element + "/name");
            put("aws:ecr/repository:Repository", names.repository(function.image()), element + "/image");
        });
        each(AgentcoreRuntimeSection.class, AgentcoreRuntimeSection::runtimes, (at, runtime) -> {
            var element = "/spec/agentcoreRuntime/runtimes/" + at;
            put("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", runtime.name(), element + "/name");
            put("aws:ecr/repository:Repository", names.repository(runtime.image()), element + "/image");
        });
    }

    /// A JSON pointer to the value; it need not be written in the file where a default leads to the name.
    String pointer(UniquePhysicalName name) {
        var key = KEYS.get(name.type());
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

    private <S extends Section, T> void each(
            Class<S> section, Function<S, List<T>> elements, BiConsumer<Integer, T> element) {
        spec.section(section).map(elements).ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                element.accept(i, list.get(i));
            }
        });
    }

    private void put(String type, String name, String pointer) {
        pointers.putIfAbsent(new UniquePhysicalName(type, name), pointer);
    }
}
