package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.RealProcess;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.repair.StateRepair;
import com.althq.platform.engine.pulumi.stack.ResourceOwner;
import com.althq.platform.graph.Urn;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.SimulatedResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Something is made and nobody says so: it can be taken in, and is not made twice.
@RealProcess
class LostAnswerTest {

    private static final String BUCKET = "::notes_data_bucket";
    private static final String ID = "470935583836-notes-data";
    private static final String TAKEN = "BucketAlreadyOwnedByYou: the bucket exists already";

    @TempDir
    Path folder;

    private LiveStack stack;
    private NotesStack notes;

    @BeforeEach
    void start() throws IOException {
        stack = new LiveStack(folder.resolve("one"));
        notes = NotesStack.reviewedBefore(stack);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void a_provider_that_dies_once_it_has_made_something() throws IOException {
        stack.environment().remove("PULUMI_DEBUG_PROVIDERS");
        PluginFolder.fill(stack.settings().home(), stack.standIn().world().file());

        goesOnAfter(InjectedFault.crash("create", BUCKET).butMade());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation error S3: CreateBucket, exceeded maximum number of attempts, 3, read: connection reset by peer",
                "operation error S3: CreateBucket, https response error StatusCode: 0, context deadline exceeded",
                TAKEN
            })
    void a_connection_that_ends_before_the_answer(String message) throws IOException {
        goesOnAfter(InjectedFault.fails("create", BUCKET, message).butMade());
    }

    private void goesOnAfter(InjectedFault fault) throws IOException {
        stack.standIn().faults().set(fault);

        var failed = (ApplyResult.Unfinished) notes.apply();

        assertThat(failed.uncertain()).anySatisfy(it -> {
            assertThat(it.urn().value()).endsWith(BUCKET);
            assertThat(it.command()).contains("aws s3api head-bucket --bucket 470935583836-notes-data");
            assertThat(it.id()).contains("470935583836-notes-data");
        });
        assertThat(notes.state().pending()).isEmpty();

        var answers = existing(failed.uncertain());
        assertThat(answers).containsKey(bucket());

        var repaired = repair().repair(answers);

        assertThat(repaired.recorded()).containsExactlyInAnyOrderElementsOf(answers.keySet());
        assertThat(repaired.backup()).exists();
        assertThat(notes.apply(failed)).isInstanceOf(ApplyResult.Done.class);
        notes.assertNothingIsLost();
        assertThat(stack.standIn().world().things())
                .extracting(SimulatedResource::urn)
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(stack.engine().preview(notes.target(), notes.spec()).rows()).isEmpty();
        assertThat(state()).isEqualTo(ofNobodysTrouble());
    }

    /// What somebody finds who looks for each: a provider that dies takes the answers for all with it that it was
    /// making.
    private Map<Urn, StateRepair.Answer> existing(List<ApplyResult.UncertainCreation> uncertain) {
        var named = uncertain.stream().map(it -> it.urn().value()).toList();
        return stack.standIn().world().things().stream()
                .filter(it -> named.contains(it.urn()))
                .collect(Collectors.toMap(it -> new Urn(it.urn()), it -> new StateRepair.Exists(it.id(), true)));
    }

