package com.althq.platform.spec.rule;

import com.althq.platform.spec.Capability;
import com.althq.platform.spec.Variables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The variables that every program of a file gets from its other sections, with where each comes from.
final class InjectedVariables {
    private InjectedVariables() {}

    static Map<String, String> of(PlatformFile file) {
        Map<String, String> injected = new LinkedHashMap<>();
        if (file.declares(Capability.AGENTCORE_RUNTIME)) {
            injected.put(Variables.MEMORY_ID, "the id of the agent memory");
        }
        if (file.declares(Capability.CACHE)) {
            List.of(Variables.REDIS_HOST, Variables.REDIS_PORT, Variables.REDIS_URL)
                    .forEach(name -> injected.put(name, "the address of the cache"));
        }
        if (file.declares(Capability.DATABASE)) {
            List.of(
                            Variables.DATABASE_HOST,
                            Variables.DATABASE_PORT,
                            Variables.DATABASE_NAME,
                            Variables.DATABASE_USER,
                            Variables.DATABASE_SECRET_ARN)
                    .forEach(name -> injected.put(name, "the address of the database"));
        }
        for (var bucket : file.buckets()) {
            bucket.text("name").ifPresent(name -> injected.put(Variables.bucket(name), "the real name of a bucket"));
        }
        return injected;
    }
}
