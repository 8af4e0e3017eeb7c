package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The build leaves in the package only those classes of the SDK for AWS that the program can reach.
@RealProcess
class PackageIT {

    @ParameterizedTest
    @ValueSource(strings = {"platform-all-sections.yaml", "platform-agent-factory.yaml"})
    void nothing_that_a_specification_asks_for_is_missing(String fixture) throws Exception {
        var run = PackagedProgramRun.of("preview", "fixtures/" + fixture);

        assertThat(run.err()).doesNotContain("NoClassDefFoundError");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("create");
    }

    @Test
    void classes_that_nothing_reaches_are_not_there() throws Exception {
        try (var sdk = new JarFile("target/quarkus-app/lib/main/com.pulumi.aws-6.83.0.jar")) {
            assertThat(sdk.getEntry("com/pulumi/aws/iam/Role.class")).isNotNull();
            assertThat(sdk.getEntry("com/pulumi/aws/version.txt")).isNotNull();
            assertThat(sdk.getEntry("com/pulumi/aws/sagemaker/Domain.class")).isNull();
        }
    }
}
