package party.somsom.loadtest.lake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

import party.somsom.analytics.question.LakeSql;
import party.somsom.analytics.question.Limits;
import party.somsom.analytics.question.Question;
import party.somsom.analytics.question.Questions;
import party.somsom.analytics.question.SqlRefusedException;
import party.somsom.analytics.store.LakeFolder;
import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.lake.LakeResult.Answered;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.localstack.launch.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds a large lake from an export and asks it all questions of the report. Prints and writes the results. */
@Command(name = "lake", description = {"Builds a lake of 10,000,000 events and asks it all questions of the report.",
        "Exits with 1 when building takes longer than 5 minutes or an answer takes 2 s."})
public final class LakeBenchmark implements Callable<Integer> {
    private static final Instant FIRST_SALE = Instant.parse("2027-05-01T11:00:00Z");
    private static final int DAYS = 28;
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final int ROUNDS = 5;

    @Mixin
    private final LakeOptions options = new LakeOptions();

    @Override
    public Integer call() throws Exception {
        return CommandLines.exitCode(run().isGood());
    }

    LakeResult run() throws Exception {
        var folder = Files.createTempDirectory("somsom-lake-");
        try {
            var export = options.export().isPresent() ? options.export().get() : made(folder.resolve("export"));
            var result = measure(folder.resolve("lake"), export);
            IO.println("\n" + result);
            Files.writeString(options.out(), result.toString());
            return result;
        } finally {
            Folders.delete(folder);
        }
    }

    /** One sale after the other, until there are enough events. */
    private Path made(Path folder) throws IOException {
        IO.println("Writing an export of %,d events".formatted(options.events()));
        var begun = System.nanoTime();
        var random = new Random(7);
        try (var export = new MadeExport(folder)) {
            for (var n = 0; export.events() < options.events(); n++) {
                var opensAt = FIRST_SALE.plus(Duration.ofDays(n % DAYS)).plus(Duration.ofMinutes(10L * n));
                new FestivalSale(export, random, opensAt, options.people()).happen();
            }
            export.complete();
        }
        IO.println("That took %d s".formatted(since(begun).toSeconds()));
        return folder;
    }

    /** Does what the program does when it starts with an export. */
    private static LakeResult measure(Path folder, Path export) throws Exception {
        IO.println("Building the lake");
        var begun = System.nanoTime();
        try (var lake = LakeFolder.open(folder)) {
            lake.beginWith(export);
            lake.countJourneys();
            lake.highestSequences();
            try (var sql = new LakeSql(lake, ZONE, Limits.USUAL)) {
                var built = since(begun);
                var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
                var manifest = lake.manifest();
                return new LakeResult(Machine.describe(), load, manifest.events(), manifest.files().size(),
                        bytes(folder), built, ask(sql));
            }
        }
    }

    /** The questions take turns, as on the page. */
    private static List<Answered> ask(LakeSql sql) throws IOException, SqlRefusedException {
        IO.println("Asking");
        var questions = Questions.all();
        var rows = new HashMap<String, Integer>();
        var took = new HashMap<String, List<Duration>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : questions) {
                var begun = System.nanoTime();
                rows.put(question.name(), sql.ask(question.sql()).rows().size());
                took.computeIfAbsent(question.name(), _ -> new ArrayList<>()).add(since(begun));
            }
        }
        return questions.stream()
                .map(Question::name)
                .map(name -> new Answered(name, rows.getOrDefault(name, 0), took.getOrDefault(name, List.of())))
                .toList();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(each -> each.toFile().isFile() ? each.toFile().length() : 0).sum();
        }
    }
}
