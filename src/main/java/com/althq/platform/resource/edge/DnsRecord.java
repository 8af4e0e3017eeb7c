package com.althq.platform.resource.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;

/// A DNS record in a Cloudflare zone. Names and types are those of pulumi-cloudflare 6.22.1, held to its schema by a
/// test.
@ResourceType(type = DnsRecord.TYPE)
public final class DnsRecord extends CustomResource {

    static final String TYPE = "cloudflare:index/dnsRecord:DnsRecord";

    /// The only one that Cloudflare takes for a name that it stands in front of.
    private static final int AUTOMATIC_TTL = 1;

    /// Another name for a host, with Cloudflare in front of it.
    ///
    /// @param logical logical name
    /// @param name    within the zone
    /// @param host    that requests are passed on to
    public DnsRecord(String logical, String zone, String name, String host, CustomResourceOptions options) {
        super(TYPE, logical, new Args(zone, name, host), options);
    }

    @SuppressWarnings("UnusedVariable") // read by the SDK
    static final class Args extends ResourceArgs {
        @Import(name = "zoneId", required = true)
        private final Output<String> zoneId;

        @Import(name = "name", required = true)
        private final Output<String> name;

        @Import(name = "type", required = true)
        private final Output<String> type = Output.of("CNAME");

        @Import(name = "content")
        private final Output<String> content;

        @Import(name = "ttl", required = true)
        private final Output<Integer> ttl = Output.of(AUTOMATIC_TTL);

        @Import(name = "proxied")
        private final Output<Boolean> proxied = Output.of(true);

        Args(String zone, String name, String host) {
            this.zoneId = Output.of(zone);
            this.name = Output.of(name);
            this.content = Output.of(host);
        }
    }
}
