package party.somsom.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import party.somsom.events.export.EventExport;
import party.somsom.events.export.ExportConfiguration;
import party.somsom.events.export.ExportRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "write all events that are published as Parquet files; the same command again "
        + "adds what is new, or goes on after an interruption")
final class EventsExportCommand implements Callable<Integer> {
    private static final String KEY_FILE = "somsom.identity.key-file";

    private final Class<?> application;

    @Parameters(index = "0", paramLabel = "DIR", description = "the folder of the export")
    private Path folder = Path.of("");

    @Option(names = "--from", paramLabel = "DAY", description = "the first day, such as 2027-05-01 (UTC)")
    private @Nullable LocalDate from;

    EventsExportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        try (var wiring = AtRest.of(EventsExportCommand::refuseWithoutKey, application, ExportConfiguration.class)) {
            var progress = new ProgressLines();
            var events = wiring.getBean(EventExport.class).into(folder, from, progress);
            progress.end(events, folder);
        }
        return 0;
    }

    /** A node makes a new key if there is none. Then the files would name people by other pseudonyms than the topic. */
    private static void refuseWithoutKey(Environment settings) {
        var keyFile = Path.of(settings.getRequiredProperty(KEY_FILE)).toAbsolutePath();
        if (!Files.exists(keyFile)) {
            throw new ExportRefusedException(
                    "There is no key in %s. Give the export the %s of the nodes".formatted(keyFile, KEY_FILE));
        }
    }
}
