package party.somsom.loadtest.reminders;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Database;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.Person;
import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reminds many people of one date and checks what each of them gets. Prints and writes the results. */
@Command(name = "reminders", description = {"Reminds 100,000 holders of one date on two nodes.",
        "Exits with 1 when a living device got no push or one too many that no crash explains, "
                + "a dead device is still there, or the inbox does not agree."})
public final class ReminderBenchmark implements Callable<Integer> {
    /** Short, so that the work of a killed node does not wait for a minute. */
    private static final String LEASE = "--somsom.notifications.lease=15s";
    private static final String PREFIX = "phone-";
    private static final Load FILLING = new Load(32, Duration.ZERO, Load.LONGEST);
    /** As many as both nodes together have. */
    private static final int CONNECTIONS = 128;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final int REMINDED_AT = 10;

    @Mixin
    private final ReminderOptions options = new ReminderOptions();

    @Override
    public Integer call() throws Exception {
        return CommandLines.exitCode(run().isSound());
    }

    ReminderResult run() throws Exception {
        try (var bed = TestBed.withTwoNodes(LEASE);
                var database = new Database(bed.addresses())) {
            var fcm = new FcmStandIn(bed.address("somsom.fcm.endpoint"));
            var books = new PushBooks(database, fill(bed, options));
            fcm.fail(options.faults());
            var took = remind(bed, options, books);
            fcm.fail("");
            var counts = fcm.counts(PREFIX);
            var result = new ReminderResult(Machine.describe(), options, took,
                    fcm.ceiling(options.holders(), CONNECTIONS),
                    counts.values().stream().filter(count -> count > 1).count(), books.uncertain().size(),
                    books.broken(options, counts));
            IO.println("\n" + result);
            Files.writeString(options.out(), result.toString());
            return result;
        }
    }

    /** All people reserve and switch pushes on. Returns the festival's id. */
    private static String fill(TestBed bed, ReminderOptions options) throws Exception {
        var people = People.of(bed.somsom(), options.holders()).all();
        var festivalId = new Festivals(bed.somsom(), people.getFirst().token()).create("Moonlight", 1,
                options.holders());
        IO.println("%,d people reserve".formatted(people.size()));
        var order = Api.JSON.writeValueAsString(
                Map.of("festivalId", festivalId, "festivalDate", Festivals.date(0).toString(), "quantity", 1));
        each(bed, people, "201", _ -> new Call("/reservations", order));
        IO.println("and switch pushes on");
        each(bed, people, "204", n -> new Call("/notification/activate", Api.JSON.writeValueAsString(
                Map.of("token", (n < options.deadDevices() ? "unregistered-" : PREFIX) + n, "platform",
                        "ANDROID"))));
        return festivalId;
    }

    private record Call(String path, String json) {
    }

    private static void each(TestBed bed, List<Person> people, String expected, IntFunction<Call> calls) {
        var requests = IntStream.range(0, people.size()).mapToObj(n -> {
            var call = calls.apply(n);
            return Request.post(call.path(), people.get(n).token(), call.json());
        });
        try (var driver = new ClosedLoop()) {
            var measured = driver.drive(bed.somsom().port(), FILLING, requests.iterator());
            if (!measured.total().equals(Map.of(expected, (long) people.size()))) {
                throw new IllegalStateException("Filling went wrong: " + measured.total());
            }
        }
    }

    /** Turns the clock to the day before, and waits until there is an outcome for all people. */
    private static Duration remind(TestBed bed, ReminderOptions options, PushBooks books) throws Exception {
        var due = Festivals.date(0).minusDays(1).atTime(REMINDED_AT, 0, 1).atZone(ZONE).toInstant();
        IO.println("It is the day before");
        var began = System.nanoTime();
        for (var node : new ArrayList<>(List.of(bed.somsom(), bed.secondNode()))) {
            turn(node, due);
        }
        var killed = !options.kill();
        var decided = 0;
        while (decided < options.holders()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                IO.println("Not everyone has an outcome after " + PATIENCE);
                break;
            }
            Thread.sleep(POLL);
            decided = books.decided();
            if (!killed && decided > options.holders() / 3) {
                IO.println("A node is killed after %,d outcomes".formatted(decided));
                bed.killSecondNode();
                killed = true;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void turn(Api node, Instant now) throws Exception {
        node.post("/dev/clock", null, Map.of("now", now.toString()));
    }
}
