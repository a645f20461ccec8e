package party.somsom.loadtest.bench;

import java.util.List;
import java.util.concurrent.Callable;

import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Mixin;

/** A command that compares Somsom with the baseline, from its options to its exit code. */
public abstract class Comparison implements Callable<Integer> {
    @Mixin
    private final ContestOptions options;

    /** @param defaults of this command */
    protected Comparison(ContestOptions defaults) {
        this.options = defaults;
    }

    protected final ContestOptions options() {
        return options;
    }

    /** Missed thresholds count only with {@code --strict}. */
    @Override
    public final Integer call() throws Exception {
        options.check();
        try (var bed = TestBed.withBaseline()) {
            return CommandLines.exitCode(run(bed).stream().allMatch(Level::isSound) || !options.strict());
        }
    }

    /** Measures, prints and writes the results. */
    protected abstract List<? extends Level> run(TestBed bed) throws Exception;
}
