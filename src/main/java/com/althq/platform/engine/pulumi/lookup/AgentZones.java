package com.althq.platform.engine.pulumi.lookup;

import com.althq.platform.config.SharedInfrastructure;
import com.althq.platform.engine.pulumi.lookup.PrivateSubnetLookup.FoundSubnets;
import com.althq.platform.engine.pulumi.lookup.PrivateSubnetLookup.Subnet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The Availability Zone ids in which AgentCore runs agents in a VPC, by region (Amazon Bedrock AgentCore
/// developer guide, `agentcore-vpc`, as of [#AS_OF]). AgentCore refuses a runtime with a subnet in another
/// zone.
final class AgentZones {

    private static final String AS_OF = "2026-09-30";

    private static final Map<String, SortedSet<String>> BY_REGION = Map.ofEntries(
            zones("us-east-1", "use1", 1, 2, 4),
            zones("us-east-2", "use2", 1, 2, 3),
            zones("us-west-1", "usw1", 1, 3),
            zones("us-west-2", "usw2", 1, 2, 3),
            zones("ca-central-1", "cac1", 1, 2, 4),
            zones("eu-central-1", "euc1", 1, 2, 3),
            zones("eu-west-1", "euw1", 1, 2, 3),
            zones("eu-west-2", "euw2", 1, 2, 3),
            zones("eu-west-3", "euw3", 1, 2, 3),
            zones("eu-north-1", "eun1", 1, 2, 3),
            zones("ap-northeast-1", "apne1", 1, 2, 4),
            zones("ap-southeast-1", "apse1", 1, 2, 3),
            zones("ap-southeast-2", "apse2", 1, 2, 3),
            zones("ap-south-1", "aps1", 1, 2, 3));

    private AgentZones() {}

    /// The subnets in supported zones; all subnets in a region whose zones are not known.
    ///
    /// @throws LookupFailedException if there is none
    static SharedInfrastructure.AgentSubnets subnets(String region, FoundSubnets found) {
        var zones = BY_REGION.get(region);
        if (zones == null) {
            return new SharedInfrastructure.AgentSubnets(
                    found.ids(),
                    List.of(
                            "which Availability Zones AgentCore takes in %s is not in its developer guide (as of %s): runtimes use every private subnet (%s), and the apply fails if AgentCore refuses one"
                                    .formatted(region, AS_OF, places(found.subnets()))));
        }
        var taken = new ArrayList<String>();
        var refused = new ArrayList<Subnet>();
        for (var subnet : found.subnets()) {
            if (zones.contains(subnet.zone())) {
                taken.add(subnet.id());
            } else {
                refused.add(subnet);
            }
        }
        var allowed = "%s (as of %s)".formatted(String.join(", ", zones), AS_OF);
        if (taken.isEmpty()) {
            throw new LookupFailedException(
                    "the subnets of runtimes in the VPC",
                    "AgentCore takes none of the private subnets (%s): in %s it takes the Availability Zones %s"
                            .formatted(places(refused), region, allowed));
        }
        return new SharedInfrastructure.AgentSubnets(
                taken,
                refused.isEmpty()
                        ? List.of()
                        : List.of("runtimes in the VPC are not in %s: in %s AgentCore takes the Availability Zones %s"
                                .formatted(places(refused), region, allowed)));
    }

    private static String places(Collection<Subnet> subnets) {
        return subnets.stream().map(it -> it.id() + " in " + it.zone()).collect(Collectors.joining(", "));
    }

    private static Map.Entry<String, SortedSet<String>> zones(String region, String prefix, int... numbers) {
        var zones = new TreeSet<String>();
        for (var number : numbers) {
            zones.add(prefix + "-az" + number);
        }
        return Map.entry(region, zones);
    }
}
