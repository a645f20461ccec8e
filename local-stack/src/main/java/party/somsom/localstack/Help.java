package party.somsom.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/** Shows the text that the script shows as long as nothing is built. */
@Command(name = Help.NAME, aliases = {"-h", "--help"})
final class Help implements Callable<Integer> {
    static final String NAME = "help";

    @Override
    public Integer call() throws IOException {
        IO.print(text());
        return 0;
    }

    static String text() throws IOException {
        try (var text = Help.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
