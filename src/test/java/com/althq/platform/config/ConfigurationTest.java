package com.althq.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.spec.model.SecretEnvironmentKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final TargetOverrides NOTHING = new TargetOverrides(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Configuration everything = ConfigurationCorpusTest.usable("good-everything.yml");

    @Test
    void what_a_file_says_arrives() {
        assertThat(everything.environments().sequencedKeySet()).containsExactly("dev", "prod");
        assertThat(everything.environment("prod"))
                .isEqualTo(new EnvironmentConfiguration(
                        Optional.of("main"),
                        Optional.of("007964198595"),
                        "eu-central-1",
                        Optional.of("s3://207964198595-pulumi-backend-software"),
                        Optional.of("passphrase"),
                        Optional.of("production"),
                        true,
                        true,
                        2,
                        List.of("subnet-0a1b", "subnet-0c2d")));
        assertThat(everything.files())
                .isEqualTo(new Configuration.Files(List.of("services/*/platform.yaml"), List.of()));
        assertThat(everything.shared())
                .isEqualTo(new SharedLookupNames(
                        new SharedLookupNames.Tag("tier", "private app=a"),
                        "our-alb",
                        "/ours/zone",
                        "ours.token",
                        "Okta {environment}"));
    }

    @Test
    void what_a_file_leaves_out_is_as_if_there_was_no_file() {
        var little = ConfigurationCorpusTest.usable("good-little.yml");

        assertThat(little.environment("dev")).isEqualTo(EnvironmentConfiguration.DEFAULT);
        assertThat(little.files()).isEqualTo(Configuration.DEFAULT.files());
        assertThat(little.shared()).isEqualTo(Configuration.DEFAULT.shared());
    }

    @Test
    void nobody_who_configures_nothing_goes_anywhere_else() {
        assertThat(Configuration.DEFAULT.target(NOTHING, Optional.of("main")))
                .isEqualTo(new DeploymentTarget(
                        "dev", "us-west-2", Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void a_branch_leads_to_its_environment() {
        var target = everything.target(NOTHING, Optional.of("main"));

        assertThat(target.environment()).isEqualTo("prod");
        assertThat(target.region()).isEqualTo("eu-central-1");
        assertThat(target.account()).contains("007964198595");
        assertThat(target.protect()).isTrue();
        assertThat(target.secretsAs()).isEqualTo("production");
        assertThat(target.privateSubnets()).containsExactly("subnet-0a1b", "subnet-0c2d");
        assertThat(target.identityProvider()).isEqualTo("Okta prod");
        assertThat(everything.target(NOTHING, Optional.of("a-branch-of-mine")).environment())
                .isEqualTo("dev");
    }

    @Test
    void what_is_asked_for_wins() {
        var asked = new TargetOverrides(
                Optional.of("dev"),
                Optional.of("us-east-1"),
                Optional.of("111122223333"),
                Optional.of("abc"),
                Optional.of("o/r"));

        assertThat(everything.target(asked, Optional.of("main")))
                .isEqualTo(new DeploymentTarget(
                        "dev",
                        "us-east-1",
                        Optional.of("111122223333"),
                        Optional.of("abc"),
                        Optional.of("o/r"),
                        false,
                        "dev",
                        List.of(),
                        everything.shared()));
    }

    @Test
    void subnets_of_the_configured_account_and_region_are_not_those_of_others() {
        var elsewhere = new TargetOverrides(
                Optional.of("prod"), Optional.of("us-east-1"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(everything.target(elsewhere, Optional.empty()).privateSubnets())
                .isEmpty();
    }

    @Test
    void the_keys_of_secrets_are_those_of_the_environments() {
        assertThat(everything.secretKeys(everything.target(NOTHING, Optional.of("main"))))
                .isEqualTo(new SecretEnvironmentKeys("prod", "production", Set.of("dev", "production")));
        assertThat(Configuration.DEFAULT.secretKeys(Configuration.DEFAULT.target(NOTHING, Optional.empty())))
                .isEqualTo(new SecretEnvironmentKeys("dev", "dev", Set.of()));
    }
}
