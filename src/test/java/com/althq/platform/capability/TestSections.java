package com.althq.platform.capability;

import com.althq.platform.spec.model.AgentcoreRuntimeSection;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.AgentRuntime;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.Authorizer;
import com.althq.platform.spec.model.AgentcoreRuntimeSection.NetworkMode;
import com.althq.platform.spec.model.CacheSection;
import com.althq.platform.spec.model.ComputeSection;
import com.althq.platform.spec.model.DatabaseSection;
import com.althq.platform.spec.model.DynamodbSection;
import com.althq.platform.spec.model.DynamodbSection.Billing;
import com.althq.platform.spec.model.DynamodbSection.Index;
import com.althq.platform.spec.model.DynamodbSection.Table;
import com.althq.platform.spec.model.EventbridgeSection;
import com.althq.platform.spec.model.LambdaSection;
import com.althq.platform.spec.model.S3Section;
import com.althq.platform.spec.model.ServiceDiscoverySection;
import com.althq.platform.spec.model.StorageSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sections as an author would declare them, with the defaults of those who say no more.
final class TestSections {

    private TestSections() {}

    static ComputeSection compute(String... publicPaths) {
        return new ComputeSection(3000, 512, 1024, 2, "/health", List.of(publicPaths), List.of());
    }

    static S3Section bucket(String name) {
        return buckets(new S3Section.Bucket(name, false, "AES256", List.of()));
    }

    static S3Section buckets(S3Section.Bucket... buckets) {
        return new S3Section(List.of(buckets), List.of());
    }

    static DynamodbSection table(String name) {
        return tables(table(name, Optional.empty(), Optional.empty()));
    }

    static DynamodbSection tables(Table... tables) {
        return new DynamodbSection(List.of(tables), List.of());
    }

    static Table table(String name, Optional<DynamodbSection.Key> sort, Optional<String> ttl, Index... indexes) {
        return new Table(
                name, new DynamodbSection.Key("id", "S"), sort, ttl, Billing.PAY_PER_REQUEST, List.of(indexes));
    }

    static AgentcoreRuntimeSection agents(AgentRuntime... runtimes) {
        return new AgentcoreRuntimeSection(List.of(runtimes), Optional.empty(), List.of());
    }

    static AgentcoreRuntimeSection agents(Authorizer authorizer, AgentRuntime... runtimes) {
        return new AgentcoreRuntimeSection(List.of(runtimes), Optional.of(authorizer), List.of());
    }

    static AgentRuntime agent(String name, String image) {
        return agent(name, image, NetworkMode.PUBLIC, Map.of());
    }

    static AgentRuntime agent(String name, String image, NetworkMode mode, Map<String, String> variables) {
        return new AgentRuntime(name, image, Optional.empty(), mode, variables);
    }

    static StorageSection storage() {
        return new StorageSection(
                true, "AFTER_30_DAYS", new StorageSection.AccessPoint("/data", 1000, 1000), List.of());
    }

    static CacheSection cache() {
        return new CacheSection("cache.t3.micro", 1, List.of());
    }

    static DatabaseSection database() {
        return new DatabaseSection("orders", "orders_owner", "db.t3.micro", 20, List.of());
    }

    static LambdaSection functions(LambdaSection.Function... functions) {
        return new LambdaSection(List.of(functions), List.of());
    }

    static LambdaSection.Function function(String name, String image) {
        return new LambdaSection.Function(name, image, 2048, 120);
    }

    static EventbridgeSection schedules() {
        return new EventbridgeSection("orders-schedules", List.of());
    }

    static ServiceDiscoverySection discovery() {
        return new ServiceDiscoverySection("orders.local", List.of());
    }
}
