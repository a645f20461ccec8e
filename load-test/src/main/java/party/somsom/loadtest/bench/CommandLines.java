package party.somsom.loadtest.bench;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options and exit codes of every benchmark: it exits with 0 if the results are good, with 1 if they are not, and
 * with 2 if it could not measure.
 */
public final class CommandLines {
    private static final int NOT_MEASURED = 2;

    private CommandLines() {
    }

    /** @param command with all of its options */
    public static CommandLine of(Object command) {
        return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLines::refuse)
                .setExecutionExceptionHandler(CommandLines::explain);
    }

    /** @return the command with its options set */
    public static <T> T parse(T command, String... words) {
        of(command).parseArgs(words);
        return command;
    }

    public static int exitCode(boolean isSound) {
        return isSound ? 0 : 1;
    }

    private static int refuse(ParameterException refused, String... words) {
        IO.println(refused.getMessage() + "; see --help");
        return NOT_MEASURED;
    }

    private static int explain(Exception failure, CommandLine line, ParseResult words) {
        if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                || failure instanceof ExplainedException) {
            IO.println(failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return NOT_MEASURED;
    }
}
