package party.somsom.localstack;

import java.io.PrintWriter;

import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs Somsom on this machine. {@code help.txt} describes the commands, and the script shows it. */
@Command(name = "somsom", subcommands = {Up.class, Down.class, Status.class, Reset.class, Tokens.class, Keys.class,
        Operator.class, Story.class, Events.class, Analytics.class, Servers.class})
public final class Somsom {
    private static final int FAILED = 1;

    private Somsom() {
    }

    public static void main(String... words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Somsom()).setErr(new PrintWriter(System.err, true))
                .setParameterExceptionHandler(Somsom::refuse)
                .setExecutionExceptionHandler(Somsom::explain);
    }

    private static int refuse(ParameterException refused, String... words) {
        var line = refused.getCommandLine();
        var reason = refused.getMessage();
        if (refused instanceof UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().getFirst();
            reason = unmatched.isUnknownOption()
                    ? "There is no option " + word
                    : line.getParent() == null ? "There is no command " + word : "'%s' is too much".formatted(word);
        }
        line.getErr().println(reason + "; './somsom help' tells more");
        return FAILED;
    }

    private static int explain(Exception failure, CommandLine line, ParseResult words) {
        if (failure instanceof ExplainedException) {
            line.getErr().println(failure.getMessage());
        } else {
            LoggerFactory.getLogger(Somsom.class).error("'{}' failed", words.originalArgs(), failure);
            line.getErr().println("That failed: " + failure);
        }
        return FAILED;
    }
}
