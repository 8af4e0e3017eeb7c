package com.althq.platform.engine.pulumi.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.WaitLimit;
import com.althq.platform.engine.pulumi.LiveStack;
import com.althq.platform.engine.pulumi.LiveStackTestBase;
import com.althq.platform.engine.pulumi.PreparedStacks;
import com.althq.platform.engine.pulumi.apply.ApplyResult;
import com.althq.platform.engine.pulumi.command.Cancellation;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.engine.pulumi.stack.StackSession;
import com.althq.platform.engine.pulumi.stack.StackUnlock;
import com.althq.platform.engine.pulumi.state.ExportedState;
import com.althq.platform.graph.Urn;
import com.althq.platform.standin.InjectedFault;
import com.althq.platform.standin.ProviderCall;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The command line is killed while it makes something: what it left is mended, and nothing is made twice.
class StateRepairTest extends LiveStackTestBase {

    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    @Test
    void what_was_made_after_all_is_taken_over_and_not_made_again() throws IOException {
        killedDuring(InjectedFault.slow("create", BUCKET, WaitLimit.DURATION));
        assertThat(stack.standIn().world().things(BUCKET)).hasSize(1);
        assertThat(up()).isInstanceOf(ApplyResult.Pending.class);

        var begun = repair().pending();
        assertThat(begun).anySatisfy(it -> {
            assertThat(it.urn().type()).isEqualTo(BUCKET);
            assertThat(it.kind()).isEqualTo("creating");
            assertThat(it.needsAnswer()).isTrue();
            assertThat(it.command()).contains("aws s3api head-bucket --bucket 470935583836-notes-data");
            assertThat(it.id()).contains("470935583836-notes-data");
        });
        var repaired = repair().repair(truth());

        assertThat(repaired.recorded()).extracting(Urn::type).contains(BUCKET);
        assertThat(repaired.backup()).content().contains("pending_operations");
        assertThat(Files.getPosixFilePermissions(repaired.backup())).hasSize(2);
        assertThat(repair().pending()).isEmpty();
        assertThat(up()).isInstanceOf(ApplyResult.Done.class);
        assertThat(creations()).isEqualTo(1);
        assertThat(stack.engine()
                        .preview(LiveStack.target(), LiveStack.spec(PreparedStacks.NOTES))
                        .rows())
                .isEmpty();
    }

    @Test
    void what_was_never_made_is_forgotten_and_made_by_the_next_apply() {
        killedDuring(InjectedFault.fails("create", BUCKET, "ServiceUnavailable").taking(WaitLimit.DURATION));
        assertThat(stack.standIn().world().things(BUCKET)).isEmpty();

        var repaired = repair().repair(truth());

        assertThat(repaired.dropped()).extracting(Urn::type).contains(BUCKET);
        assertThat(up()).isInstanceOf(ApplyResult.Done.class);
        assertThat(stack.standIn().world().things(BUCKET)).hasSize(1);
    }

    @Test
    void an_id_that_leads_nowhere_is_found_out_and_a_question_without_an_answer_changes_nothing() throws IOException {
        killedDuring(InjectedFault.fails("create", BUCKET, "ServiceUnavailable").taking(WaitLimit.DURATION));
        var before = PreparedStacks.backend(stack);

        assertThatThrownBy(() -> repair().repair(Map.of()))
                .isInstanceOf(EnvironmentFailureException.class)
                .hasMessageEndingWith("exists is not answered. Nothing was changed.");
        assertThat(PreparedStacks.backend(stack)).isEqualTo(before);

        Map<Urn, StateRepair.Answer> wrong = repair().pending().stream()
                .collect(Collectors.toMap(
                        StateRepair.RepairableOperation::urn, _ -> new StateRepair.Exists("no-such-thing")));
        assertThat(repair().repair(wrong).dropped()).extracting(Urn::type).contains(BUCKET);
    }

    private StateRepair repair() {
        return new StateRepair(stack.settings(), PreparedStacks.STACK, folder, new Cancellation());
    }

    /// What somebody who looks into the account would answer.
    private Map<Urn, StateRepair.Answer> truth() {
        return repair().pending().stream()
                .collect(Collectors.toMap(
                        StateRepair.RepairableOperation::urn,
                        it -> stack.standIn().world().things().stream()
                                .filter(thing -> thing.urn().equals(it.urn().value()))
                                .findFirst()
                                .<StateRepair.Answer>map(thing -> new StateRepair.Exists(thing.id()))
                                .orElseGet(StateRepair.Gone::new)));
    }

    private ApplyResult up() {
        return PreparedStacks.up(stack, LiveStack.spec(PreparedStacks.NOTES));
    }

    private long creations() {
        return stack.standIn().log().calls("create").stream()
                .filter(it -> it.type().equals(BUCKET))
                .count();
    }

    private void killedDuring(InjectedFault fault) {
        stack.standIn().faults().set(fault);
        var running = CompletableFuture.supplyAsync(this::up).handle((it, _) -> it);
        stack.standIn().log().await(it -> isCreation(it) && !it.end());
        awaitOthers();
        ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().command().orElse("").endsWith("/pulumi"))
                .forEach(ProcessHandle::destroyForcibly);
        running.join();
        stack.standIn().faults().set();
        stack.standIn().log().await(it -> isCreation(it) && it.end());
        // The apply takes away the lock that its own command left.
        assertThat(new StackUnlock(stack.settings(), PreparedStacks.STACK, new Cancellation()).held())
                .isEmpty();
    }

    /// The file of a state is not written in one go: whoever is killed while it is leaves it damaged.
    private void awaitOthers() {
        try (var session = new StackSession(stack.settings(), PreparedStacks.STACK, new Cancellation())) {
            Optional<ExportedState> state = Optional.empty();
            while (state.filter(it -> it.pending().size() == 1 && has(it, "aws:dynamodb/table:Table"))
                    .isEmpty()) {
                var export = session.export();
                state = export.ok() ? Optional.of(ExportedState.of(export.out())) : Optional.empty();
            }
        }
    }

    private static boolean has(ExportedState state, String type) {
        return state.byUrn().keySet().stream().anyMatch(it -> it.type().equals(type));
    }

    private static boolean isCreation(ProviderCall call) {
        return call.operation().equals("create")
                && !call.preview()
                && call.type().equals(BUCKET);
    }
}
