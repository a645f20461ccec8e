package party.somsom.localstack;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Folders;
import party.somsom.localstack.server.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes all data of the local run. */
@Command(name = "reset")
final class Reset implements Callable<Integer> {
    @Option(names = "--yes")
    private boolean isSure;

    @Override
    public Integer call() throws Exception {
        var home = Home.given();
        try (var _ = WorkFolder.kept(home.path())
                .orElseThrow(() -> new ExplainedException(
                        "Somsom runs. Stop it first: ./somsom down"))) {
            if (!isSure && !agrees(home)) {
                throw new ExplainedException("Nothing was deleted.");
            }
            Folders.delete(home.data());
        }
        IO.println("The data is deleted.");
        return 0;
    }

    private static boolean agrees(Home home) throws IOException {
        var answer = IO.readln("Delete all data of the local run in %s? [y/N] ".formatted(home.data()));
        return Optional.ofNullable(answer).orElse("").toLowerCase(Locale.ROOT).startsWith("y");
    }
}
