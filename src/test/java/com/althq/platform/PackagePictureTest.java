package com.althq.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The picture in CONTRIBUTING is drawn from the packages: an arrow goes from each to those that its classes use. An
/// arrow that a chain of others makes anyway is left out.
class PackagePictureTest {

    private static final Path PAGE = Path.of("CONTRIBUTING.md");
    private static final String BASE = "com.althq.platform.";
    private static final String BEGIN = "<!-- PACKAGES -->\n```mermaid\n";
    private static final String END = "```\n";

    @Test
    void the_picture_shows_the_packages_that_are_there() {
        GoldenFile.assertMatches(PAGE, PackagePictureTest::drawn);
    }

    @Test
    void only_an_arrow_that_a_chain_makes_anyway_is_left_out() {
        var uses = Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.<String>of());

        assertThat(picture(uses)).isEqualTo("flowchart TD\n  a --> b\n  b --> c\n");
    }

    private static String drawn(String page) {
        var at = page.indexOf(BEGIN);
        assertThat(at).as("the place of the picture").isNotNegative();
        var begin = at + BEGIN.length();
        return page.substring(0, begin) + picture(uses()) + page.substring(page.indexOf(END, begin));
    }

    private static Map<String, Set<String>> uses() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.althq.platform");
        var uses = new TreeMap<String, Set<String>>();
        for (var it : classes) {
            var own = uses.computeIfAbsent(room(it), _ -> new TreeSet<>());
            it.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(BASE))
                    .map(PackagePictureTest::room)
                    .filter(name -> !name.equals(room(it)))
                    .forEach(own::add);
        }
        return uses;
    }

    /// The first part of a package's name below ours.
    private static String room(JavaClass type) {
        return type.getPackageName().substring(BASE.length()).replaceFirst("\\..*", "");
    }

    private static String picture(Map<String, Set<String>> uses) {
        var arrows = new TreeSet<String>();
        uses.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream().noneMatch(by -> !by.equals(to) && reaches(uses, by, to)))
                .forEach(to -> arrows.add("  %s --> %s\n".formatted(from, to))));
        return arrows.stream().collect(joining("", "flowchart TD\n", ""));
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        var seen = new HashSet<String>();
        var open = new TreeSet<>(Set.of(from));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (next.equals(to)) {
                return true;
            }
            uses.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }
}
