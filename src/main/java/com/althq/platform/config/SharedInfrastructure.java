package com.althq.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shared infrastructure that a stack uses: results of look-ups, or placeholders for them. Parts that no
/// section needs are empty.
public record SharedInfrastructure(
        Optional<Account> account,
        Optional<Network> network,
        Optional<AgentSubnets> agentSubnets,
        Optional<LoadBalancer> loadBalancer,
        Optional<Cloudflare> cloudflare) {

    /// Without any look-up.
    public static final SharedInfrastructure NONE = new SharedInfrastructure(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The AWS account.
    ///
    /// @param id    for names and ARNs; may be a placeholder
    /// @param known the same, if it is a real number
    public record Account(String id, Optional<String> known) {}

    /// The VPC and its private subnets.
    ///
    /// @param cidr           of the whole VPC
    /// @param privateSubnets one per Availability Zone, sorted
    public record Network(String vpc, String cidr, List<String> privateSubnets) {
        public Network {
            privateSubnets = List.copyOf(privateSubnets);
        }
    }

    /// The subnets for agent runtimes in the VPC.
    ///
    /// @param ids   the private subnets that AgentCore supports, in their order
    /// @param notes remarks for the reader about the choice
    public record AgentSubnets(List<String> ids, List<String> notes) {
        public AgentSubnets {
            ids = List.copyOf(ids);
            notes = List.copyOf(notes);
        }
    }

    /// The shared load balancer.
    ///
    /// @param listener       the ARN of the HTTPS listener
    /// @param usedPriorities priorities of other services' rules on it, as far as known
    public record LoadBalancer(String dnsName, String listener, Set<Integer> usedPriorities) {
        public LoadBalancer {
            usedPriorities = Set.copyOf(usedPriorities);
        }
    }

    /// The Cloudflare zone of the services and the identity provider of Cloudflare Access.
    ///
    /// @param zone             its id
    /// @param zoneName         such as `example.com`
    /// @param account          the account in Cloudflare
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
