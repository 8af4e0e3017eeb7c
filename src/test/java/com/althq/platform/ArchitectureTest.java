package com.althq.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The architecture on one screen: which package may use which, and which library belongs to whom.
class ArchitectureTest {

    private static final String BASE = "com.althq.platform.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.althq.platform");

    /// Data goes one way: event, changed files, spec, graph, plan, report, publish.
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("spec", Set.of()),
            Map.entry("config", Set.of("spec")),
            Map.entry("source", Set.of()),
            Map.entry("graph", Set.of()),
            Map.entry("plan", Set.of("graph")),
            Map.entry("resource", Set.of()),
            Map.entry("capability", Set.of("spec", "config", "resource")),
            Map.entry("engine", Set.of("spec", "config", "graph", "plan", "resource", "capability")),
            Map.entry("report", Set.of("spec", "plan", "graph")),
            Map.entry("github", Set.of("source", "report")),
            Map.entry("usecase", Set.of("spec", "config", "source", "graph", "plan", "resource", "engine", "report")),
            Map.entry(
                    "action",
                    Set.of("spec", "config", "source", "graph", "plan", "engine", "report", "usecase", "github")),
            Map.entry(
                    "cli",
                    Set.of(
                            "spec",
                            "config",
                            "source",
                            "graph",
                            "plan",
                            "resource",
                            "engine",
                            "report",
                            "usecase",
                            "github",
                            "action"))));

    /// Rooms within a package: each uses only those before it, and none uses the package above them but as the row
    /// says.
    /// A row that begins with the package itself has it below its rooms, one that ends with it above them.
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.of(
            "spec", List.of("finding", "yaml", "model", "schema", "name", "rule", ""),
            "report", List.of("text", "", "words", "markdown", "terminal", "json", "outcome"),
            "engine", List.of("", "program", "diff", "offline", "pulumi"),
            "cli", List.of("input", "output", "option", "command", "")));

    private static final String LIVE = BASE + "engine.pulumi.";

    /// Within the live engine: each uses those before it.
    private static final List<String> LIVE_LAYERS =
            List.of("command", "event", "state", "host", "lookup", "stack", "preview");

    /// What uses every layer, and none of them another.
    private static final Set<String> LIVE_TASKS = Set.of("apply", "repair", "adopt", "doctor");

    private static final Map<String, Set<String>> CONFINED = new TreeMap<>(Map.ofEntries(
            Map.entry("com.pulumi..", Set.of("resource", "capability", "engine")),
            Map.entry("pulumirpc..", Set.of("engine")),
            Map.entry("com.pulumi.deployment.internal..", Set.of("engine")),
            Map.entry("com.google.protobuf..", Set.of("engine")),
            Map.entry("org.kohsuke..", Set.of("github")),
            Map.entry("com.networknt..", Set.of("spec")),
            Map.entry("org.yaml..", Set.of("spec")),
            Map.entry("com.fasterxml..", Set.of("spec", "plan", "engine", "report", "resource")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("io.quarkus..", Set.of("cli")),
            Map.entry("jakarta..", Set.of("cli")),
            Map.entry("java.net.http..", Set.of("github"))));

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_the_table_allows() {
        return MAY_USE.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(), () -> mayUse(row.getKey(), row.getValue()).check(CLASSES)));
    }

    @Test
    void an_arrow_that_is_not_in_the_table_is_found() {
        assertThatThrownBy(() -> mayUse("plan", Set.of()).check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.althq.platform.graph.");
    }

    private static ArchRule mayUse(String own, Set<String> others) {
        return noClasses()
                .that(resideInAPackage(BASE + own + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(BASE + "*..").and(not(resideInAnyPackage(packages(own, others)))));
    }

    @TestFactory
    Stream<DynamicTest> a_library_is_known_only_to_its_package() {
        return CONFINED.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getKey(),
                        () -> noClasses()
                                .that(not(resideInAnyPackage(row.getValue().stream()
                                        .map(it -> BASE + it + "..")
                                        .toArray(String[]::new))))
                                .should()
                                .dependOnClassesThat(resideInAPackage(row.getKey()))
                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> a_room_uses_only_those_before_it() {
        return ROOMS.entrySet().stream()
                .flatMap(row -> IntStream.range(0, row.getValue().size()).mapToObj(at -> {
                    var rooms = row.getValue().stream()
                            .map(it -> room(row.getKey(), it))
                            .toList();
                    return DynamicTest.dynamicTest(
                            rooms.get(at),
                            () -> noClasses()
                                    .that(resideInAPackage(rooms.get(at)))
                                    .should()
                                    .dependOnClassesThat(resideInAnyPackage(
                                            rooms.subList(at + 1, rooms.size()).toArray(String[]::new)))
                                    .allowEmptyShould(false)
                                    .check(CLASSES));
                }));
    }

    /// The package itself alone, or one of its rooms with all that is in it.
    private static String room(String owner, String name) {
        return BASE + owner + (name.isEmpty() ? "" : "." + name + "..");
    }

    @Test
    void every_room_is_in_the_table() {
        for (var row : ROOMS.entrySet()) {
            var prefix = BASE + row.getKey();
            assertThat(CLASSES.stream()
                            .map(it -> it.getPackageName())
                            .filter(it -> it.equals(prefix) || it.startsWith(prefix + "."))
                            .map(it -> it.equals(prefix)
                                    ? ""
                                    : it.substring(prefix.length() + 1).split("\\.", 2)[0])
                            .distinct())
                    .as(row.getKey())
                    .isSubsetOf(row.getValue());
        }
    }

    @Test
    void the_live_engine_is_laid_in_layers() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        var users = new HashSet<>(LIVE_TASKS);
        for (var task : LIVE_TASKS) {
            layers = layers.layer(task)
                    .definedBy(LIVE + task + "..")
                    .whereLayer(task)
                    .mayNotBeAccessedByAnyLayer();
        }
        for (var layer : LIVE_LAYERS.reversed()) {
            layers = layers.layer(layer)
                    .definedBy(LIVE + layer + "..")
                    .whereLayer(layer)
                    .mayOnlyBeAccessedByLayers(users.toArray(String[]::new));
            users.add(layer);
        }

        layers.check(CLASSES);
        assertThat(CLASSES.stream()
                        .map(it -> it.getPackageName() + ".")
                        .filter(it -> it.startsWith(LIVE) && it.length() > LIVE.length())
                        .map(it -> it.substring(LIVE.length(), it.length() - 1)))
                .isSubsetOf(users);
    }

    @Test
    void every_package_is_in_the_table() {
        var found = CLASSES.stream()
                .map(it -> it.getPackageName().substring(BASE.length()))
                .map(it -> it.contains(".") ? it.substring(0, it.indexOf('.')) : it)
                .distinct();

        assertThat(found).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void data_never_changes() {
        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(
                        BASE + "spec", BASE + "config", BASE + "graph", BASE + "plan", BASE + "report"))
                .and()
                .areNotStatic()
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_knows_the_process() {
        noClasses()
                .that(not(resideInAPackage(BASE + "cli..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void processes_are_started_only_where_the_table_of_side_effects_says_so() {
        noClasses()
                .that(not(resideInAnyPackage(BASE + "source..", BASE + "engine..")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(CLASSES);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service)")
                .check(CLASSES);
    }

    private static String[] packages(String own, Set<String> others) {
        return Stream.concat(Stream.of(own), others.stream())
                .map(it -> BASE + it + "..")
                .toArray(String[]::new);
    }
}
