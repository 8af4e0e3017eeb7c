package com.althq.platform.engine.pulumi.lookup;

import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.list;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.object;
import static com.althq.platform.engine.pulumi.lookup.ProviderInvoker.text;

import com.althq.platform.config.SharedLookupNames;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.google.protobuf.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks up the private subnets of the account by their tag, once.
final class PrivateSubnetLookup {

    private final ProviderInvoker aws;
    private final SharedLookupNames.Tag tag;
    private final ExportedState state;
    private Optional<FoundSubnets> found = Optional.empty();

    /// @param state the stack's state: its mount targets keep their subnets
    PrivateSubnetLookup(ProviderInvoker aws, SharedLookupNames.Tag tag, ExportedState state) {
        this.aws = aws;
        this.tag = tag;
        this.state = state;
    }

    /// A subnet and its Availability Zone.
    ///
    /// @param zone the zone's id, such as `usw2-az1`: the name `us-west-2a` is another zone in each account
    record Subnet(String id, String zone) {}

    /// The private subnets.
    ///
    /// @param subnets one per Availability Zone
    record FoundSubnets(String vpc, List<Subnet> subnets) {
        FoundSubnets {
            subnets = List.copyOf(subnets);
        }

        List<String> ids() {
            return subnets.stream().map(Subnet::id).toList();
        }
    }

    /// The subnets.
    ///
    /// @throws LookupFailedException if there are none, or of several VPCs
    FoundSubnets found() {
        if (found.isEmpty()) {
            found = Optional.of(find());
        }
        return found.get();
    }

    private FoundSubnets find() {
        var what = "the private subnets (tag %s=%s)".formatted(tag.key(), tag.value());
        var filter = object(Map.of("name", text("tag:" + tag.key()), "values", list(List.of(text(tag.value())))));
        var ids = list(
                aws.invoke(what, "aws:ec2/getSubnets:getSubnets", Map.of("filters", list(List.of(filter)))), "ids");
        if (ids.isEmpty()) {
            throw new LookupFailedException(what, "none is there");
        }
        var networks = new HashSet<String>();
        var byZone = new TreeMap<String, Subnet>();
        for (var id : ids.stream().map(Value::getStringValue).sorted().toList()) {
            var subnet = aws.invoke("the subnet " + id, "aws:ec2/getSubnet:getSubnet", Map.of("id", text(id)));
            networks.add(text(subnet, "vpcId"));
            byZone.putIfAbsent(text(subnet, "availabilityZone"), new Subnet(id, text(subnet, "availabilityZoneId")));
        }
        if (networks.size() > 1) {
            throw new LookupFailedException(what, "they are in more than one VPC: " + new TreeSet<>(networks));
        }
        var byId = new HashMap<String, Subnet>();
        byZone.values().forEach(it -> byId.put(it.id(), it));
        var ordered = MountTargetSubnets.existingFirst(
                state, byId.keySet().stream().sorted().toList());
        return new FoundSubnets(
                networks.iterator().next(),
                ordered.stream()
                        .flatMap(it -> Optional.ofNullable(byId.get(it)).stream())
                        .toList());
    }
}
