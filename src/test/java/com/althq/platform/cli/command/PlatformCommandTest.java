package com.althq.platform.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlatformCommandTest {

    @Test
    void every_command_is_called_what_it_calls_itself() {
        assertThat(PlatformCommand.commands())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getValue()
                                .getAnnotation(CommandLine.Command.class)
                                .name())
                        .isEqualTo(it.getKey()));
    }

    @Test
    void a_line_that_names_a_command_is_about_that_one_alone() {
        assertThat(PlatformCommand.commands("apply", "--help")).containsExactly(Map.entry("apply", ApplyCommand.class));
    }

    @Test
    void a_line_that_names_none_is_about_all() {
        assertThat(PlatformCommand.commands("aply"))
                .isEqualTo(PlatformCommand.commands())
                .hasSizeGreaterThan(1);
    }
}
