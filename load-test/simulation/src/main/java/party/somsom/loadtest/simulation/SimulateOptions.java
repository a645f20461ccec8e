package party.somsom.loadtest.simulation;

import java.nio.file.Path;
import java.util.List;

import party.somsom.loadtest.bench.CommandLines;
import picocli.CommandLine.Option;

/** The command line, as load-test/simulate explains it. */
interface SimulateOptions {
    @Option(names = "--short")
    boolean isShort();

    @Option(names = "--way", defaultValue = "POLLING,STOMP", split = ",")
    List<Way> ways();

    /** The built repository. */
    @Option(names = "--root", defaultValue = "")
    Path root();

    /** Where the Markdown goes. */
    @Option(names = "--out", defaultValue = "load-test/simulation/target/results.md")
    Path out();

    static SimulateOptions parse(String... words) {
        return CommandLines.read(SimulateOptions.class, words);
    }

    static Scale scale(SimulateOptions options) {
        return options.isShort() ? Scale.SHORT : Scale.FULL;
    }
}
