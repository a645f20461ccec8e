package party.somsom.localstack;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes confirmed accounts in the running application, for load tools. */
@Command(name = "tokens")
final class Tokens implements Callable<Integer> {
    static final String PATH = "/dev/tokens?count=";

    @Parameters(index = "0", paramLabel = "N")
    private int count;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (count < 1) {
            throw new ExplainedException("usage: ./somsom tokens N FILE, where N is a number from 1 on");
        }
        var home = Home.given();
        Files.move(fetch(home, RunningNode.of(home)), file, StandardCopyOption.REPLACE_EXISTING);
        IO.println("%d accounts are in %s".formatted(count, file));
        return 0;
    }

    private Path fetch(Home home, RunningNode node) throws IOException, InterruptedException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        var answer = node.post(PATH + count, BodyHandlers.ofFile(aside));
        if (answer.statusCode() != RunningNode.OK) {
            var reason = Files.readString(aside);
            Files.delete(aside);
            throw new ExplainedException(
                    "%s%nThe application made no tokens; its log is in %s".formatted(reason, home.logs()));
        }
        return aside;
    }
}
