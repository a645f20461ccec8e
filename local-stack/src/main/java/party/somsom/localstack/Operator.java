package party.somsom.localstack;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account an operator, or no operator any more. */
@Command(name = "operator")
final class Operator implements Callable<Integer> {
    private static final String PATH = "/actuator/operators?email=";
    private static final int GONE = 204;
    private static final int UNKNOWN = 404;

    @Parameters(index = "0", paramLabel = "EMAIL")
    private String email = "";

    @Option(names = "--withdraw")
    private boolean withdraw;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Home.given();
        var node = RunningNode.of(home);
        var group = OperatorGroup.of(home);
        var known = group.isPresent() ? changed(group.get()) : changed(node, home);
        if (!known) {
            throw new ExplainedException("There is no account with the address " + email);
        }
        IO.println(email + (withdraw ? " is no operator any more" : " is an operator from the next log-in on"));
        return 0;
    }

    private boolean changed(OperatorGroup group) throws IOException, InterruptedException {
        return withdraw ? group.remove(email) : group.add(email);
    }

    private boolean changed(RunningNode node, Home home) throws IOException, InterruptedException {
        var answer = node.send(withdraw ? "DELETE" : "POST", PATH + URLEncoder.encode(email, StandardCharsets.UTF_8),
                BodyHandlers.ofString(), "Authorization", RunningNode.OPERATOR, "Content-Type", "application/json");
        return switch (answer.statusCode()) {
            case RunningNode.OK, GONE -> true;
            case UNKNOWN -> false;
            default -> throw new ExplainedException(
                    "%s%nThat failed; the application's log is in %s".formatted(answer.body(), home.logs()));
        };
    }
}
