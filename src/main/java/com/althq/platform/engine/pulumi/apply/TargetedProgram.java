package com.althq.platform.engine.pulumi.apply;

import com.althq.platform.engine.program.DeclaredResources;
import com.althq.platform.engine.pulumi.host.EngineMonitor;
import com.althq.platform.engine.pulumi.lookup.RequiredImages;
import com.althq.platform.graph.PulumiTypes;
import com.althq.platform.graph.Urn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pulumirpc.Language.RunRequest;
import pulumirpc.Resource.RegisterResourceRequest;

/// The program of `pulumi up --target`: registers only the targeted resources, with the inputs that the whole
/// program gave them in the preview. For `up --target`: with the whole program the engine would answer other
/// resources without outputs, which policies then would lack. The stack's outputs are not registered, which would
/// empty them.
final class TargetedProgram {

    private static final String REFERENCE = "::";

    private final DeclaredResources previewed;
    private final List<Urn> urns;

    /// @param urns the resources, each after those that it depends on
    TargetedProgram(DeclaredResources previewed, List<Urn> urns) {
        this.previewed = previewed;
        this.urns = urns;
    }

    void run(RunRequest request, EngineMonitor monitor) {
        var stack = monitor.register(RegisterResourceRequest.newBuilder()
                .setType(PulumiTypes.STACK)
                .setName(request.getProject() + "-" + request.getStack())
                .build());
        Map<String, String> ids = new HashMap<>();
        for (var urn : urns) {
            var declared = previewed.request(urn).orElseThrow();
            var again = declared.toBuilder().setParent(stack.getUrn());
            if (!declared.getProvider().isEmpty()) {
                var provider = urnOf(declared.getProvider());
                again.setProvider(provider + REFERENCE + ids.get(provider));
            }
            var answer = monitor.register(again.build());
            ids.put(answer.getUrn(), answer.getId());
        }
    }

    private static String urnOf(String provider) {
        return provider.substring(0, provider.lastIndexOf(REFERENCE));
    }

    /// The image repositories among the created resources, with their policies and their provider first.
    static List<Urn> repositories(DeclaredResources previewed, List<Urn> created) {
        var urns = new ArrayList<Urn>();
        for (var type : List.of(RequiredImages.TYPE, RequiredImages.POLICY_TYPE)) {
            created.stream().filter(it -> it.type().equals(type)).forEach(urns::add);
        }
        if (urns.isEmpty()) {
            return urns;
        }
        previewed
                .request(urns.getFirst())
                .map(RegisterResourceRequest::getProvider)
                .map(it -> new Urn(urnOf(it)))
                .ifPresent(urns::addFirst);
        return urns;
    }
}
