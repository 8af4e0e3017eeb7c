package com.althq.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The shared infrastructure that a stack uses: the results of the look-ups, or readable placeholders for them. What
/// no declared section needs was not looked up, and is empty.
public record SharedInfrastructure(
        Optional<Account> account,
        Optional<Network> network,
        Optional<AgentSubnets> agentSubnets,
        Optional<LoadBalancer> loadBalancer,
        Optional<Cloudflare> cloudflare) {

    /// Nothing was looked up.
    public static final SharedInfrastructure NONE = new SharedInfrastructure(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The AWS account.
    ///
    /// @param id    what names and ARNs hold
    /// @param known the same where it is a number that somebody gave or AWS answered
    public record Account(String id, Optional<String> known) {}

    /// Where things stand.
    ///
    /// @param cidr           of the whole VPC
    /// @param privateSubnets one per availability zone, sorted
    public record Network(String vpc, String cidr, List<String> privateSubnets) {
        public Network {
            privateSubnets = List.copyOf(privateSubnets);
        }
    }

    /// Where agent runtimes in the VPC stand.
    ///
    /// @param ids   those of the private subnets that AgentCore takes, in their order
    /// @param notes what a reader must know of which these are
    public record AgentSubnets(List<String> ids, List<String> notes) {
        public AgentSubnets {
            ids = List.copyOf(ids);
            notes = List.copyOf(notes);
        }
    }

    /// What all services are reached through.
    ///
    /// @param listener ARN of the listener for HTTPS
    /// @param usedPriorities    priorities that rules of other services have on it, as far as that is known
    public record LoadBalancer(String dnsName, String listener, Set<Integer> usedPriorities) {
        public LoadBalancer {
            usedPriorities = Set.copyOf(usedPriorities);
        }
    }

    /// Where the services' names are, and who lets people in.
    ///
    /// @param zone             its id
    /// @param zoneName         such as `example.com`
    /// @param account          Cloudflare's, not AWS's
    /// @param identityProvider its id
    public record Cloudflare(String zone, String zoneName, String account, String identityProvider) {}

    public SharedInfrastructure with(Account found) {
        return new SharedInfrastructure(Optional.of(found), network, agentSubnets, loadBalancer, cloudflare);
    }

    public SharedInfrastructure with(Network found) {
        return new SharedInfrastructure(account, Optional.of(found), agentSubnets, loadBalancer, cloudflare);
    }

    public SharedInfrastructure with(AgentSubnets found) {
        return new SharedInfrastructure(account, network, Optional.of(found), loadBalancer, cloudflare);
    }

    public SharedInfrastructure with(LoadBalancer found) {
        return new SharedInfrastructure(account, network, agentSubnets, Optional.of(found), cloudflare);
    }

    public SharedInfrastructure with(Cloudflare found) {
        return new SharedInfrastructure(account, network, agentSubnets, loadBalancer, Optional.of(found));
    }
}