    @Test
    void what_aws_says_no_to_does_not_exist() {
        stack.standIn().faults().set(InjectedFault.fails("create", BUCKET, "api error AccessDenied: not for you"));

        assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain()).isEmpty();
    }

    @Test
    void what_exists_already_is_told_from_what_may_exist() {
        stack.standIn().faults().set(InjectedFault.fails("create", BUCKET, TAKEN));

        assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain())
                .singleElement()
                .satisfies(it -> assertThat(it.alreadyExists()).isTrue());

        stack.standIn().faults().set(InjectedFault.fails("create", BUCKET, "unexpected EOF"));

        assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain())
                .singleElement()
                .satisfies(it -> assertThat(it.alreadyExists()).isFalse());
    }

    @Test
    void what_carries_the_tags_of_another_stack_is_named_and_never_taken_in() throws IOException {
        half();
        for (var tags : List.of(
                Map.of("service", "billing", "repository", "althq/billing"),
                Map.of("service", "notes", "environment", "prod"),
                Map.of("service", "notes", "environment", "dev", "repository", "althq/other"))) {
            exists(tags);

            assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.alreadyExists()).isTrue();
                        assertThat(it.owner()).isInstanceOf(ResourceOwner.Foreign.class);
                    });
            var files = PreparedStacks.backend(stack);
            for (var careful : List.of(true, false)) {
                assertThatThrownBy(() -> repair().repair(Map.of(bucket(), new StateRepair.Exists(ID, careful))))
                        .isInstanceOf(EnvironmentFailureException.class)
                        .hasMessageContaining("is another stack's and is not taken in: its tags say service ")
                        .hasMessageEndingWith("Nothing was changed.");
            }
            assertThat(PreparedStacks.backend(stack)).isEqualTo(files);
        }
    }

    @Test
    void what_does_not_say_whose_it_is_is_taken_in_only_if_somebody_answers_for_it() {
        half();
        exists(Map.of("colour", "blue"));

        assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.owner()).isEqualTo(new ResourceOwner.Unknown("it has no tag `service`")));
        assertThatThrownBy(() -> repair().repair(Map.of(bucket(), new StateRepair.Exists(ID))))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageContaining("cannot be told: it has no tag `service`")
                .hasMessageContaining("--owner-unknown");

        assertThat(repair().repair(Map.of(bucket(), new StateRepair.Exists(ID, true)))
                        .recorded())
                .containsExactly(bucket());
    }

    @Test
    void what_carries_the_tags_of_this_stack_is_its_own() {
        half();
        exists(Map.of("service", "notes", "environment", "dev", "repository", "althq/agents"));

        assertThat(((ApplyResult.Unfinished) notes.apply()).uncertain())
                .singleElement()
                .satisfies(it -> assertThat(it.owner()).isEqualTo(new ResourceOwner.Own()));
        assertThat(repair().repair(Map.of(bucket(), new StateRepair.Exists(ID))).recorded())
                .containsExactly(bucket());
    }

    /// There is a bucket of the name, and AWS says so.
    private void exists(Map<String, String> tags) {
        stack.standIn().faults().set(InjectedFault.fails("create", BUCKET, TAKEN));
        stack.standIn()
                .world()
                .exists("aws:s3/bucketV2:BucketV2", ID, Map.of("bucket", ID, "tags", tags, "tagsAll", tags));
    }

    @Test
    void what_does_not_exist_or_cannot_be_meant_is_not_taken_in() throws IOException {
        half();
        var known = inAws(notes).orElseThrow();
        var files = PreparedStacks.backend(stack);

        assertRefused(bucket(), "there is no notes_data_bucket with the id one");
        assertRefused(known, "is in the state already");
        assertRefused(
                new Urn(bucket().value().replace("dev.notes", "dev.other")), "is not a resource of " + NotesStack.NAME);
        assertRefused(
                Urn.of(NotesStack.NAME, "platform-engine", "cloudflare:index/dnsRecord:DnsRecord", "one"),
                "the state has no provider for it yet");
        assertThatThrownBy(() -> repair().repair(Map.of(bucket(), new StateRepair.Gone())))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageContaining("nobody asks whether notes_data_bucket exists");
        assertThat(PreparedStacks.backend(stack)).isEqualTo(files);
    }

    private void assertRefused(Urn urn, String why) {
        assertThatThrownBy(() -> repair().repair(Map.of(urn, new StateRepair.Exists("one"))))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageContaining(why)
                .hasMessageEndingWith("Nothing was changed.");
    }

    /// Applied, but for one bucket and what needs it.
    private void half() {
        StackTemplate.copy(
                "the notes without " + BUCKET,
                it -> {
                    it.standIn()
                            .faults()
                            .set(InjectedFault.fails("create", BUCKET, "no more today")
                                    .always());
                    var begun = NotesStack.reviewedBefore(it);
                    var failed = begun.apply();
                    // The failure may come before the other bucket is begun.
                    while (inAws(begun).isEmpty()) {
                        failed = begun.apply(failed);
                    }
                    assertThat(failed).isInstanceOf(ApplyResult.Unfinished.class);
                    it.standIn().faults().set();
                },
                stack);
    }

    /// Something that the state knows to be in AWS.
    private static Optional<Urn> inAws(NotesStack notes) {
        return notes.state().byUrn().keySet().stream()
                .filter(it -> it.type().startsWith("aws:"))
                .findFirst();
    }

    private StateRepair repair() {
        return new StateRepair(stack.settings(), NotesStack.NAME, folder, new Cancellation());
    }

    private static Urn bucket() {
        return Urn.of(NotesStack.NAME, "platform-engine", "aws:s3/bucketV2:BucketV2", "notes_data_bucket");
    }

    /// Each entry without what differs from run to run.
    private Map<String, JsonNode> state() throws IOException {
        return entries(notes);
    }

    /// The same where all went well.
    private Map<String, JsonNode> ofNobodysTrouble() throws IOException {
        try (var other = new LiveStack(folder.resolve("other"))) {
            return entries(NotesStack.standing(other));
        }
    }

    private static Map<String, JsonNode> entries(NotesStack notes) throws IOException {
        var entries = new TreeMap<String, JsonNode>();
        new ObjectMapper()
                .readTree(notes.file().toFile())
                .at("/checkpoint/latest/resources")
                .forEach(it -> {
                    var entry = (ObjectNode) it.deepCopy();
                    entry.remove(List.of("created", "modified", "id", "provider", "outputs", "importID"));
                    entry.set(
                            "by",
                            new ObjectMapper()
                                    .getNodeFactory()
                                    .textNode(it.path("provider").asText().replaceFirst("::[^:]*$", "")));
                    entries.put(it.path("urn").asText(), entry);
                });
        return entries;
    }
}
