package com.althq.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The command that people are told to type next.
class NextCommandTest {

    @Test
    void it_is_about_the_same_place_and_takes_nothing_else_along() {
        assertThat(next("notes", "--environment", "prod", "--format", "JSON", "--config", "it's mine/c.yml"))
                .isEqualTo("platform repair notes --environment prod --config 'it'\\''s mine/c.yml'");
        assertThat(next("notes")).isEqualTo("platform repair notes");
    }

    private static String next(String... typed) {
        var command = new CommandLine(new DriftCommand());
        command.parseArgs(typed);
        return new NextCommand(command.getCommandSpec()).apply("repair notes");
    }
}
