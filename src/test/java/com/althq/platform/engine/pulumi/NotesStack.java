package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.pulumi.apply.ApplyRequest;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.apply.ReviewedApply;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.command.PulumiSettings;
import com.althq.platform.engine.pulumi.event.Progress;
import com.althq.platform.engine.pulumi.preview.LivePreviewResult;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.state.DamagedState;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.engine.pulumi.state.StateResource;
import com.althq.platform.graph.Urn;
import com.althq.platform.plan.review.EarlierApplies;
import com.althq.platform.plan.review.Review;
import com.althq.platform.spec.model.PlatformSpec;
import com.althq.platform.standin.ProviderCall;
import com.althq.platform.standin.SimulatedResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A stack of two buckets, reviewed and to be applied, and what there is of it afterwards.
///
/// @param stack  where
/// @param review of a stack that was not there yet
public record NotesStack(LiveStack stack, DeploymentTarget target, PlatformSpec spec, Review review) {

    private static final Map<DeploymentTarget, LivePreviewResult> FIRST_PREVIEWS = new ConcurrentHashMap<>();

    public static final String NAME = "dev.notes.us-west-2";

    public static final String YAML = """
            apiVersion: platform.althq.com/v1
            kind: Service
            metadata: {name: notes}
            spec:
              s3:
                buckets:
                  - name: notes-data
                  - name: notes-old
            """;

    public static final String BUCKET = "::notes_data_bucket";

    public static final String ACCESS = "::notes_data_public_access";

    public static NotesStack on(LiveStack stack) {
        var spec = LiveStack.spec(YAML);
        var target = LiveStack.target();
        return of(stack, target, spec, stack.engine().preview(target, spec));
    }

    /// The same, reviewed before it was there: looked at in a place of its own, once for all tests of this process.
    public static NotesStack reviewedBefore(LiveStack stack) {
        return of(stack, LiveStack.target(), LiveStack.spec(YAML), firstPreview(LiveStack.target()));
    }

    /// Reviewed so, and applied already.
    public static NotesStack standing(LiveStack stack) {
        StackTemplate.copy(
                YAML, it -> assertThat(reviewedBefore(it).apply()).isInstanceOf(ApplyResult.Done.class), stack);
        return reviewedBefore(stack);
    }

    /// What a preview says of it where nothing is yet.
    public static LivePreviewResult firstPreview(DeploymentTarget target) {
        return FIRST_PREVIEWS.computeIfAbsent(target, StackTemplate::firstPreview);
    }

    static NotesStack of(LiveStack stack, DeploymentTarget target, PlatformSpec spec, LivePreviewResult preview) {
        return new NotesStack(stack, target, spec, preview.review("blob", Optional.of("commit"), versions()));
    }

    public ApplyResult apply() {
        return apply(stack.settings(), Duration.ZERO, new Cancellation(), Set.of());
    }

    /// The same review again, after an apply that left some half-way.
    ApplyResult apply(ApplyResult before) {
        return apply(
                stack.settings(),
                Duration.ZERO,
                new Cancellation(),
                before instanceof ApplyResult.Unfinished it ? it.interrupted() : Set.of());
    }

    public ApplyResult apply(
            PulumiSettings settings, Duration patience, Cancellation cancellation, Set<Urn> interrupted) {
        return apply(settings, patience, cancellation, interrupted, Progress.NONE);
    }

    ApplyResult apply(
            PulumiSettings settings,
            Duration patience,
            Cancellation cancellation,
            Set<Urn> interrupted,
            Progress progress) {
        var request = new ApplyRequest(
                target,
                spec,
                new ApplyRequest.FullReview(review),
                "blob",
                Optional.of("commit"),
                versions(),
                false,
                Optional.empty(),
                new EarlierApplies(interrupted, Optional.empty()),
                patience);
        return new ReviewedApply(settings, request, progress, cancellation).run();
    }

    /// Beside the test.
    CompletableFuture<ApplyResult> begin(PulumiSettings settings, Duration patience, Cancellation cancellation) {
        return CompletableFuture.supplyAsync(
                () -> apply(settings, patience, cancellation, Set.of()), Executors.newVirtualThreadPerTaskExecutor());
    }

    private static Review.Versions versions() {
        return new Review.Versions("1", Optional.of("v3"), new TreeMap<>(Map.of("aws", "7")));
    }

    /// What the backend holds.
    ExportedState state() {
        try (var session = new StackSession(stack.settings(), NAME, new Cancellation())) {
            return session.state();
        }
    }

