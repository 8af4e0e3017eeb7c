import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;

/// Leaves in a jar of a generated SDK what the program can reach, in place. The published SDK for AWS has a class for
/// everything there is, over 40,000, of which we need some hundred; a JVM that opens the jar reads the names of all.
///
/// A class is needed if its name stands in the program or in another needed class, in whatever place: a superclass, a
/// signature, an annotation or only a text. Files that are no classes stay.
///
/// Usage: `java tools/NeededClasses.java SDK-JAR PACKAGE PROGRAM-JAR`, the package as in `com/example`
public final class NeededClasses {

    private static final String CLASS = ".class";

    private final JarFile sdk;
    private final Pattern name;
    private final Set<String> needed = new HashSet<>();
    private final Queue<String> unread = new ArrayDeque<>();

    private NeededClasses(JarFile sdk, String folder) {
        this.sdk = sdk;
        this.name = Pattern.compile(Pattern.quote(folder + "/") + "[\\w/$]+");
    }

    public static void main(String[] arguments) throws IOException {
        var jar = Path.of(arguments[0]);
        var smaller = jar.resolveSibling(jar.getFileName() + ".smaller");
        try (var sdk = new JarFile(jar.toFile(), false);
                var program = new JarFile(arguments[2], false)) {
            var reached = new NeededClasses(sdk, arguments[1]);
            reached.by(program);
            reached.writeTo(smaller);
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void by(JarFile program) throws IOException {
        for (var entry : Collections.list(program.entries())) {
            if (entry.getName().endsWith(CLASS)) {
                names(read(program, entry)).forEach(this::need);
            }
        }
        while (!unread.isEmpty()) {
            names(read(sdk, sdk.getEntry(unread.remove()))).forEach(this::need);
        }
    }

    private void need(String name) {
        var file = name + CLASS;
        if (sdk.getEntry(file) != null && needed.add(file)) {
            unread.add(file);
        }
    }

    private Stream<String> names(byte[] bytes) {
        return StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(it -> ((Utf8Entry) it).stringValue())
                .flatMap(it -> name.matcher(it).results().map(MatchResult::group));
    }

    private void writeTo(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var entry : Collections.list(sdk.entries())) {
                if (!entry.isDirectory() && (!entry.getName().endsWith(CLASS) || needed.contains(entry.getName()))) {
                    var same = new ZipEntry(entry.getName());
                    same.setTime(entry.getTime());
                    out.putNextEntry(same);
                    out.write(read(sdk, entry));
                }
            }
        }
    }

    private static byte[] read(JarFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
