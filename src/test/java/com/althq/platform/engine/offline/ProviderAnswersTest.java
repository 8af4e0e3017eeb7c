package com.althq.platform.engine.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.althq.platform.engine.diff.ReplacementTable;
import com.althq.platform.engine.diff.ReplacementTable.Answer;
import com.althq.platform.graph.PropertyPath;
import com.althq.platform.standin.RecordedChanges;
import com.althq.platform.standin.RecordedChanges.Effect;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The program's table of replacements beside what the stand-in provider does, which has a table of its own: the two
/// were written down separately.
class ProviderAnswersTest {

    private static final ReplacementTable OURS = ReplacementTable.bundled();
    private static final RecordedChanges PROVIDERS = RecordedChanges.PROBED;

    /// No program of ours declares one, so the stand-in knows none.
    private static final Set<String> UNDECLARED =
            Set.of("aws:bedrock/agentcoreAgentRuntimeEndpoint:AgentcoreAgentRuntimeEndpoint");

    private static final Map<Answer, Effect> SAME = Map.of(
            Answer.REPLACE, Effect.ANEW,
            Answer.UPDATE, Effect.IN_PLACE,
            Answer.UNSEEN, Effect.UNSEEN,
            Answer.DEPENDS, Effect.BY_VALUE);

    @Test
    void each_row_of_ours_says_what_the_provider_does() {
        var differing = new ArrayList<String>();
        OURS.pathsByType()
                .forEach((type, paths) -> paths.forEach(path -> {
                    var theirs = PROVIDERS.effect(type, path);
                    var ours = ours(type, path);
                    if (!theirs.equals(ours) && !UNDECLARED.contains(type)) {
                        differing.add(type + " " + path + ": ours " + ours + ", the provider's " + theirs);
                    }
                }));

        assertThat(differing).isEmpty();
    }

    /// What ours does not list is "replacement not ruled out", which is never wrong: allowed where nobody asked a
    /// provider and the rows are from the schema, all of it.
    @Test
    void each_row_of_the_provider_is_one_of_ours() {
        var differing = new ArrayList<String>();
        for (var type : PROVIDERS.types()) {
            PROVIDERS.rows(type).forEach((path, theirs) -> {
                var ours = ours(type, path);
                if (!ours.equals(Optional.of(theirs)) && !(ours.isEmpty() && isFromTheSchema(type))) {
                    differing.add(type + " " + path + ": ours " + ours + ", the provider's " + theirs);
                }
            });
        }

        assertThat(differing).isEmpty();
    }

    private static boolean isFromTheSchema(String type) {
        return type.startsWith("cloudflare:")
                || type.startsWith("aws:bedrock/")
                || type.startsWith("aws:efs/backupPolicy");
    }

    private static Optional<Effect> ours(String type, String path) {
        return Optional.ofNullable(SAME.get(OURS.answer(type, parsed(path))));
    }

    @Test
    void what_stays_when_its_line_is_removed_is_the_same() {
        var differing = new ArrayList<String>();
        for (var type : PROVIDERS.types()) {
            for (var path : PROVIDERS.rows(type).keySet()) {
                var ours = OURS.isKeptWhenRemoved(type, parsed(path));
                if (ours != PROVIDERS.keepsRemoved(type, path)) {
                    differing.add(type + " " + path + ": kept by ours " + ours);
                }
            }
        }

        assertThat(differing).isEmpty();
    }

    private static PropertyPath parsed(String path) {
        PropertyPath parsed = null;
        for (var name : path.split("\\.", -1)) {
            var field = name.replace("[*]", "");
            parsed = parsed == null ? PropertyPath.of(field) : parsed.field(field);
            parsed = name.endsWith("[*]") ? parsed.element(0) : parsed;
        }
        return Objects.requireNonNull(parsed);
    }
}
