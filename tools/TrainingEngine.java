import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import pulumirpc.Language.GetRequiredPackagesRequest;
import pulumirpc.Language.RunRequest;
import pulumirpc.LanguageRuntimeGrpc;
import pulumirpc.Resource.RegisterResourceOutputsRequest;
import pulumirpc.Resource.RegisterResourceRequest;
import pulumirpc.Resource.RegisterResourceResponse;
import pulumirpc.Resource.ResourceInvokeRequest;
import pulumirpc.Resource.ResourceInvokeResponse;
import pulumirpc.Resource.SupportsFeatureRequest;
import pulumirpc.Resource.SupportsFeatureResponse;
import pulumirpc.ResourceMonitorGrpc;

/// Answers like Pulumi's command line just as far as it takes for one preview of ours to run from end to end, so that
/// a start-up cache can be made where there is neither a command line nor a provider. Nothing is tested with it.
///
/// Usage: `java -cp LIBRARIES tools/TrainingEngine.java STACK COMMAND...`, the command being one for `pulumi`
public final class TrainingEngine extends ResourceMonitorGrpc.ResourceMonitorImplBase {

    private static final String URN = "urn:pulumi:%s::platform-engine::%s::%s";

    /// Every look-up finds in it what it looks for.
    private static final String FOUND = """
            {"accountId": "123456789012", "ids": ["subnet-1", "subnet-2"], "availabilityZone": "us-west-2a",
             "vpcId": "vpc-1", "cidrBlock": "10.0.0.0/16", "arn": "arn:aws:x", "dnsName": "x.example", "value": "x",
             "account": {"id": "x"}, "name": "example.com",
             "results": [{"id": "x", "name": "dev althq-frontend Pages Previews"}]}""";

    private static final String STATE = """
            {"version": 3, "deployment": {"manifest": {"time": "2025-01-01T00:00:00Z"}, "secrets_providers":
             {"type": "passphrase", "state": {"salt": "v1:x"}}, "resources": [
             {"urn": "%s", "custom": true, "type": "aws:s3/bucketV2:BucketV2", "id": "x", "inputs": {"bucket": "x"},
              "outputs": {"arn": "arn:aws:s3:::x"}, "provider": "%s::x"}]}}""";

    private final String stack;
    private final Path log;

    private TrainingEngine(String stack, Path log) {
        this.stack = stack;
        this.log = log;
    }

    public static void main(String[] arguments) throws IOException {
        var stack = arguments[0];
        switch (arguments[1]) {
            case "stack" ->
                System.out.println(STATE.formatted(
                        URN.formatted(stack, "aws:s3/bucketV2:BucketV2", "agent_factory_state_bucket"),
                        URN.formatted(stack, "pulumi:providers:aws", "aws-tagged")));
            case "preview" -> preview(stack, List.of(arguments));
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void preview(String stack, List<String> arguments) throws IOException {
        var host = arguments.stream()
                .filter(it -> it.startsWith("--client="))
                .findFirst()
                .orElseThrow()
                .substring("--client=".length());
        var engine = new TrainingEngine(stack, Path.of(arguments.get(arguments.indexOf("--event-log") + 1)));
        Server monitor = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(engine)
                .build()
                .start();
        var channel = NettyChannelBuilder.forTarget(host).usePlaintext().build();
        var program = LanguageRuntimeGrpc.newBlockingStub(channel);
        program.getPluginInfo(com.google.protobuf.Empty.getDefaultInstance());
        program.getRequiredPackages(GetRequiredPackagesRequest.getDefaultInstance());
        var answer = program.run(RunRequest.newBuilder()
                .setStack(stack)
                .setProject("platform-engine")
                .setDryRun(true)
                .setMonitorAddress("127.0.0.1:" + monitor.getPort())
                .build());
        if (!answer.getError().isEmpty()) {
            throw new IllegalStateException(answer.getError());
        }
        engine.say("{\"summaryEvent\":{}}");
        engine.say("{\"cancelEvent\":{}}");
        System.exit(0);
    }

    @Override
    public void supportsFeature(SupportsFeatureRequest request, StreamObserver<SupportsFeatureResponse> answer) {
        reply(answer, SupportsFeatureResponse.newBuilder().setHasSupport(true).build());
    }

    @Override
    public void registerResource(RegisterResourceRequest request, StreamObserver<RegisterResourceResponse> answer) {
        var urn = URN.formatted(stack, request.getType(), request.getName());
        var inputs = json(request.getObject());
        say("""
                {"resourcePreEvent":{"metadata":{"op":"update","urn":"%s","type":"%s","old":{"urn":"%1$s","inputs":%s,\
                "outputs":{}},"new":{"inputs":%3$s},"diffs":["x"],"detailedDiff":{"tags.x":{"diffKind":"update"}}}}}"""
                .formatted(urn, request.getType(), inputs));
        reply(
                answer,
                RegisterResourceResponse.newBuilder()
                        .setUrn(urn)
                        .setId("x")
                        .setObject(request.getObject())
                        .build());
    }

    @Override
    public void registerResourceOutputs(
            RegisterResourceOutputsRequest request, StreamObserver<com.google.protobuf.Empty> answer) {
        reply(answer, com.google.protobuf.Empty.getDefaultInstance());
    }

    @Override
    public void invoke(ResourceInvokeRequest request, StreamObserver<ResourceInvokeResponse> answer) {
        if (request.getTok().endsWith("getListenerRule")) {
            answer.onError(Status.UNKNOWN.withDescription("not found").asRuntimeException());
            return;
        }
        var found = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(FOUND, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reply(answer, ResourceInvokeResponse.newBuilder().setReturn(found).build());
    }

    private synchronized void say(String event) {
        try {
            Files.writeString(log, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Struct struct) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(struct);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void reply(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
