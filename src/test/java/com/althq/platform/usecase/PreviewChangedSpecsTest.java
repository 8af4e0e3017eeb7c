package com.althq.platform.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.althq.platform.WaitLimit;
import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.Engine;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.engine.pulumi.command.EnvironmentFailureException;
import com.althq.platform.report.FileReport;
import com.althq.platform.source.ChangedSpecFile;
import com.althq.platform.source.FileContent;
import com.althq.platform.spec.SpecReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreviewChangedSpecsTest {

    private static final DeploymentTarget TARGET =
            new DeploymentTarget("dev", "us-west-2", Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final List<SpecVersions> NEW = IntStream.range(0, 8)
            .mapToObj(it -> new SpecVersions(
                    new ChangedSpecFile(Optional.empty(), Optional.of("services/%d/platform.yaml".formatted(it))),
                    new SpecRevision.Missing(),
                    SpecRevision.of(specification("service-" + it), new SpecReader())))
            .toList();

    @Test
    void are_made_some_at_a_time_and_told_in_the_order_of_the_files() {
        var pair = new CyclicBarrier(2);
        Engine meeting = (target, change) -> {
            await(pair);
            return new OfflineEngine().preview(target, change);
        };

        assertThat(new PreviewChangedSpecs(meeting, TARGET, NEW, List.of())
                        .run()
                        .files())
                .extracting(FileReport::path)
                .isEqualTo(NEW.stream().map(SpecVersions::path).toList());
    }

    @Test
    void what_goes_wrong_in_one_is_thrown_as_it_is() {
        var trouble = new IllegalStateException("no answer");
        Engine broken = (target, change) -> {
            if (change.service().equals("service-5")) {
                throw trouble;
            }
            return new OfflineEngine().preview(target, change);
        };

        assertThatThrownBy(() -> new PreviewChangedSpecs(broken, TARGET, NEW, List.of()).run())
                .isSameAs(trouble);
    }

    @Test
    void an_account_that_does_not_answer_for_one_stops_no_other() {
        Engine live = (target, change) -> {
            if (change.service().equals("service-5")) {
                throw new EnvironmentFailureException(
                        EnvironmentFailureException.Kind.LOCKED, "preview failed: held", "held", List.of());
            }
            return new OfflineEngine().preview(target, change);
        };

        var result = new PreviewChangedSpecs(live, TARGET, NEW, List.of("of the test")).run();

        assertThat(result.failure()).contains(Outcome.LOCKED);
        assertThat(result.files()).hasSameSizeAs(NEW);
        assertThat(result.files())
                .filteredOn(FileReport.Failed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(FileReport.Failed.class, it -> {
                    assertThat(it.service()).isEqualTo("service-5");
                    assertThat(it.cause()).isEqualTo("held");
                });
        assertThat(result.files())
                .filteredOn(FileReport.Previewed.class::isInstance)
                .allSatisfy(
                        it -> assertThat(((FileReport.Previewed) it).notes()).contains("of the test"));
    }

    private static void await(CyclicBarrier pair) {
        try {
            var _ = pair.await(WaitLimit.SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("no other preview at the same time", e);
        }
    }

    private static FileContent specification(String name) {
        return new FileContent.Found("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata:
                  name: %s
                spec:
                  s3:
                    buckets:
                      - name: %s-things
                """.formatted(name, name).getBytes(StandardCharsets.UTF_8));
    }
}
