package com.althq.platform.engine.pulumi.state;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads locks from the CLI's error messages. For backends that are not local there is no other source.
public final class LockMessageParser {

    private static final Pattern LOCK =
            Pattern.compile("(\\S+?)([^/\\s]+)\\.json\\S*: created by (\\S*)@(\\S+) \\(pid (\\d{1,18})\\) at (\\S+)");

    private LockMessageParser() {}

    public static boolean isLocked(String printed) {
        return printed.contains("the stack is currently locked by");
    }

    /// In the order of the message.
    public static List<StackLock> locks(String printed) {
        return LOCK.matcher(printed)
                .results()
                .map(it ->
                        StackLock.of(it.group(2), it.group(3), it.group(4), Long.parseLong(it.group(5)), it.group(6)))
                .distinct()
                .toList();
    }

    /// The holders and times, as text.
    public static String holders(List<StackLock> locks) {
        var holders = locks.stream().map(StackLock::holderAndTime).collect(Collectors.joining(", "));
        return holders.isEmpty()
                ? "it does not say who"
                : holders + "; `platform unlock` releases a lock that was left behind";
    }
}
