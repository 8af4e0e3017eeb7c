package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The updates during or after which somebody who asks for the resource gets no answer, though it stays.
final class InterruptingChanges {

    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String SERVICE = "aws:ecs/service:Service";

    /// A property that cannot change without an interruption.
    ///
    /// @param when        of which updates it is true
    /// @param consequence for whom, and how long
    private record Row(String type, String property, Predicate<ResourceUpdate> when, String consequence) {}

    /// RDS and ElastiCache: everything is applied at once, not in the next maintenance window.
    private static final List<Row> ROWS = List.of(
            database("instanceClass", "it restarts at once in the other class: connections to it fail for minutes"),
            database("engineVersion", "it restarts at once with the other version: connections to it fail for minutes"),
            database("port", "it restarts at once on the other port: connections to it fail for minutes"),
            database("dbSubnetGroupName", "it moves to the other subnets at once: connections to it fail for minutes"),
            new Row(
                    DATABASE,
                    "identifier",
                    it -> true,
                    "it restarts at once with another address: connections to the old one fail from then on"),
            standby("instanceClass"),
            standby("engineVersion"),
            cache("nodeType", "its only node is exchanged for one of the other size: calls to it fail meanwhile"),
            cache("engineVersion", "its only node restarts with the other version: calls to it fail meanwhile"),
            new Row(
                    SERVICE,
                    "desiredCount",
                    it -> count(it.was("desiredCount")) > 0
                            && WholeNumber.of(it.willBe("desiredCount")).equals(Optional.of(0L)),
                    "no task of it runs any more: requests to it fail"));

    private static final List<Function<ResourceUpdate, List<String>>> SUBJECTS =
            List.of(IndexChanges::interruptions, SignInChanges::interruptions, PortChange::interruptions);

    private InterruptingChanges() {}

    /// One sentence for each interruption.
    static List<String> interruptions(ResourceUpdate update) {
        return Stream.concat(
                        ROWS.stream()
                                .filter(it -> update.isOf(it.type())
                                        && update.touches(it.property())
                                        && it.when().test(update))
                                .map(Row::consequence),
                        SUBJECTS.stream().flatMap(it -> it.apply(update).stream()))
                .toList();
    }

    private static Row database(String property, String consequence) {
        return new Row(DATABASE, property, it -> !isOn(it, "multiAz"), consequence);
    }

    private static Row standby(String property) {
        return new Row(
                DATABASE,
                property,
                it -> isOn(it, "multiAz"),
                "its standby takes over at once: connections to it are cut, and fail for a minute or two");
    }

    private static Row cache(String property, String consequence) {
        return new Row(CACHE, property, it -> !isOn(it, "automaticFailoverEnabled"), consequence);
    }

    private static long count(Optional<Value> value) {
        return WholeNumber.of(value).orElse(1L);
    }

    private static boolean isOn(ResourceUpdate update, String property) {
        return update.was(property).equals(Optional.of(new Value.Flag(true)));
    }
}
