package com.althq.platform.engine.pulumi;

import static com.althq.platform.engine.pulumi.FailedPreview.couldNotTell;
import static com.althq.platform.engine.pulumi.FailedPreview.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.resource.provider.AwsProvider;
import com.althq.platform.standin.InjectedFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a provider says no to, and what becomes of a provider, is one line: who is to mend it, and how.
class ProviderTroubleTest extends LiveStackTestBase {

    private static final String EVERYTHING = "platform-full";
    private static final String EXPIRED = "preview failed: the AWS credentials have expired: get new ones and run the"
            + " same command again (looking up %s: operation error STS: GetCallerIdentity, https response error"
            + " StatusCode: 403, api error ExpiredToken: The security token included in the request is expired)."
            + " Nothing was changed.";
    private static final String ENDED = "preview failed: a provider ended in the middle of its work, or did not start:"
            + " run the same command again, and `platform doctor` if it stays (";

    @Test
    void no_plugin() throws IOException {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell("preview failed: a provider plugin is missing or cannot be run here: `platform"
                        + " doctor --install` gets the ones that are needed (aws-tagged: no resource plugin"
                        + " 'pulumi-resource-aws' found in the workspace at version v7.48.0). Nothing was changed."));
    }

    @Test
    void a_plugin_that_is_no_program() throws IOException {
        Files.writeString(ofProcesses(), "\0ELF");

        assertThat(FailedPreview.of(stack).line())
                .startsWith("preview failed: a provider plugin is missing or cannot be run here: `platform doctor"
                        + " --install` gets the ones that are needed (aws-tagged: failed to load plugin")
                .endsWith("exec format error). Nothing was changed.");
    }

    @Test
    void a_plugin_that_does_not_start() throws IOException {
        ShellScript.write(ofProcesses(), "echo broken; exit 3");

        var trouble = FailedPreview.of(stack);

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line()).startsWith(ENDED).endsWith("Nothing was changed.");
    }

    @Test
    void a_plugin_that_ends_while_it_checks_a_resource() throws IOException {
        assertThat(ofProcesses()).exists();
        stack.standIn().faults().set(InjectedFault.crash("check", "s3"));

        var trouble = FailedPreview.of(stack);

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line()).startsWith(ENDED).endsWith("Nothing was changed.");
    }

    @Test
    void a_plugin_that_ends_while_it_looks_something_up() throws IOException {
        assertThat(ofProcesses()).exists();
        stack.standIn().faults().set(InjectedFault.crash("invoke", ""));

        var trouble = FailedPreview.of(stack);

        assertThat(trouble.kind()).isEqualTo(EnvironmentFailureException.Kind.COULD_NOT_TELL);
        assertThat(trouble.line()).startsWith(ENDED).endsWith("Nothing was changed.");
    }

    @Test
    void no_credentials() throws IOException {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("invoke", "getCallerIdentity", "No valid credential sources found."));

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell("preview failed: there are no AWS credentials, or AWS does not know them: sign"
                        + " in, or set AWS_PROFILE (looking up the account that the credentials are of: No valid"
                        + " credential sources found.). Nothing was changed."));
    }

    @Test
    void credentials_that_have_expired() throws IOException {
        stack.standIn().faults().set(InjectedFault.expires(0));

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell(EXPIRED.formatted("the account that the credentials are of")));
    }

    @Test
    void credentials_that_expire_in_the_middle() throws IOException {
        stack.standIn().faults().set(InjectedFault.expires(3));

        assertThat(ofEverything()).isEqualTo(couldNotTell(EXPIRED.formatted("the subnet subnet-00000000000000000")));
    }

    @Test
    void credentials_that_may_not_look() throws IOException {
        stack.standIn()
                .world()
                .failsToLookUp(
                        "aws:ec2/getSubnets:getSubnets",
                        Map.of(),
                        "operation error EC2: DescribeSubnets, api error UnauthorizedOperation: You are not authorized"
                                + " to perform this operation.");

        assertThat(ofEverything())
                .isEqualTo(couldNotTell("preview failed: the AWS credentials do not allow it (looking up the private"
                        + " subnets (tag network=private): operation error EC2: DescribeSubnets, api error"
                        + " UnauthorizedOperation: You are not authorized to perform this operation.). Nothing was"
                        + " changed."));
    }

    @Test
    void credentials_of_another_account() throws IOException {
        stack.standIn().world().account("111111111111");

        assertThat(FailedPreview.of(stack))
                .isEqualTo(couldNotTell("preview failed: looking up the account that the credentials are of: it is"
                        + " 111111111111, and 470935583836 is configured for dev. Nothing was changed."));
    }

    @Test
    void no_private_subnets() throws IOException {
        stack.standIn().world().looksUp("aws:ec2/getSubnets:getSubnets", Map.of(), Map.of("ids", List.of()));

        assertThat(ofEverything())
                .isEqualTo(couldNotTell("preview failed: looking up the private subnets (tag network=private): none is"
                        + " there. Nothing was changed."));
    }

    @Test
    void private_subnets_in_two_networks() throws IOException {
        stack.standIn()
                .world()
                .looksUp(
                        "aws:ec2/getSubnet:getSubnet",
                        Map.of("id", "subnet-00000000000000001"),
                        Map.of("vpcId", "vpc-1"));

        assertThat(ofEverything())
                .isEqualTo(couldNotTell("preview failed: looking up the private subnets (tag network=private): they are"
                        + " in more than one VPC: [vpc-0a1b2c3d4e5f60718, vpc-1]. Nothing was changed."));
    }

    @Test
    void no_load_balancer() throws IOException {
        stack.standIn()
                .world()
                .failsToLookUp(
                        "aws:lb/getLoadBalancer:getLoadBalancer",
                        Map.of(),
                        "reading ELBv2 Load Balancers: couldn't find resource");

        assertThat(ofEverything())
                .isEqualTo(couldNotTell("preview failed: looking up the load balancer product-external-alb: reading"
                        + " ELBv2 Load Balancers: couldn't find resource. Nothing was changed."));
    }

    @Test
    void an_input_that_the_provider_does_not_take_names_the_resource() throws IOException {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("check", "uploads_bucket", "the name \"A B\" is no bucket's name"));

        assertThat(FailedPreview.of(stack))
                .isEqualTo(refused("preview failed: my_service_uploads_bucket: the name \"A B\" is no bucket's name."
                        + " Nothing was changed."));
    }

    @Test
    void what_a_resource_says_is_not_taken_for_trouble_with_the_backend() throws IOException {
        stack.standIn()
                .faults()
                .set(InjectedFault.fails("check", "uploads_bucket", "permission denied by the account"));

        assertThat(FailedPreview.of(stack))
                .isEqualTo(refused("preview failed: my_service_uploads_bucket: permission denied by the account."
                        + " Nothing was changed."));
    }

    private FailedPreview ofEverything() throws IOException {
        return FailedPreview.of(stack.settings(), LiveStack.fixture(EVERYTHING));
    }

    /// The providers are processes that the engine starts.
    ///
    /// @return the program of the one for AWS
    private Path ofProcesses() throws IOException {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        PluginFolder.fill(stack.settings().home(), stack.standIn().world().file());
        return stack.settings()
                .home()
                .resolve("plugins/resource-aws-v%s/pulumi-resource-aws".formatted(AwsProvider.VERSION));
    }
}
