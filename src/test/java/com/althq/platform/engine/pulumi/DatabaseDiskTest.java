package com.althq.platform.engine.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.RealProcess;
import com.althq.platform.plan.Danger;
import com.althq.platform.plan.Plan;
import com.althq.platform.spec.model.PlatformSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that RDS made bigger than it was asked to, in an apply that was told so.
@RealProcess
class DatabaseDiskTest {

    @TempDir
    Path folder;

    @Test
    void once_rds_has_rounded_a_disk_up_the_same_file_is_said_to_fail_until_it_asks_for_what_there_is()
            throws IOException {
        try (var stack = new ReviewedStack(folder)) {
            stack.ready(database(100)).apply(database(100));
            assertThat(danger(stack.preview(database(105)).plan()).map(Danger::kind))
                    .contains(Danger.Kind.ROUNDED);
            stack.apply(database(105));

            assertThat(danger(stack.preview(database(105)).plan()))
                    .contains(new Danger(
                            Danger.Kind.REFUSED,
                            "database orders-db",
                            "RDS cannot make a disk smaller, and the apply stops there: keep allocatedStorage at 110 or"
                                    + " more"));

            stack.apply(database(110));
            assertThat(stack.preview(database(110)).plan().changes()).isEmpty();
        }
    }

    private static Optional<Danger> danger(Plan plan) {
        assertThat(plan.changes()).hasSize(1);
        return plan.changes().getFirst().danger();
    }

    private static PlatformSpec database(int size) {
        return LiveStack.spec("""
                apiVersion: platform.althq.com/v1
                kind: Service
                metadata: {name: orders}
                spec:
                  database: {dbName: orders, dbUsername: orders_owner, allocatedStorage: %d}
                """.formatted(size));
    }
}
