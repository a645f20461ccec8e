package party.somsom.localstack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import party.somsom.localstack.launch.Jvm;
import party.somsom.localstack.launch.Probe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the program for analysts beside the local run, and shows its report. */
@Command(name = "analytics")
final class Analytics implements Callable<Integer> {
    private static final int POLL_MILLIS = 100;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8090")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.given();
        RunningNode.of(home);
        var product = Product.analytics(home);
        new Build(home, new Terminal(), product).runIfNeeded();
        var program = new ProcessBuilder(Jvm.java(), "-Xmx1g", "-XX:+UseSerialGC", "-jar",
                product.copy().resolve("analytics.jar").toString(), "--bootstrap-servers", kafka(home), "--lake",
                home.data().resolve("lake").toString(), "--port", String.valueOf(port)).inheritIO().start();
        showWhenReady(program);
        return program.waitFor();
    }

    private static String kafka(Home home) throws IOException {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(home.addresses())) {
            addresses.load(reader);
        }
        return addresses.getProperty("spring.kafka.bootstrap-servers");
    }

    /** The program prints the address. Where there is a desktop, a browser opens it too. */
    private void showWhenReady(Process program) throws InterruptedException {
        while (!Probe.answers(port, "/", RunningNode.OK)) {
            if (program.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
            open("http://localhost:" + port);
        }
    }

    private static void open(String page) {
        try {
            new ProcessBuilder("xdg-open", page).redirectError(Redirect.DISCARD).start();
        } catch (IOException _) {
            // people open it themselves
        }
    }
}
