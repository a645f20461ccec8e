package party.somsom.loadtest.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import picocli.CommandLine.Option;

/**
 * The options of a command that compares Somsom with the baseline. Their first values are the defaults of that command.
 */
public final class ContestOptions {
    /** All scenarios and their preparation must fit into the 15 minutes for which an access token is valid. */
    private static final Duration LONGEST_SCENARIO = Duration.ofSeconds(100);

    @Option(names = "--connections", split = ",", paramLabel = "N,M", description = {
            "closed loops of so many connections, one after the other (64,1000)"})
    private List<Integer> connections = List.of(64, 1000);

    @Option(names = "--rounds", paramLabel = "N", description = {
            "measured rounds; the figures are their medians (${DEFAULT-VALUE})"})
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", description = {
            "measured seconds of a scenario in one round (${DEFAULT-VALUE})"})
    private int seconds = 5;

    @Option(names = "--warm-ups", paramLabel = "N", description = {
            "rounds before them, until what is measured is compiled (${DEFAULT-VALUE})"})
    private int warmUps;

    @Option(names = "--warm-up", paramLabel = "S", description = {
            "seconds of a scenario in each of those (${DEFAULT-VALUE})"})
    private int warmUpSeconds;

    @Option(names = "--people", paramLabel = "N", description = "accounts (${DEFAULT-VALUE})")
    private int people;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out;

    @Option(names = "--strict", description = {
            "exit 1 when a threshold is missed, an answer was unexpected or the books do not agree"})
    private boolean strict;

    public ContestOptions(int rounds, int warmUps, int warmUpSeconds, int people, Path out) {
        this.rounds = rounds;
        this.warmUps = warmUps;
        this.warmUpSeconds = warmUpSeconds;
        this.people = people;
        this.out = out;
    }

    /** @throws IllegalArgumentException if the measurement would take too long */
    public void check() {
        var length = warmUp().multipliedBy(warmUps).plus(measured().multipliedBy(rounds));
        if (length.compareTo(LONGEST_SCENARIO) > 0) {
            throw new IllegalArgumentException("warm-up and rounds may take 100 s together, or the tokens expire");
        }
    }

    public List<Integer> connections() {
        return connections;
    }

    public int people() {
        return people;
    }

    /** The file for the Markdown. */
    public Path out() {
        return out;
    }

    public int allRounds() {
        return warmUps + rounds;
    }

    public String describe() {
        return "median of %d rounds of %d s after %d of %d s to warm up; %,d people, each with a token of their own"
                .formatted(rounds, seconds, warmUps, warmUpSeconds, people);
    }

    int warmUps() {
        return warmUps;
    }

    Duration measured() {
        return Duration.ofSeconds(seconds);
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUpSeconds);
    }

    boolean strict() {
        return strict;
    }
}
