package com.althq.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.resource.provider.AwsProvider;
import com.pulumi.Context;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import com.pulumi.aws.ssm.Parameter;
import com.pulumi.aws.ssm.ParameterArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stack's whole life under the real command line.
@RealProcess
class StackLifecycleTest {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final String PLANTED = "planted-7f3a";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private StandInProvider standIn;
    private FolderStack stack;

    @BeforeEach
    void start() throws Exception {
        standIn = StandInProvider.start(folder.resolve("world/world.json"));
        stack = new FolderStack(folder, Map.of("PULUMI_DEBUG_PROVIDERS", standIn.debugProviders()));
        assertThat(stack.init().exit()).isZero();
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    /// What the service is made of.
    private record Service(String bucket, boolean forceDestroy, String action) implements Consumer<Context> {

        static final Service FIRST = new Service("svc-data", false, "s3:GetObject");

        @Override
        public void accept(Context context) {
            var provider = new AwsProvider("aws-tagged", "us-west-2", Map.of("service", "svc"));
            var options = CustomResourceOptions.builder().provider(provider).build();
            var data = new BucketV2(
                    "svc_data",
                    BucketV2Args.builder()
                            .bucket(bucket)
                            .forceDestroy(forceDestroy)
                            .build(),
                    options);
            var role = new Role(
                    "svc_role",
                    RoleArgs.builder()
                            .name("svc-role")
                            .assumeRolePolicy("{\"Version\": \"2012-10-17\", \"Statement\": []}")
                            .build(),
                    options);
            var _ = new RolePolicy(
                    "svc_policy",
                    RolePolicyArgs.builder()
                            .name("svc-policy")
                            .role(role.name())
                            .policy(Output.format("{\"Action\": \"%s\", \"Resource\": \"%s\"}", action, data.arn()))
                            .build(),
                    options);
            var _ = new Parameter(
                    "svc_secret",
                    ParameterArgs.builder()
                            .name("/platform/dev/svc/KEY")
                            .type("SecureString")
                            .value(Output.ofSecret(PLANTED))
                            .build(),
                    options);
            context.export("bucketArn", data.arn());
        }
    }

    private FolderStack.Outcome preview(Service service, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("preview", "--diff"));
        words.addAll(List.of(more));
        return stack.run(service, words.toArray(String[]::new));
    }

    private FolderStack.Outcome up(Service service) throws IOException, InterruptedException {
        return stack.run(service, "up", "--yes", "--skip-preview");
    }

    @AfterEach
    void nothing_that_the_engine_wrote_holds_the_secret() throws IOException {
        for (var part : List.of("backend", "project", "output.txt")) {
            try (var files = Files.walk(folder.resolve(part))) {
                assertThat(files.filter(Files::isRegularFile))
                        .allSatisfy(it -> assertThat(Files.readString(it)).doesNotContain(PLANTED));
            }
        }
    }

    @Test
    void a_stack_is_made_changed_replaced_drifts_and_goes() throws Exception {
        var first = preview(Service.FIRST);
        assertThat(first.text()).contains("+ 6 to create");
        assertThat(first.exit()).isZero();
        assertThat(standIn.log().writes()).isEmpty();
        assertThat(standIn.world().things()).isEmpty();

        var made = up(Service.FIRST);
        assertThat(made.text()).contains("arn:aws:s3:::svc-data");
        assertThat(made.exit()).isZero();
        assertThat(standIn.world().things()).hasSize(4);
        assertThat(standIn.world().thing("svc_policy").outputs().path("policy").asText())
                .isEqualTo("{\"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::svc-data\"}");

        var same = preview(Service.FIRST, "--expect-no-changes");
        assertThat(same.exit()).as(same.text()).isZero();

        var inPlace = new Service("svc-data", true, "s3:PutObject");
        assertThat(up(inPlace).text()).contains("~ 2 updated");
        assertThat(standIn.log().calls("update"))
                .extracting(ProviderCall::name)
                .containsExactlyInAnyOrder("svc_data", "svc_policy");

        var renamed = new Service("svc-other", true, "s3:PutObject");
        assertThat(preview(renamed).text()).contains("+-1 to replace");
        assertThat(up(renamed).exit()).isZero();
        assertThat(standIn.world().things(BUCKET))
                .extracting(SimulatedResource::id)
                .containsExactly("svc-other");

        standIn.world().tamper("svc_data", "forceDestroy", false);
        assertThat(preview(renamed, "--expect-no-changes").exit()).isZero();
        var drift = stack.run(renamed, "refresh", "--preview-only", "--expect-no-changes");
        assertThat(drift.exit()).as(drift.text()).isEqualTo(7);
        standIn.world().remove("svc_role");
        var gone = stack.run(renamed, "refresh", "--yes", "--skip-preview");
        assertThat(gone.text()).contains("- 1 deleted");
        assertThat(up(renamed).text()).contains("+ 1 created");

        var destroyed = stack.run(renamed, "destroy", "--yes", "--skip-preview");
        assertThat(destroyed.exit()).as(destroyed.text()).isZero();
        assertThat(standIn.world().things()).isEmpty();
    }
}
