import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// Gives the classes of the named jars the format of today, in place. A JVM keeps no class of a format before that
/// of Java 6 in its start-up cache, and picocli's are of Java 5: rewritten, they load from the cache, already
/// verified. What they do stays as it is; the packaged program is tested with the result.
///
/// Usage: `java tools/NewerClasses.java JAR...`
public final class NewerClasses {

    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private static final int WANTED = ClassFile.JAVA_17_VERSION;

    private NewerClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (var argument : arguments) {
            rewrite(Path.of(argument));
        }
    }

    private static void rewrite(Path jar) throws IOException {
        var rewritten = jar.resolveSibling(jar.getFileName() + ".rewritten");
        try (var in = new JarFile(jar.toFile(), false);
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                var out = new JarOutputStream(Files.newOutputStream(rewritten))) {
            var format = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (var entry : Collections.list(in.entries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                var same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                out.write(isOld(entry.getName(), bytes) ? newer(format, bytes) : bytes);
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The format's major version is the seventh and eighth byte of a class.
    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class") && (bytes[6] << 8 | bytes[7] & 0xff) < FIRST_WITH_STACK_MAPS;
    }

    private static byte[] newer(ClassFile format, byte[] bytes) {
        var old = format.parse(bytes);
        return format.build(old.thisClass().asSymbol(), it -> copy(old, it));
    }

    private static void copy(ClassModel old, ClassBuilder to) {
        to.withVersion(WANTED, 0);
        for (var element : old) {
            switch (element) {
                case ClassFileVersion _ -> {}
                case MethodModel method ->
                    to.transformMethod(method, (builder, part) -> {
                        if (part instanceof CodeModel code) {
                            builder.transformCode(code, CodeTransform.ACCEPT_ALL);
                        } else {
                            builder.with(part);
                        }
                    });
                default -> to.with(element);
            }
        }
    }
}
