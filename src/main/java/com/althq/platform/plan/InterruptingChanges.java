package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds updates during or after which requests to the resource fail, although the resource stays.
final class InterruptingChanges {

    private static final String DATABASE = "aws:rds/instance:Instance";
    private static final String CACHE = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String SERVICE = "aws:ecs/service:Service";

    /// A property that cannot change without an interruption.
    ///
    /// @param when        the updates for which it is true
    /// @param consequence who is affected, and how long
    private record Row(String type, String property, Predicate<ResourceUpdate> when, String consequence) {}

    /// RDS and ElastiCache: everything is applied at once, not in the next maintenance window
    /// (<https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html>).
    private static final List<Row> ROWS = List.of(
            single("instanceClass", "it restarts at once in the other class: connections to it fail for minutes"),
            single("engineVersion", "it restarts at once with the other version: connections to it fail for minutes"),
            standby("instanceClass"),
            standby("engineVersion"),
            database("port", _ -> true, "it restarts at once on the other port: connections to it fail for minutes"),
            database(
                    "dbSubnetGroupName",
                    _ -> true,
                    "it moves to the other subnets at once: connections to it fail for minutes"),
            database(
                    "identifier",
                    _ -> true,
                    "it restarts at once with another address: connections to the old one fail from then on"),
            database(
                    "backupRetentionPeriod",
                    it -> isZero(it.was("backupRetentionPeriod")) != isZero(it.willBe("backupRetentionPeriod")),
                    "it restarts at once, as its backups are switched on or off: connections to it fail for minutes"),
            database(
                    "manageMasterUserPassword",
                    it -> isOn(it.willBe("manageMasterUserPassword")),
                    "RDS gives its master user another password at once: who signs in with the old one is refused"),
            cache(
                    "nodeType",
                    "no replica takes over while its node is exchanged for one of the other size: calls to"
                            + " it fail meanwhile"),
            cache(
                    "engineVersion",
                    "no replica takes over while its node restarts with the other version: calls to it"
                            + " fail meanwhile"),
            new Row(
                    SERVICE,
                    "desiredCount",
                    it -> !isZero(it.was("desiredCount")) && isZero(it.willBe("desiredCount")),
                    "no task of it runs any more: requests to it fail"));

    private static final List<Function<ResourceUpdate, List<String>>> SUBJECTS =
            List.of(IndexChanges::interruptions, AuthorizerChanges::interruptions, PortChange::interruptions);

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

    private static Row database(String property, Predicate<ResourceUpdate> when, String consequence) {
        return new Row(DATABASE, property, when, consequence);
    }

    private static Row single(String property, String consequence) {
        return database(property, it -> !isOn(it.was("multiAz")), consequence);
    }

    private static Row standby(String property) {
        return database(
                property,
                it -> isOn(it.was("multiAz")),
                "its standby takes over at once: connections to it are cut, and fail for a minute or two");
    }

    private static Row cache(String property, String consequence) {
        return new Row(CACHE, property, it -> !isOn(it.was("automaticFailoverEnabled")), consequence);
    }

    /// An absent value does not count as zero.
    private static boolean isZero(Optional<Value> number) {
        return WholeNumber.of(number).equals(Optional.of(0L));
    }

    private static boolean isOn(Optional<Value> flag) {
        return flag.equals(Optional.of(new Value.Flag(true)));
    }
}
