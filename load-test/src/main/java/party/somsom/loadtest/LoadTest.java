package party.somsom.loadtest;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.chat.ChatBenchmark;
import party.somsom.loadtest.duel.Duel;
import party.somsom.loadtest.lake.LakeBenchmark;
import party.somsom.loadtest.proof.ProofOfSpeed;
import party.somsom.loadtest.queue.QueueBenchmark;
import party.somsom.loadtest.reminders.ReminderBenchmark;
import party.somsom.loadtest.simulation.Simulate;
import party.somsom.loadtest.stream.StreamBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program behind the commands of this module. Each command is a class. */
@Command(name = "load-test", subcommands = {ProofOfSpeed.class, QueueBenchmark.class, Simulate.class,
        ReminderBenchmark.class, ChatBenchmark.class, Duel.class, StreamBenchmark.class, LakeBenchmark.class})
public final class LoadTest {
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "show this")
    private boolean help;

    /** The scripts read this option before they start this program. */
    @Option(names = "--no-build", scope = ScopeType.INHERIT, description = "take what is built already")
    private boolean isNotBuilt;

    private LoadTest() {
    }

    public static void main(String... words) {
        System.exit(CommandLines.of(new LoadTest()).execute(words));
    }
}
