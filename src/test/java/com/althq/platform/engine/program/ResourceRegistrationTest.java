package com.althq.platform.engine.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.WaitLimit;
import com.althq.platform.capability.PlatformProgram;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.AnsweringMonitor;
import com.althq.platform.engine.AnsweringMonitor.Answering;
import com.althq.platform.engine.KnownSurroundings;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import com.pulumi.Context;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.aws.sqs.inputs.QueueState;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything is asked of the engine as it would be by the SDK's own deployment.
@Timeout(WaitLimit.SECONDS)
class ResourceRegistrationTest {

    private static final DeploymentTarget TARGET = new DeploymentTarget(
            "dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.empty(), false);
    private static final DeploymentTarget PROTECTED = new DeploymentTarget(
            "prod", "us-west-2", Optional.empty(), Optional.empty(), Optional.of("althq/orders"), true);

    private static final List<Function<DeploymentState, DeploymentImpl>> DEPLOYMENTS =
            List.of(DeploymentImpl::new, ResourceRegistration::new);

    static Stream<Path> fixtures() throws IOException {
        try (var files = Files.list(Path.of("fixtures"))) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void every_fixture_is_registered_as_by_the_sdk(Path fixture) throws IOException {
        var spec = ((SpecReadResult.Valid) new SpecReader().read(Files.readAllBytes(fixture))).spec();
        assertSame(() -> new PlatformProgram(spec, TARGET, new KnownSurroundings()), Answering.PREVIEW);
        assertSame(() -> new PlatformProgram(spec, TARGET, new KnownSurroundings()), Answering.APPLY);
        assertSame(() -> new PlatformProgram(spec, PROTECTED, new KnownSurroundings()), Answering.AT_ONCE);
    }

    @Test
    void other_names_are_registered_as_by_the_sdk() {
        assertSame(provider -> {
            queue("named", by(provider).aliases(Alias.builder().name("before").build()));
            queue(
                    "typed",
                    by(provider).aliases(Alias.builder().type("aws:old:Queue").build()));
            queue("moved", by(provider).aliases(Alias.withUrn("urn:pulumi:dev::platform::aws:old:Queue::before")));
        });
    }

    @Test
    void options_are_registered_as_by_the_sdk() {
        assertSame(provider -> {
            queue("kept", by(provider).protect(true).retainOnDelete(true).ignoreChanges("name", "tags"));
            queue("remade", by(provider).deleteBeforeReplace(true).additionalSecretOutputs("arn"));
            queue("pinned", by(provider).version("7.0.0").replaceOnChanges("name"));
        });
    }

    @Test
    void what_waits_for_what_is_registered_as_by_the_sdk() {
        assertSame(provider -> {
            var first = queue("first", by(provider));
            var group = new ComponentResource("althq:test:Group", "group", ComponentResourceOptions.Empty);
            queue("inner", by(provider).parent(group));
            queue("explicit", by(provider).dependsOn(first));
            queue("whole", by(provider).dependsOn(group));
            queue("together", by(provider).replaceWith(first));
            new Queue(
                    "implicit",
                    QueueArgs.builder().name(first.arn()).build(),
                    by(provider).build());
            new Queue(
                    "nested",
                    QueueArgs.builder()
                            .tags(first.url().applyValue(it -> Map.of("first", it, "second", "of " + it)))
                            .build(),
                    by(provider).build());
        });
    }

    @Test
    void values_are_registered_as_by_the_sdk() {
        assertSame(provider -> {
            var first = new Queue(
                    "first",
                    QueueArgs.builder()
                            .delaySeconds(5)
                            .fifoQueue(true)
                            .namePrefix(Output.ofNullable(null))
                            .policy(Output.ofSecret("{}"))
                            .tags(Map.of("a", "b"))
                            .build(),
                    by(provider).build());
            new Queue(
                    "second",
                    QueueArgs.builder()
                            .policy(first.policy())
                            .delaySeconds(first.delaySeconds().applyValue(it -> it.orElse(0)))
                            .fifoQueue(first.fifoQueue().applyValue(it -> it.orElse(false)))
                            .maxMessageSize(first.maxMessageSize().applyValue(it -> it.orElse(0)))
                            .tags(first.tags().applyValue(it -> it.orElse(Map.of())))
                            .build(),
                    by(provider).build());
            new Role(
                    "role",
                    RoleArgs.builder()
                            .assumeRolePolicy("{\"for\":\"everyone\"}")
                            .managedPolicyArns("one", "two")
                            .build(),
                    by(provider).build());
        });
    }

    @Test
    void an_input_that_comes_late_is_registered_as_by_the_sdk() {
        assertSame(provider -> {
            var late = new CompletableFuture<String>();
            var first = new Queue(
                    "first",
                    QueueArgs.builder().name(Output.of(late)).build(),
                    by(provider).build());
            new LogGroup(
                    "second",
                    LogGroupArgs.builder().name(first.arn()).build(),
                    by(provider).build());
            new Thread(() -> late.complete("late")).start();
        });
    }

    @Test
    void what_the_program_gets_wrong_fails_as_with_the_sdk() {
        for (var deployment : DEPLOYMENTS) {
            assertThatThrownBy(() -> asked(
                            deployment,
                            Answering.PREVIEW,
                            _ -> Queue.get("read", Output.of("there"), QueueState.Empty, CustomResourceOptions.Empty)))
                    .as("%s", deployment)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is read here");
            assertThatThrownBy(() -> asked(
                            deployment,
                            Answering.PREVIEW,
                            _ -> queue(AnsweringMonitor.REFUSED, CustomResourceOptions.builder())))
                    .as("%s", deployment)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the engine refuses it");
        }
    }

    private static void assertSame(Consumer<AwsProvider> program) {
        for (var answering : Answering.values()) {
            assertSame(
                    () -> _ -> program.accept(new AwsProvider("aws", "us-west-2", Map.of("service", "orders"))),
                    answering);
        }
    }

    private static void assertSame(Supplier<Consumer<Context>> program, Answering answering) {
        var asked = asked(ResourceRegistration::new, answering, program.get());

        assertThat(asked.resources()).hasSizeGreaterThan(2);
        assertThat(asked).as("%s", answering).isEqualTo(asked(DeploymentImpl::new, answering, program.get()));
    }

    private static AnsweringMonitor.Asked asked(
            Function<DeploymentState, DeploymentImpl> deployment, Answering answering, Consumer<Context> program) {
        var monitor = new AnsweringMonitor(answering);
        ProgramRun.run(
                TARGET.stack("orders"), answering != Answering.APPLY, program, new SilentEngine(), monitor, deployment);
        return monitor.asked();
    }

    private static CustomResourceOptions.Builder by(AwsProvider provider) {
        return CustomResourceOptions.builder().provider(provider);
    }

    private static Queue queue(String name, CustomResourceOptions.Builder options) {
        return new Queue(name, QueueArgs.builder().name(name).build(), options.build());
    }
}
