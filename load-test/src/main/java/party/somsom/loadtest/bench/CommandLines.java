package party.somsom.loadtest.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** How every benchmark is told what to do, and tells how it went. */
public final class CommandLines {
    private static final int MISSED = 1;
    private static final int NOT_MEASURED = 2;

    private CommandLines() {
    }

    /** @param options an interface with a method for each of them */
    public static <T> T read(Class<T> options, String... words) {
        return read(options, Map.of(), words);
    }

    /** @param defaults by the names of the options */
    static <T> T read(Class<T> options, Map<String, String> defaults, String... words) {
        var line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        if (!defaults.isEmpty()) {
            line.setDefaultValueProvider(option -> defaults.get(((OptionSpec) option).longestName()));
        }
        line.parseArgs(words);
        return line.getCommand();
    }

    /** Ends this process with 0 when what was measured is sound, 1 when it is not, 2 when it could not be measured. */
    public static void run(Callable<Boolean> benchmark) {
        System.exit(code(benchmark));
    }

    private static int code(Callable<Boolean> benchmark) {
        try {
            return benchmark.call() ? 0 : MISSED;
        } catch (ParameterException e) {
            IO.println(e.getMessage() + "; see --help");
        } catch (IllegalArgumentException | IllegalStateException e) {
            IO.println(e.getMessage());
        } catch (Exception e) {
            e.printStackTrace();
        }
        return NOT_MEASURED;
    }
}
