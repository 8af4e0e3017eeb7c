package com.althq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Tests compare the tables that are keyed by a type of resource with the types in the fixtures, so the fixtures
/// have to contain every type.
class FixtureResourcesTest {

    @Test
    void every_type_of_resource_that_a_builder_makes_is_in_a_fixture() {
        var made = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.althq.platform.resource")
                        .stream()
                        .flatMap(it -> it.getConstructorCallsFromSelf().stream())
                        .map(JavaConstructorCall::getTargetOwner)
                        .map(JavaClass::reflect)
                        .filter(CustomResource.class::isAssignableFrom)
                        .filter(it -> it.isAnnotationPresent(ResourceType.class))
                        .map(it -> it.getAnnotation(ResourceType.class).type())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).hasSizeGreaterThan(20);
        assertThat(FixtureResources.types()).containsAll(made);
    }
}
