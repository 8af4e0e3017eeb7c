package com.althq.platform.spec.rule;

import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.name.VariableNames;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The names of the environment variables that the platform adds to programs because of the declared sections, each
/// with a phrase that says what it holds. Those of a cache or a database are only for programs in the VPC.
final class InjectedVariables {

    /// The programs that get a variable.
    private enum Reader {
        /// Every program.
        ANY,
        /// Programs in the VPC: tasks, functions, and agent runtimes with `networkMode: VPC`.
        IN_VPC,
        /// Programs that call agent runtimes: tasks and functions.
        AGENT_CALLER
    }

    private InjectedVariables() {}

    /// All variables that at least one program of the file gets.
    static Map<String, String> forAnyProgram(PlatformFile file) {
        Map<String, String> injected = new LinkedHashMap<>();
        file.declared().forEach(section -> injected.putAll(forProgramsOf(section, file)));
        return injected;
    }

    private static Map<String, String> forProgramsOf(Capability section, PlatformFile file) {
        return switch (section) {
            case COMPUTE -> forTasks(file);
            case LAMBDA -> file.functions().isEmpty() ? Map.of() : forFunctions(file);
            case AGENTCORE_RUNTIME -> {
                Map<String, String> injected = new LinkedHashMap<>();
                file.runtimes().forEach(runtime -> injected.putAll(forRuntime(file, runtime)));
                yield injected;
            }
            case STORAGE, CACHE, DATABASE, DYNAMODB, SERVICE_DISCOVERY, S3, EVENTBRIDGE -> Map.of();
        };
    }

    static Map<String, String> forTasks(PlatformFile file) {
        var injected = besideAgents(file);
        Stream.of(VariableNames.PORT, VariableNames.UVICORN_HOST, VariableNames.UVICORN_PORT)
                .forEach(name -> injected.put(name, "where the web service listens"));
        injected.put(VariableNames.PYTHONUNBUFFERED, "it lets the log of a Python program appear at once");
        return injected;
    }

    static Map<String, String> forFunctions(PlatformFile file) {
        var injected = besideAgents(file);
        Stream.of(VariableNames.READINESS_CHECK_PATH, VariableNames.INVOKE_MODE)
                .forEach(name -> injected.put(name, "how a function's web server is called"));
        return injected;
    }

    private static Map<String, String> besideAgents(PlatformFile file) {
        return from(file, EnumSet.allOf(Reader.class));
    }

    static Map<String, String> forRuntime(PlatformFile file, LocatedValue runtime) {
        return from(
                file, PlatformFile.isInVpc(runtime) ? EnumSet.of(Reader.ANY, Reader.IN_VPC) : EnumSet.of(Reader.ANY));
    }

    private static Map<String, String> from(PlatformFile file, Set<Reader> reader) {
        Map<String, String> injected = new LinkedHashMap<>();
        for (var section : file.declared()) {
            for (var variable : from(section, file)) {
                if (reader.contains(variable.reader())) {
                    injected.put(variable.name(), variable.what());
                }
            }
        }
        return injected;
    }

    /// One variable that a section adds.
    ///
    /// @param what continues "the variable is ..." in a message
    private record Injection(String name, String what, Reader reader) {}

    private static List<Injection> from(Capability section, PlatformFile file) {
        return switch (section) {
            case CACHE ->
                inVpc(
                        "the address of the cache",
                        VariableNames.REDIS_HOST,
                        VariableNames.REDIS_PORT,
                        VariableNames.REDIS_URL);
            case DATABASE ->
                inVpc(
                        "how to reach the database",
                        VariableNames.DATABASE_HOST,
                        VariableNames.DATABASE_PORT,
                        VariableNames.DATABASE_NAME,
                        VariableNames.DATABASE_USER,
                        VariableNames.DATABASE_SECRET_ARN);
            case S3 ->
                names(file.buckets())
                        .map(it -> new Injection(VariableNames.bucket(it), "the real name of a bucket", Reader.ANY))
                        .toList();
            case AGENTCORE_RUNTIME -> fromAgents(file);
            case STORAGE, DYNAMODB, SERVICE_DISCOVERY, COMPUTE, LAMBDA, EVENTBRIDGE -> List.of();
        };
    }

    private static List<Injection> inVpc(String what, String... names) {
        return Stream.of(names)
                .map(it -> new Injection(it, what, Reader.IN_VPC))
                .toList();
    }

    private static List<Injection> fromAgents(PlatformFile file) {
        return Stream.concat(
                        Stream.of(
                                new Injection(VariableNames.MEMORY_ID, "the id of the agent memory", Reader.ANY),
                                new Injection(
                                        VariableNames.RUNTIME_ARN,
                                        "the ARN of the first agent runtime",
                                        Reader.AGENT_CALLER)),
                        names(file.runtimes())
                                .map(it -> new Injection(
                                        VariableNames.runtimeArn(it),
                                        "the ARN of an agent runtime",
                                        Reader.AGENT_CALLER)))
                .toList();
    }

    private static Stream<String> names(List<LocatedValue> items) {
        return items.stream().flatMap(it -> it.text("name").stream());
    }
}
