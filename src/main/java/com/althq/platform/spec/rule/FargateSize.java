package com.althq.platform.spec.rule;

import com.althq.platform.spec.finding.RuleId;
import com.althq.platform.spec.model.Capability;
import com.althq.platform.spec.yaml.LocatedValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Checks that CPU units and memory are a pair that Fargate offers (Amazon ECS developer guide, "Task CPU and
/// memory"), with defaults applied.
final class FargateSize implements Rule {
    private static final int DEFAULT_CPU = 512;
    private static final int DEFAULT_MEMORY = 1024;

    /// Outside of this range the schema has a finding already.
    private static final int LEAST_MEMORY = 512;
    private static final int MOST_MEMORY = 122880;

    /// CPU units with the memory sizes in MiB that Fargate offers for them.
    private record Size(int cpu, List<Integer> memory) {

        static Size steps(int cpu, int least, int most, int step) {
            return new Size(
                    cpu,
                    IntStream.iterate(least, value -> value <= most, value -> value + step)
                            .boxed()
                            .toList());
        }

        List<Integer> nearest(int wanted) {
            return memory.stream()
                    .sorted(Comparator.comparingInt((Integer value) -> Math.abs(value - wanted))
                            .thenComparing(Comparator.reverseOrder()))
                    .limit(3)
                    .toList();
        }
    }

    private static final List<Size> SIZES = List.of(
            new Size(256, List.of(512, 1024, 2048)),
            Size.steps(512, 1024, 4096, 1024),
            Size.steps(1024, 2048, 8192, 1024),
            Size.steps(2048, 4096, 16384, 1024),
            Size.steps(4096, 8192, 30720, 1024),
            Size.steps(8192, 16384, 61440, 4096),
            Size.steps(16384, 32768, 122880, 8192));

    @Override
    public void check(PlatformFile file, RuleFindings findings) {
        file.section(Capability.COMPUTE)
                .filter(compute -> isReadable(compute, "cpu") && isReadable(compute, "memory"))
                .ifPresent(compute -> check(compute, findings));
    }

    /// Whether the value is absent or a number; for any other value the schema has a finding.
    private static boolean isReadable(LocatedValue compute, String key) {
        return compute.child(key).isEmpty() || compute.number(key).isPresent();
    }

    private static void check(LocatedValue compute, RuleFindings findings) {
        int cpu = compute.number("cpu").orElse(DEFAULT_CPU);
        int memory = compute.number("memory").orElse(DEFAULT_MEMORY);
        var size = SIZES.stream().filter(it -> it.cpu() == cpu).findFirst();
        boolean known = size.isPresent() && memory >= LEAST_MEMORY && memory <= MOST_MEMORY;
        if (!known || size.get().memory().contains(memory)) {
            return;
        }
        var place = compute.child("memory").or(() -> compute.child("cpu")).orElse(compute);
        findings.value(
                RuleId.FARGATE_SIZE,
                place,
                "Fargate has no task with " + cpu + " CPU units" + origin(compute, "cpu") + " and " + memory
                        + " MiB of memory" + origin(compute, "memory"),
                hint(compute, size.get(), memory));
    }

    private static String origin(LocatedValue compute, String key) {
        return compute.child(key).isPresent() ? "" : " (the default)";
    }

    /// The hint: memory sizes for these CPU units, nearest first; if the file does not set the CPU units, also
    /// units for this memory.
    private static String hint(LocatedValue compute, Size size, int memory) {
        var nearest = size.nearest(memory).stream().map(String::valueOf).collect(Collectors.joining("`, `"));
        var units = compute.child("cpu").isPresent() ? Optional.<Size>empty() : smallest(memory);
        return units.map(it -> "`cpu: " + it.cpu() + "` takes that much; " + size.cpu() + " units take ")
                        .orElse("")
                + "`memory: " + nearest + "`";
    }

    private static Optional<Size> smallest(int memory) {
        return SIZES.stream().filter(size -> size.memory().contains(memory)).findFirst();
    }
}
