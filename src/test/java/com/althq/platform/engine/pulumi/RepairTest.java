package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.engine.pulumi.apply.Applied;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.TroubleException;
import com.althq.platform.engine.pulumi.repair.Repair;
import com.althq.platform.engine.pulumi.stack.StackRun;
import com.althq.platform.engine.pulumi.stack.Unlock;
import com.althq.platform.engine.pulumi.state.Deployment;
import com.althq.platform.graph.Urn;
import com.althq.platform.standin.Call;
import com.althq.platform.standin.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The command line is killed while it makes something: what it left is mended, and nothing is made twice.
class RepairTest extends LiveScene {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";
    private static final Duration WHILE = Duration.ofSeconds(15);

    @Test
    void what_was_made_after_all_is_taken_over_and_not_made_again() throws IOException {
        killedDuring(Fault.slow("create", BUCKET, WHILE));
        assertThat(stack.standIn().world().things(BUCKET)).hasSize(1);
        assertThat(up()).isInstanceOf(Applied.Pending.class);

        var begun = repair().begun();
        assertThat(begun).anySatisfy(it -> {
            assertThat(it.urn().type()).isEqualTo(BUCKET);
            assertThat(it.kind()).isEqualTo("creating");
            assertThat(it.question()).isTrue();
            assertThat(it.command()).contains("aws s3api head-bucket --bucket 470935583836-notes-data");
            assertThat(it.id()).contains("470935583836-notes-data");
        });
        var mended = repair().mend(truth());

        assertThat(mended.taken()).extracting(Urn::type).contains(BUCKET);
        assertThat(mended.backup()).content().contains("pending_operations");
        assertThat(Files.getPosixFilePermissions(mended.backup())).hasSize(2);
        assertThat(repair().begun()).isEmpty();
        assertThat(up()).isInstanceOf(Applied.Done.class);
        assertThat(creations()).isEqualTo(1);
        assertThat(stack.engine()
                        .preview(LiveStack.target(), LiveStack.spec(Standing.NOTES))
                        .rows())
                .isEmpty();
    }

    @Test
    void what_was_never_made_is_forgotten_and_made_by_the_next_apply() {
        killedDuring(Fault.fails("create", BUCKET, "ServiceUnavailable").taking(WHILE));
        assertThat(stack.standIn().world().things(BUCKET)).isEmpty();

        var mended = repair().mend(truth());

        assertThat(mended.cleared()).extracting(Urn::type).contains(BUCKET);
        assertThat(up()).isInstanceOf(Applied.Done.class);
        assertThat(stack.standIn().world().things(BUCKET)).hasSize(1);
    }

    @Test
    void an_id_that_leads_nowhere_is_found_out_and_a_question_without_an_answer_changes_nothing() throws IOException {
        killedDuring(Fault.fails("create", BUCKET, "ServiceUnavailable").taking(WHILE));
        var before = Standing.backend(stack);

        assertThatThrownBy(() -> repair().mend(Map.of()))
                .isInstanceOf(TroubleException.class)
                .hasMessageEndingWith("exists is not answered. Nothing was changed.");
        assertThat(Standing.backend(stack)).isEqualTo(before);

        Map<Urn, Repair.Answer> wrong = repair().begun().stream()
                .collect(Collectors.toMap(Repair.Begun::urn, _ -> new Repair.Exists("no-such-thing")));
        assertThat(repair().mend(wrong).cleared()).extracting(Urn::type).contains(BUCKET);
    }

    private Repair repair() {
        return new Repair(stack.settings(), Standing.STACK, folder, new Cancellation());
    }

    /// What somebody who looks into the account would answer.
    private Map<Urn, Repair.Answer> truth() {
        return repair().begun().stream()
                .collect(Collectors.toMap(
                        Repair.Begun::urn,
                        it -> stack.standIn().world().things().stream()
                                .filter(thing -> thing.urn().equals(it.urn().value()))
                                .findFirst()
                                .<Repair.Answer>map(thing -> new Repair.Exists(thing.id()))
                                .orElseGet(Repair.Gone::new)));
    }

    private Applied up() {
        return Standing.up(stack, LiveStack.spec(Standing.NOTES));
    }

    private long creations() {
        return stack.standIn().log().calls("create").stream()
                .filter(it -> it.type().equals(BUCKET))
                .count();
    }

    private void killedDuring(Fault fault) {
        stack.standIn().faults().set(fault);
        var running = CompletableFuture.supplyAsync(this::up).handle((it, _) -> it);
        stack.standIn().log().await(it -> isCreation(it) && !it.end());
        awaitOthers();
        ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().command().orElse("").endsWith("/pulumi"))
                .forEach(ProcessHandle::destroyForcibly);
        running.join();
        stack.standIn().log().await(it -> isCreation(it) && it.end());
        stack.standIn().faults().set();
        // The apply takes away the lock that its own command left.
        assertThat(new Unlock(stack.settings(), Standing.STACK, new Cancellation()).held())
                .isEmpty();
    }

    /// The file of a state is not written in one go: whoever is killed while it is leaves it damaged.
    private void awaitOthers() {
        try (var run = new StackRun(stack.settings(), Standing.STACK, new Cancellation())) {
            Optional<Deployment> state = Optional.empty();
            while (state.filter(it -> it.pending().size() == 1 && has(it, "aws:dynamodb/table:Table"))
                    .isEmpty()) {
                var export = run.export();
                state = export.ok() ? Optional.of(Deployment.of(export.out())) : Optional.empty();
            }
        }
    }

    private static boolean has(Deployment state, String type) {
        return state.byUrn().keySet().stream().anyMatch(it -> it.type().equals(type));
    }

    private static boolean isCreation(Call call) {
        return call.operation().equals("create")
                && !call.preview()
                && call.type().equals(BUCKET);
    }
}
