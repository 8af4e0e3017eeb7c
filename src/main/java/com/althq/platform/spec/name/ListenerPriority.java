package com.althq.platform.spec.name;

import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.PlatformSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The priority (200 to 49,999) of a service's rule on the shared listener, where each priority may occur once. It
/// is computed from the service's name alone, so that it does not depend on other services.
public final class ListenerPriority {

    /// AWS allows 1 to 50000; lower ones are left for rules made by hand.
    private static final int FIRST = 200;

    private static final int COUNT = 49_800;

    private ListenerPriority() {}

    /// The priority of a service, by the formula of the older engine, so that existing rules keep theirs.
    public static int of(String service) {
        return hashed(service);
    }

    /// The priority of a service, or the next free one that is derived from its name.
    ///
    /// @param taken priorities of rules of other services
    public static int of(String service, Set<Integer> taken) {
        var priority = of(service);
        for (var attempt = 1; taken.contains(priority); attempt++) {
            if (attempt > COUNT) {
                throw new IllegalStateException("no priority is free on the listener");
            }
            priority = hashed(service + "#" + attempt);
        }
        return priority;
    }

    /// Services with the same priority, by priority. AWS would refuse all but one of them.
    ///
    /// @param specs only those with `compute` have a rule
    public static SortedMap<Integer, List<String>> collisions(Collection<PlatformSpec> specs) {
        var services = new TreeMap<Integer, List<String>>();
        specs.stream()
                .filter(it -> it.declares(Capability.COMPUTE))
                .map(PlatformSpec::name)
                .distinct()
                .sorted()
                .forEach(it ->
                        services.computeIfAbsent(of(it), _ -> new ArrayList<>()).add(it));
        services.values().removeIf(it -> it.size() == 1);
        return services;
    }

    private static int hashed(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return FIRST + HexFormat.fromHexDigits(HexFormat.of().formatHex(digest, 0, 2)) % COUNT;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
