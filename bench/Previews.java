import com.althq.platform.config.DeploymentTarget;
import com.althq.platform.engine.ServiceChange;
import com.althq.platform.engine.offline.OfflineEngine;
import com.althq.platform.spec.SpecReadResult;
import com.althq.platform.spec.SpecReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/// Previews 10, 100 and 1,000 specifications like agent-factory in one process, each read from its text and with a
/// name of its own, as many at a time as it is told, and prints the time per specification and the heap that is left.
/// `bench/previews` runs it.
public final class Previews {

    private static final DeploymentTarget TARGET =
            new DeploymentTarget("dev", "us-west-2", Optional.of("470935583836"), Optional.empty(), Optional.empty(), false);

    private Previews() {}

    public static void main(String[] arguments) throws Exception {
        var text = Files.readString(Path.of(arguments[0]));
        var atATime = Integer.parseInt(arguments[1]);
        System.out.println("| specifications | ms for each | resources each | heap after a collection, MiB |");
        System.out.println("|---|---|---|---|");
        for (var count : new int[] {10, 100, 1000}) {
            var started = System.nanoTime();
            var resources = IntStream.range(0, count)
                    .mapToObj(it -> text.replace("name: agent-factory\n", "name: agent-factory-" + it + "\n"))
                    .gather(Gatherers.mapConcurrent(atATime, Previews::resources))
                    .mapToInt(Integer::intValue)
                    .sum();
            var each = (System.nanoTime() - started) / 1e6 / count;
            System.gc();
            var runtime = Runtime.getRuntime();
            var heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            System.out.printf("| %d | %.1f | %d | %d |%n", count, each, resources / count, heap);
        }
    }

    private static int resources(String text) {
        var read = new SpecReader().read(text.getBytes(StandardCharsets.UTF_8));
        if (!(read instanceof SpecReadResult.Valid valid)) {
            throw new IllegalStateException("not valid: " + read);
        }
        return new OfflineEngine()
                .preview(TARGET, new ServiceChange(Optional.empty(), Optional.of(valid.spec())))
                .changes()
                .size();
    }
}
