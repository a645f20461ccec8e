package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Jvm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Handles the events that are published. */
@Command(name = "events", subcommands = Events.Export.class)
final class Events {
    private Events() {
    }

    /** Runs the application's own command with the servers of the local run. */
    @Command(name = "export")
    static final class Export implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "DIR")
        private Path folder = Path.of("");

        @Option(names = "--from", paramLabel = "DAY")
        private @Nullable String from;

        @Override
        public Integer call() throws IOException, InterruptedException {
            var home = Home.given();
            RunningNode.of(home);
            return new ProcessBuilder(command(home)).inheritIO().start().waitFor();
        }

        private List<String> command(Home home) {
            var jar = home.application().resolve("somsom.jar");
            if (!Files.exists(jar)) {
                throw new ExplainedException("The application is not built yet: ./somsom up");
            }
            var command = new ArrayList<>(List.of(Jvm.java(), "-Xmx2g", "--enable-native-access=ALL-UNNAMED",
                    "-Dspring.profiles.active=local",
                    "-Dsomsom.identity.key-file=" + home.keyFile(),
                    "-Dspring.config.additional-location=file:" + home.addresses(), "-jar", jar.toString(), "events",
                    "export", folder.toString()));
            if (from != null) {
                command.add("--from=" + from);
            }
            return command;
        }
    }
}
