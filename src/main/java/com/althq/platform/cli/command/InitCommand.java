package com.althq.platform.cli.command;

import com.althq.platform.cli.input.SpecFileSearch;
import com.althq.platform.cli.input.StarterQuestions;
import com.althq.platform.cli.input.StarterSpec;
import com.althq.platform.cli.input.UsageException;
import com.althq.platform.cli.output.Screen;
import com.althq.platform.spec.finding.QuotedText;
import com.althq.platform.spec.model.Capability;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `platform init`: writes a new platform.yaml with the chosen sections.
@Command(
        name = "init",
        description = {
            "Write a platform.yaml to begin with.",
            "",
            "On a terminal it asks for what no option says. Elsewhere it asks nothing: the service is called like"
                    + " the folder and has the section compute."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InitCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            defaultValue = SpecFileSearch.FILE_NAME,
            description = "The file, or the folder for it (default: ${DEFAULT-VALUE}).")
    String name;

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the service (default: the folder's).")
    Optional<String> service;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "SECTION",
            description = "The sections to begin with (default: compute).")
    List<String> sections = List.of();

    @Option(names = "--force", description = "Overwrite the file if it exists.")
    boolean force;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        var file = file();
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(file);
        }
        var questions = StarterQuestions.onTerminal();
        var starter = new StarterSpec(service(file, questions), sections(questions));
        write(file, starter.text());
        new Screen(spec.commandLine().getOut(), spec.commandLine().getErr()).print("""
                Wrote %s: the service %s with %s.
                Next: platform validate %1$s
                      platform preview %1$s
                """.formatted(
                        file,
                        starter.service(),
                        String.join(
                                ", ",
                                StarterSpec.ORDER.stream()
                                        .filter(starter.sections()::contains)
                                        .map(Capability::key)
                                        .toList())));
    }

    private Path file() {
        try {
            var path = Path.of(name);
            return Files.isDirectory(path)
                    ? path.resolve(SpecFileSearch.FILE_NAME).normalize()
                    : path;
        } catch (InvalidPathException _) {
            throw new UsageException(List.of(QuotedText.escaped(name) + ": cannot be the name of a file"));
        }
    }

    private String service(Path file, Optional<StarterQuestions> questions) {
        if (service.isPresent()) {
            return service.filter(StarterSpec::isName)
                    .orElseThrow(() -> new UsageException(List.of(
                            "--name " + QuotedText.escaped(service.orElseThrow()) + ": " + StarterSpec.NAME_RULE)));
        }
        var folder = file.toAbsolutePath().normalize().getParent();
        var likeFolder = Optional.ofNullable(folder).map(Path::getFileName).map(Path::toString);
        var proposed = StarterSpec.nameFrom(likeFolder.orElse(""));
        return questions.map(it -> it.service(proposed)).orElse(proposed);
    }

    private Set<Capability> sections(Optional<StarterQuestions> questions) {
        if (sections.isEmpty()) {
            return questions.map(it -> it.sections(Capability.COMPUTE)).orElseGet(() -> Set.of(Capability.COMPUTE));
        }
        try {
            return StarterSpec.sections(sections);
        } catch (IllegalArgumentException e) {
            throw new UsageException(List.of("--with: " + e.getMessage()));
        }
    }

    private void write(Path file, String text) {
        var options = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw switch (e) {
                case FileAlreadyExistsException _ -> exists(file);
                case NoSuchFileException _ -> new UsageException(List.of(file + ": there is no such folder"));
                case AccessDeniedException _ -> new UsageException(List.of(file + ": permission denied"));
                default -> new UsageException(List.of(file + ": cannot be written"));
            };
        }
    }

    private static UsageException exists(Path file) {
        return new UsageException(List.of(file + ": exists already; --force overwrites it"));
    }
}
