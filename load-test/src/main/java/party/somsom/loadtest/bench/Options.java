package party.somsom.loadtest.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;

/** The command line, as the commands explain it. */
public interface Options {
    /** All scenarios and their preparation fit into the 15 minutes that an access token lives. */
    Duration LONGEST_SCENARIO = Duration.ofSeconds(100);

    @Option(names = "--connections", split = ",")
    List<Integer> connections();

    @Option(names = "--rounds")
    int rounds();

    @Option(names = "--seconds")
    Duration measured();

    @Option(names = "--warm-up")
    Duration warmUp();

    /** Rounds that nobody measures, before those that count. */
    @Option(names = "--warm-ups", defaultValue = "1")
    int warmUps();

    @Option(names = "--people")
    int people();

    /** The built repository. */
    @Option(names = "--root", defaultValue = "")
    Path root();

    /** Where the Markdown goes. */
    @Option(names = "--out")
    Path out();

    @Option(names = "--strict")
    boolean strict();

    /** @param defaults of what differs from command to command */
    static Options parse(Map<String, String> defaults, String... words) {
        var options = CommandLines.read(Options.class, defaults, words);
        var length = options.warmUp()
                .multipliedBy(options.warmUps())
                .plus(options.measured().multipliedBy(options.rounds()));
        if (length.compareTo(LONGEST_SCENARIO) > 0) {
            throw new IllegalArgumentException("warm-up and rounds may take 100 s together, or the tokens expire");
        }
        return options;
    }

    static int allRounds(Options options) {
        return options.warmUps() + options.rounds();
    }

    static String describe(Options options) {
        return "median of %d rounds of %d s after %d of %d s to warm up; %,d people, each with a token of their own"
                .formatted(options.rounds(), options.measured().toSeconds(), options.warmUps(),
                        options.warmUp().toSeconds(), options.people());
    }
}
