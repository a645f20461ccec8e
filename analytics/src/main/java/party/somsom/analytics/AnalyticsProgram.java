package party.somsom.analytics;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.analytics.intake.Intake;
import party.somsom.analytics.intake.IntakeSettings;
import party.somsom.analytics.question.LakeSql;
import party.somsom.analytics.question.Limits;
import party.somsom.analytics.question.Questions;
import party.somsom.analytics.report.ReportServer;
import party.somsom.analytics.store.LakeFolder;
import party.somsom.analytics.store.LakeRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps a lake of the published events and serves a report of it, until it is told to end. */
@Command(name = "analytics")
public final class AnalyticsProgram implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsProgram.class);
    private static final long PATIENCE_SECONDS = 20;

    @Option(names = "--bootstrap-servers", paramLabel = "ADDRESSES", required = true)
    private String bootstrapServers = "";

    @Option(names = "--topic", defaultValue = "somsom.events")
    private String topic = "";

    @Option(names = "--lake", paramLabel = "DIR", required = true)
    private Path lake = Path.of("");

    /** Where a new lake begins: the folder of an export. */
    @Option(names = "--from-export", paramLabel = "DIR")
    private @Nullable Path export;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8090")
    private int port;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Seoul")
    private ZoneId zone = ZoneId.systemDefault();

    /** Further settings of Kafka's clients, for example {@code --kafka security.protocol=SSL}. */
    @Option(names = "--kafka", paramLabel = "NAME=VALUE")
    private Map<String, String> kafka = Map.of();

    private AnalyticsProgram() {
    }

    public static void main(String... words) {
        System.exit(new CommandLine(new AnalyticsProgram()).setExecutionExceptionHandler((failure, line, _) -> {
            if (!(failure instanceof LakeRefusedException)) {
                LOG.error("The program cannot go on", failure);
            }
            line.getErr().println(failure.getMessage());
            return 1;
        }).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        try (var folder = open();
                var sql = new LakeSql(folder, zone, Limits.USUAL);
                var report = new ReportServer(port, folder, sql, Questions.all())) {
            var intake = new Intake(new IntakeSettings(bootstrapServers, topic, kafka), folder);
            IO.println("The report is at http://localhost:" + report.port());
            runUntilTold(intake);
            return 0;
        }
    }

    private LakeFolder open() throws IOException {
        var opened = LakeFolder.open(lake);
        if (export != null) {
            opened.beginWith(export);
        }
        opened.countJourneys();
        return opened;
    }

    private static void runUntilTold(Intake intake) throws Exception {
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(intake, ended)));
        try {
            intake.run();
        } finally {
            ended.countDown();
        }
    }

    private static void stop(Intake intake, CountDownLatch ended) {
        intake.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The intake did not end in time; the next start goes on where the lake ends");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
