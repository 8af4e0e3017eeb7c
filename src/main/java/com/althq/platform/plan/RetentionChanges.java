package com.althq.platform.plan;

import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The updates after which a resource keeps what is in it for a shorter time, or no longer for good.
final class RetentionChanges {

    static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";

    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final Value ON = new Value.Flag(true);
    private static final Value OFF = new Value.Flag(false);

    /// A property that is a number of days.
    ///
    /// @param data what goes after them
    /// @param none how long it is kept where the property is 0 or missing
    private record Days(String type, String property, String data, long none) {

        Optional<Long> of(Optional<Value> value) {
            return value.isEmpty() ? Optional.of(none) : WholeNumber.of(value).map(it -> it == 0 ? none : it);
        }

        /// A time that is not known is shorter.
        boolean isShorter(PropertyChange change) {
            var before = of(change.before());
            var after = of(change.after());
            return before.isEmpty() || after.isEmpty() || after.get() < before.get();
        }

        String sentence(PropertyChange change) {
            var after = of(change.after());
            if (after.isEmpty()) {
                return data + " are deleted after a time that is not known before the apply";
            }
            return after.get() == 0
                    ? data + " are no longer kept, those that are there now are deleted"
                    : data + " are deleted after " + days(after.get()) + ", sooner than until now";
        }
    }

    private static final List<Days> DAYS = List.of(
            new Days("aws:bedrock/agentcoreMemory:AgentcoreMemory", "eventExpiryDuration", "events", 0),
            new Days(LOGS, "retentionInDays", "its logs", Long.MAX_VALUE),
            new Days("aws:rds/instance:Instance", "backupRetentionPeriod", "its automated backups", 0),
            new Days(
                    "aws:elasticache/replicationGroup:ReplicationGroup",
                    "snapshotRetentionLimit",
                    "its automatic snapshots",
                    0));

    private RetentionChanges() {}

    /// One sentence for each of them.
    static List<String> sentences(ResourceUpdate update) {
        var sentences = new ArrayList<String>();
        for (var days : DAYS) {
            update.changes().stream()
                    .filter(it -> update.isOf(days.type())
                            && it.path().equals(days.property())
                            && it.effect() != PropertyChange.Effect.NONE
                            && days.isShorter(it))
                    .forEach(it -> sentences.add(days.sentence(it)));
        }
        items(update).ifPresent(sentences::add);
        return sentences;
    }

    /// `1 day`, `7 days`.
    static String days(long number) {
        return number + (number == 1 ? " day" : " days");
    }

    /// Expiry that is switched on, or that goes by another attribute.
    private static Optional<String> items(ResourceUpdate update) {
        if (!update.isOf(TABLE) || !update.touches("ttl")) {
            return Optional.empty();
        }
        var before = expiry(update.was("ttl"));
        var after = expiry(update.willBe("ttl"));
        var attribute = after.get("attributeName");
        if (Objects.requireNonNullElse(after.get("enabled"), OFF).equals(OFF)
                || (ON.equals(before.get("enabled")) && Objects.equals(before.get("attributeName"), attribute))) {
            return Optional.empty();
        }
        return Optional.of("items are deleted when the time in "
                + (attribute == null ? "an attribute that is not known before the apply" : ValueText.of(attribute))
                + " has passed, those that are there now too");
    }

    /// A block that is not known yet may switch it on.
    private static Map<String, Value> expiry(Optional<Value> ttl) {
        return ttl.<Map<String, Value>>map(
                        it -> it instanceof Value.Fields(var fields) ? fields : Map.of("enabled", it))
                .orElseGet(TreeMap::new);
    }
}