    /// The state in the backend.
    public Path file() {
        return stack.backend().resolve(".pulumi/stacks/platform-engine/" + NAME + ".json");
    }

    /// Returns when everything that was made is in the state and nothing is pending: nobody writes it then.
    void awaitWritten() {
        WaitLimit.await("a state with everything in it", this::isSettled);
    }

    private boolean isSettled() throws IOException {
        try {
            var latest = new ObjectMapper()
                    .readTree(Files.readString(file()))
                    .path("checkpoint")
                    .path("latest");
            var known = new HashSet<String>();
            latest.path("resources").forEach(it -> known.add(it.path("urn").asText()));
            return latest.path("pending_operations").isEmpty()
                    && known.containsAll(stack.standIn().world().things().stream()
                            .map(SimulatedResource::urn)
                            .toList());
        } catch (JsonProcessingException | NoSuchFileException e) {
            return false;
        }
    }

    /// The command does not write a file in one go; killed meanwhile, it leaves a part. Then what people are told to do
    /// is done.
    void putBackIfDamaged() {
        try {
            var _ = state();
        } catch (EnvironmentFailureException e) {
            assertThat(e).hasMessageContaining("`platform repair` puts back the last good one");
            var _ = DamagedState.of(stack.settings(), NAME).orElseThrow().restoreBackup();
        }
    }

    public boolean exists() {
        return state().exists();
    }

    /// What was begun and never finished, for people.
    public List<String> pending() {
        return state().pending().stream()
                .map(ExportedState.PendingOperation::line)
                .toList();
    }

    /// The files of the locks.
    public List<Path> locks() throws IOException {
        var folder = stack.backend().resolve(".pulumi/locks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".json")).toList();
        }
    }

    /// What exists is known: it is in the state, or the state says that it was begun.
    public void assertNothingIsLost() {
        var state = state();
        var known = state.resources().stream().map(StateResource::urn).collect(Collectors.toSet());
        state.pending().forEach(it -> known.add(it.urn()));
        assertThat(known)
                .extracting(Urn::value)
                .containsAll(stack.standIn().world().things().stream()
                        .map(SimulatedResource::urn)
                        .toList());
    }

    /// Everything is there, once.
    public void assertComplete() {
        var state = state();
        assertThat(state.pending()).isEmpty();
        var made = stack.standIn().log().lines().stream()
                .filter(it ->
                        it.end() && it.ok() && !it.preview() && it.operation().equals("create"))
                .map(ProviderCall::subject)
                .toList();
        assertThat(made).doesNotHaveDuplicates().hasSize(6);
        assertThat(stack.standIn().world().things())
                .extracting(SimulatedResource::urn)
                .containsExactlyInAnyOrderElementsOf(made);
        assertThat(state.resources().stream().map(it -> it.urn().value()).toList())
                .containsAll(made);
        assertThat(stack.engine().preview(target, spec).rows()).isEmpty();
    }

    /// Nobody makes or changes anything any more.
    public void awaitQuiet() {
        var log = stack.standIn().log();
        for (var begun : log.writes()) {
            var _ = log.await(it -> it.end() && it.number() == begun.number() && it.server() == begun.server());
        }
    }

    /// What `unlock` and `repair` do: the locks go, and what was begun is taken into the state if it exists.
    public void mend() throws IOException {
        for (var it : locks()) {
            Files.delete(it);
        }
        if (state().pending().isEmpty()) {
            return;
        }
        try (var session = new StackSession(stack.settings(), NAME, new Cancellation())) {
            var _ = session.state();
            var state =
                    (ObjectNode) new ObjectMapper().readTree(session.export().out());
            var deployment = (ObjectNode) state.path("deployment");
            var made = stack.standIn().world().things().stream()
                    .collect(Collectors.toMap(SimulatedResource::urn, Function.identity()));
            var known = new HashSet<String>();
            deployment.path("resources").forEach(it -> known.add(it.path("urn").asText()));
            for (var it : deployment.path("pending_operations")) {
                var resource = (ObjectNode) it.path("resource");
                var thing = made.get(resource.path("urn").asText());
                if (thing != null && !known.contains(thing.urn())) {
                    resource.put("id", thing.id()).set("outputs", thing.outputs());
                    ((ArrayNode) deployment.path("resources")).add(resource);
                }
            }
            deployment.remove("pending_operations");
            var file = session.workspace().file("mended.json");
            Files.writeString(file, state.toString());
            var result = session.runShortCommand("stack", "import", "--stack", NAME, "--file", file.toString());
            assertThat(result.ok()).as(result.text()).isTrue();
        }
    }
}
