package com.althq.platform.spec.rule;

import com.althq.platform.spec.Capability;
import com.althq.platform.spec.Variables;
import com.althq.platform.spec.yaml.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The variables that programs get from the other sections of their file, with where each comes from. A cache
/// and a database are within the VPC: an agent runtime outside of it gets nothing of them.
final class InjectedVariables {
    private InjectedVariables() {}

    /// Whatever any program of the file gets.
    static Map<String, String> anywhere(PlatformFile file) {
        Map<String, String> injected = new LinkedHashMap<>();
        if (file.declares(Capability.COMPUTE)) {
            injected.putAll(intoTasks(file));
        }
        if (!file.functions().isEmpty()) {
            injected.putAll(intoFunctions(file));
        }
        file.runtimes().forEach(runtime -> injected.putAll(intoRuntime(file, runtime)));
        return injected;
    }

    static Map<String, String> intoTasks(PlatformFile file) {
        var injected = besideAgents(file);
        Stream.of(Variables.PORT, Variables.UVICORN_HOST, Variables.UVICORN_PORT)
                .forEach(name -> injected.put(name, "where the web service listens"));
        injected.put(Variables.PYTHONUNBUFFERED, "it lets the log of a Python program appear at once");
        return injected;
    }

    static Map<String, String> intoFunctions(PlatformFile file) {
        var injected = besideAgents(file);
        Stream.of(Variables.READINESS_CHECK_PATH, Variables.INVOKE_MODE)
                .forEach(name -> injected.put(name, "how a function's web server is called"));
        return injected;
    }

    /// What calls the agents is told where they are; they themselves are not.
    private static Map<String, String> besideAgents(PlatformFile file) {
        var injected = withinVpc(file);
        if (file.declares(Capability.AGENTCORE_RUNTIME)) {
            injected.put(Variables.RUNTIME_ARN, "the ARN of the first agent runtime");
        }
        for (var runtime : file.runtimes()) {
            runtime.text("name")
                    .ifPresent(name -> injected.put(Variables.runtimeArn(name), "the ARN of an agent runtime"));
        }
        return injected;
    }

    static Map<String, String> intoRuntime(PlatformFile file, Place runtime) {
        return PlatformFile.isInVpc(runtime) ? withinVpc(file) : everywhere(file);
    }

    private static Map<String, String> withinVpc(PlatformFile file) {
        var injected = everywhere(file);
        if (file.declares(Capability.CACHE)) {
            Stream.of(Variables.REDIS_HOST, Variables.REDIS_PORT, Variables.REDIS_URL)
                    .forEach(name -> injected.put(name, "the address of the cache"));
        }
        if (file.declares(Capability.DATABASE)) {
            Stream.of(
                            Variables.DATABASE_HOST,
                            Variables.DATABASE_PORT,
                            Variables.DATABASE_NAME,
                            Variables.DATABASE_USER,
                            Variables.DATABASE_SECRET_ARN)
                    .forEach(name -> injected.put(name, "how to reach the database"));
        }
        return injected;
    }

    private static Map<String, String> everywhere(PlatformFile file) {
        Map<String, String> injected = new LinkedHashMap<>();
        if (file.declares(Capability.AGENTCORE_RUNTIME)) {
            injected.put(Variables.MEMORY_ID, "the id of the agent memory");
        }
        for (var bucket : file.buckets()) {
            bucket.text("name").ifPresent(name -> injected.put(Variables.bucket(name), "the real name of a bucket"));
        }
        return injected;
    }
}
