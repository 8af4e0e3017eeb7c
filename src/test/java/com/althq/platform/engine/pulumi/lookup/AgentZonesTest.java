package com.althq.platform.engine.pulumi.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.config.SharedInfrastructure.AgentSubnets;
import com.althq.platform.engine.pulumi.lookup.PrivateSubnetLookup.FoundSubnets;
import com.althq.platform.engine.pulumi.lookup.PrivateSubnetLookup.Subnet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentZonesTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1, use1-az4, use1-az3",
        "us-east-1, use1-az1, use1-az6",
        "us-west-1, usw1-az3, usw1-az2",
        "us-west-2, usw2-az3, usw2-az4",
        "ca-central-1, cac1-az4, cac1-az3",
        "eu-west-1, euw1-az1, euw1-az9",
        "ap-northeast-1, apne1-az2, apne1-az3"
    })
    void a_subnet_in_another_zone_is_left_out_and_named(String region, String taken, String refused) {
        assertThat(subnets(region, refused, taken)).satisfies(it -> {
            assertThat(it.ids()).containsExactly("subnet-" + taken);
            assertThat(it.notes()).singleElement().asString().contains("subnet-" + refused + " in " + refused, region);
        });
    }

    @Test
    void where_every_zone_is_taken_nothing_is_said() {
        assertThat(subnets("us-west-2", "usw2-az2", "usw2-az1"))
                .isEqualTo(new AgentSubnets(
                        Stream.of("subnet-usw2-az2", "subnet-usw2-az1").toList(),
                        Stream.<String>of().toList()));
    }

    @ParameterizedTest
    @CsvSource({"sa-east-1, sae1-az1", "us-gov-west-1, usgw1-az1", "ap-northeast-2, apne2-az4"})
    void in_a_region_of_which_the_zones_are_not_known_all_are_used_and_that_is_said(String region, String zone) {
        assertThat(subnets(region, zone)).satisfies(it -> {
            assertThat(it.ids()).containsExactly("subnet-" + zone);
            assertThat(it.notes()).singleElement().asString().contains(region, "is not in its developer guide", zone);
        });
    }

    @Test
    void with_none_left_the_failure_names_the_zones() {
        assertThatThrownBy(() -> subnets("us-east-1", "use1-az3", "use1-az5"))
                .isInstanceOf(LookupFailedException.class)
                .hasMessage("looking up the subnets of runtimes in the VPC: AgentCore takes none of the private subnets"
                        + " (subnet-use1-az3 in use1-az3, subnet-use1-az5 in use1-az5): in us-east-1 it takes the"
                        + " Availability Zones use1-az1, use1-az2, use1-az4 (as of 2026-09-30)");
    }

    private static AgentSubnets subnets(String region, String... zones) {
        return AgentZones.subnets(
                region,
                new FoundSubnets(
                        "vpc-1",
                        Stream.of(zones)
                                .map(it -> new Subnet("subnet-" + it, it))
                                .toList()));
    }
}
