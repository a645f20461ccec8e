package party.somsom.app.command;

import java.io.PrintWriter;

import party.somsom.events.export.ExportRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The commands of the program. Without one it is a node. Settings come from the environment, as those of a node. */
@Command(name = "java -jar somsom.jar", subcommands = HelpCommand.class)
public final class ApplicationCommands {
    private ApplicationCommands() {
    }

    /** Options of Spring begin with a dash. */
    public static boolean isGiven(String... words) {
        return words.length > 0 && !words[0].startsWith("-");
    }

    /**
     * Returns the exit status of the process.
     *
     * @param application the class that Spring begins with
     */
    public static int run(Class<?> application, String... words) {
        var events = new CommandLine(new EventsCommand()).addSubcommand(new EventsExportCommand(application));
        return new CommandLine(new ApplicationCommands()).addSubcommand(events)
                .setErr(new PrintWriter(System.err, true))
                .setExecutionExceptionHandler(ApplicationCommands::explain)
                .execute(words);
    }

    private static int explain(Exception failure, CommandLine line, ParseResult words) throws Exception {
        if (failure instanceof ExportRefusedException) {
            line.getErr().println(failure.getMessage());
            return line.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
