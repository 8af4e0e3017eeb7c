package com.althq.platform.moto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.althq.platform.WaitLimit;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// S3, KMS and STS of AWS on a loopback port, from `tools/moto/server`: an empty bucket for a state and a key for its
/// secrets are there when it has started. Kept in memory, so each starts anew and leaves nothing; starts in about two
/// seconds, and in half a minute when it is installed first. No other process survives its own.
public final class MotoServer implements AutoCloseable {

    private static final String REGION = "us-west-2";
    private static final String BUCKET = "platform-state";
    private static final String KEY = "alias/platform-state";

    private final Process process;
    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WaitLimit.DURATION).build();

    private MotoServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /// Starts one, with its bucket and its key.
    ///
    /// @throws IllegalStateException if it cannot be installed or does not start; the reason is on standard error
    public static MotoServer start() {
        try {
            var process = new ProcessBuilder("tools/moto/server")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var line = process.inputReader(UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("tools/moto/server did not start");
            }
            var server = new MotoServer(process, URI.create(line));
            try {
                server.furnish();
                return server;
            } catch (IOException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it listens: what `AWS_ENDPOINT_URL` takes.
    public URI url() {
        return url;
    }

    /// The bucket as Pulumi's backend.
    public String backend() {
        return "s3://" + BUCKET + "?" + place() + "&use_path_style=true";
    }

    /// The key as the secrets provider of a stack.
    public String secretsProvider() {
        return "awskms://" + KEY + "?" + place();
    }

    /// What a process needs around it to reach this server and no real account.
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", "moto",
                "AWS_SECRET_ACCESS_KEY", "moto",
                "AWS_REGION", REGION,
                "AWS_ENDPOINT_URL", url.toString(),
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    /// The keys of the bucket's objects, as S3 lists them: XML, the first thousand.
    public String listing() {
        return send(request("s3", "/" + BUCKET + "?list-type=2").GET());
    }

    @Override
    public void close() {
        try (client) {
            process.getOutputStream().close();
            if (!process.waitFor(WaitLimit.DURATION)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    private String place() {
        return "region=" + REGION + "&endpoint=" + url;
    }

    private void furnish() throws IOException {
        send(request("s3", "/" + BUCKET)
                .PUT(BodyPublishers.ofString("<CreateBucketConfiguration><LocationConstraint>" + REGION
                        + "</LocationConstraint></CreateBucketConfiguration>")));
        var json = new ObjectMapper();
        var key = json.readTree(kms("CreateKey", "{}")).at("/KeyMetadata/KeyId").textValue();
        kms("CreateAlias", "{\"AliasName\":\"" + KEY + "\",\"TargetKeyId\":\"" + key + "\"}");
    }

    private String kms(String action, String body) {
        return send(request("kms", "/")
                .header("X-Amz-Target", "TrentService." + action)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Of a signature only the region and the service are looked at.
    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(WaitLimit.DURATION)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=moto/20260101/" + REGION + "/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
