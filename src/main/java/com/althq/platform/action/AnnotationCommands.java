package com.althq.platform.action;

import com.althq.platform.github.WorkflowCommands;
import com.althq.platform.github.WorkflowCommands.Level;
import com.althq.platform.report.Annotation;
import com.althq.platform.source.SimilarFileName;
import java.util.List;

/// Converts a report's annotations to workflow commands.
public final class AnnotationCommands {

    private AnnotationCommands() {}

    public static List<WorkflowCommands.Annotation> commands(List<Annotation> remarks) {
        return remarks.stream().map(AnnotationCommands::command).toList();
    }

    /// Questions about files with names similar to a specification's.
    public static List<WorkflowCommands.Annotation> similar(List<String> paths) {
        return paths.stream()
                .map(it -> new WorkflowCommands.Annotation(
                        Level.NOTICE, it, 1, 1, "similar-file-name", SimilarFileName.question(it)))
                .toList();
    }

    private static WorkflowCommands.Annotation command(Annotation it) {
        var level = switch (it.severity()) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
        };
        return new WorkflowCommands.Annotation(level, it.path(), it.line(), it.column(), it.title(), it.message());
    }
}
