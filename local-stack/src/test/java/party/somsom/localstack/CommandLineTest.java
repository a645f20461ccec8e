package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter complaint = new StringWriter();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"statsu, There is no command statsu",
            "up --prot 8080, There is no option --prot",
            "up --port, Missing required parameter for option '--port'", "up --port x, 'x' is not an int",
            "up --nodes 3, --nodes is 1 or 2", "up --identity ldap, --identity is local or cognito",
            "down now, 'now' is too much", "tokens 3, FILE",
            "tokens many file, 'many' is not an int",
            "keys, Missing required subcommand", "keys rotat, 'rotat' is too much",
            "operator, EMAIL", "story, RESERVATION", "operator a b, 'b' is too much",
            "story a/b, no id of a reservation",
            "tokens 0 file, N is a number from 1 on",
            "reset --no, There is no option --no", "servers --properties p, --data",
            "servers --data d --ephemeral --properties p, mutually exclusive", "servers --data d, '--properties"})
    void aWrongCommandLineIsRefusedWithTheReason(String words, String reason) {
        assertThat(execute(words)).isEqualTo(1);
        assertThat(complaint.toString()).contains(reason);
    }

    @Test
    void theHelpTellsOfEveryCommandAndItsOptions() throws IOException {
        var commands = Somsom.commandLine().getSubcommands();

        assertThat(commands).containsKeys("up", "down", "status", "reset", "tokens", "keys", "operator", "story");
        var help = help();
        assertThat(commands.values()).map(CommandLine::getCommandSpec)
                .filteredOn(command -> !command.usageMessage().hidden())
                .allSatisfy(command -> {
                    assertThat(help).contains("\n  " + command.name());
                    assertThat(command.options()).allSatisfy(
                            option -> assertThat(help).contains("[" + option.longestName()));
                });
    }

    private static String help() throws IOException {
        try (var text = Somsom.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int execute(String words) {
        return Somsom.commandLine().setErr(new PrintWriter(complaint)).execute(words.split(" "));
    }
}
