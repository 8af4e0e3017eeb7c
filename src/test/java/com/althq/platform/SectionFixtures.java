package com.althq.platform;

import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.graph.Resource;
import com.althq.platform.graph.Value;
import com.althq.platform.graph.ValueText;
import com.althq.platform.plan.JsonText;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DeclaredSecrets;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.spec.model.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the sections of the fixtures become: each by itself, each beside a program, all of them. The service, the
/// environment and what else differs from one stack to the next are written in braces.
final class SectionFixtures {

    /// What runs, and is told of the other sections: as little of it as can be declared.
    public enum Program {
        TASKS("the tasks"),
        FUNCTIONS("functions"),
        AGENTS_IN_VPC("runtimes in the VPC"),
        AGENTS("other runtimes");

        private final String words;

        Program(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private Section section() {
            return switch (this) {
                case TASKS -> new ComputeSection(3000, 512, 1024, 1, "/", List.of(), List.of());
                case FUNCTIONS ->
                    new LambdaSection(List.of(new LambdaSection.Function("program", "program", 1024, 30)), List.of());
                case AGENTS_IN_VPC -> agent(NetworkMode.VPC);
                case AGENTS -> agent(NetworkMode.PUBLIC);
            };
        }

        private static Section agent(NetworkMode mode) {
            var runtime = new AgentRuntime("program", "program", Optional.empty(), mode, Map.of());
            return new AgentcoreRuntimeSection(List.of(runtime), Optional.empty(), List.of());
        }

        private SortedMap<String, String> variables(Plan plan) {
            var variables = new TreeMap<String, String>();
            plan.head().resources().stream()
                    .flatMap(this::variables)
                    .forEach(it -> variables.put(it.getKey(), ValueText.of(it.getValue())));
            return variables;
        }

        private Stream<Map.Entry<String, Value>> variables(Resource resource) {
            return switch (this) {
                case TASKS ->
                    ofType("aws:ecs/taskDefinition:TaskDefinition", resource)
                            .flatMap(it -> it.input("containerDefinitions").stream())
                            .flatMap(it -> JsonText.read(it).stream())
                            .flatMap(SectionFixtures::items)
                            .flatMap(it -> items(field(it, "environment")))
                            .map(it -> Map.entry(ValueText.of(field(it, "name")), field(it, "value")));
                case FUNCTIONS ->
                    ofType("aws:lambda/function:Function", resource)
                            .flatMap(it -> it.input("environment").stream())
                            .flatMap(it -> fields(field(it, "variables")));
                case AGENTS, AGENTS_IN_VPC ->
                    ofType("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime", resource)
                            .flatMap(it -> it.input("environmentVariables").stream())
                            .flatMap(SectionFixtures::fields);
            };
        }

        private static Stream<Resource> ofType(String type, Resource resource) {
            return Stream.of(resource).filter(it -> it.type().equals(type));
        }
    }

    private static final Path FIXTURES = Path.of("fixtures");
    private static final String SERVICE = "the-service";
    private static final String ENVIRONMENT = "the-environment";
    private static final String COMMIT = "the-commit";
    private static final String ACCOUNT = "470935583836";
    private static final String REGION = "us-west-2";
    private static final DeploymentTarget TARGET = new DeploymentTarget(
            ENVIRONMENT, REGION, Optional.of(ACCOUNT), Optional.of(COMMIT), Optional.of("althq/" + SERVICE), false);

    private SectionFixtures() {}

    private static Stream<Value> items(Value value) {
        return value instanceof Value.Items(var values) ? values.stream() : Stream.empty();
    }

    private static Stream<Map.Entry<String, Value>> fields(Value value) {
        return value instanceof Value.Fields(var values) ? values.entrySet().stream() : Stream.empty();
    }

    private static Value field(Value value, String name) {
        return value instanceof Value.Fields(var values)
                ? values.getOrDefault(name, new Value.Text(""))
                : new Value.Text("");
    }

    /// The text with everything in braces that is not the same in every stack.
    static String general(String text) {
        return text.replace(SERVICE, "{service}")
                .replace(SERVICE.replace('-', '_'), "{service}")
                .replace(ENVIRONMENT, "{environment}")
                .replace(COMMIT, "{commit}")
                .replace(ACCOUNT, "{account}")
                .replace(REGION, "{region}");
    }

    /// The section by itself.
    static Plan alone(Section section) {
        return plan(List.of(section));
    }

    /// All ten sections.
    static Plan together() {
        return plan(spec(FIXTURES.resolve("platform-all-sections.yaml")).sections());
    }

    /// The section as the longest of the fixtures declares it that have no other.
    static Section section(Capability capability) {
        try (var files = Files.list(FIXTURES)) {
            return files.sorted(
                            Comparator.comparingLong(SectionFixtures::length).reversed())
                    .map(file -> spec(file).sections())
                    .filter(it -> it.size() == 1 && it.getFirst().capability() == capability)
                    .findFirst()
                    .orElseThrow()
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The variables that a program has because of the section, by name; those of its own for its own section.
    static SortedMap<String, String> told(Section section, Program program) {
        var own = program.variables(alone(program.section()));
        if (program.section().capability() == section.capability()) {
            return own;
        }
        var variables = program.variables(plan(Stream.of(section, program.section())
                .sorted(Comparator.comparing(Section::capability))
                .toList()));
        variables.keySet().removeAll(own.keySet());
        return variables;
    }

    private static Plan plan(List<Section> sections) {
        var spec = new PlatformSpec(SERVICE, Optional.empty(), sections, DeclaredSecrets.none());
        return new OfflineEngine().preview(TARGET, new ServiceChange(Optional.empty(), Optional.of(spec)));
    }

    /// The file under the general name: some defaults are made of it.
    private static PlatformSpec spec(Path file) {
        try {
            var renamed = Files.readString(file).replaceFirst("(?m)^  name: .*$", "  name: " + SERVICE);
            return ((SpecReadResult.Valid) new SpecReader().read(renamed.getBytes(StandardCharsets.UTF_8))).spec();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
