package com.althq.platform.generated;

import com.althq.platform.config.DeploymentTarget;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Files, and the same in another order.
public final class PermutedFiles {

    private static final Path FIXTURES = Path.of("fixtures");

    private static final DeploymentTarget TARGET = new DeploymentTarget(
            "prod",
            "us-west-2",
            Optional.of("470935583836"),
            Optional.of("3f1c9a2d"),
            Optional.of("althq/orders"),
            true);

    /// Several elements in every list, none of them in the order of their names; life-cycle rules and public paths
    /// that look alike; keys that several indexes share.
    private static final String FULL = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata:
              name: shop
            spec:
              secrets: [C_KEY, A_KEY, B_KEY]
              storage: {}
              compute: {publicPaths: [/b, /a, /a-b, /a_b, /c], after: [storage, s3]}
              s3:
                after: [storage, dynamodb]
                buckets:
                  - name: shop-c
                  - name: shop-a
                  - name: shop-b
                    lifecycleRules:
                      - {prefix: b/, expirationDays: 365}
                      - {prefix: a/, expirationDays: 7}
                      - {prefix: "", transitionToIA: 30}
                      - {prefix: a/, transitionToIA: 30, expirationDays: 60}
                      - {prefix: a/, expirationDays: 3}
              dynamodb:
                tables:
                  - {name: shop-b, partitionKey: pk}
                  - name: shop-a
                    partitionKey: pk
                    sortKey: at
                    gsi:
                      - {name: by-z, partitionKey: z, sortKey: at}
                      - {name: by-b, partitionKey: b, sortKey: a}
                      - {name: by-a, partitionKey: a, sortKey: z}
              lambda:
                functions: [{name: c, image: c}, {name: a, image: b}, {name: b, image: a}]
              agentcoreRuntime:
                runtimes:
                  - {name: z, image: z}
                  - {name: y, image: a, networkMode: VPC, environmentVariables: {B: "1", A: "2"}}
                  - {name: x, image: x}
                  - {name: w, image: y}
                authorizer:
                  type: jwt
                  discoveryUrl: https://example.com/.well-known/openid-configuration
                  allowedAudiences: [c, a, b]
                  allowedClients: [f, d, e]
            """;

    private PermutedFiles() {}

    static List<RandomSpec> fixtures() throws IOException {
        var files = new ArrayList<RandomSpec>();
        try (var paths = Files.list(FIXTURES)) {
            for (var path : paths.sorted().toList()) {
                files.add(file(files.size(), Files.readString(path)));
            }
        }
        return files;
    }

    static RandomSpec full(long seed) {
        return file(seed, FULL);
    }

    static RandomSpec permuted(RandomSpec file, Random random) {
        return new RandomSpec(file.seed(), file.target(), new Permutation(random).of(file.file()));
    }

    /// The full file.
    public static String text() {
        return full(0).text();
    }

    /// The text of a file in another order.
    public static String permuted(String text, long seed) {
        return permuted(file(seed, text), new Random(seed)).text();
    }

    private static RandomSpec file(long seed, String yaml) {
        var values = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new RandomSpec(seed, TARGET, new ObjectMapper().valueToTree(values));
    }
}
