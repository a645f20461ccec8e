package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.localstack.launch.ListeningSocket;
import party.somsom.localstack.launch.Loopback;

class LocalRunE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private int port;

    @BeforeEach
    void prepare() throws Exception {
        SomsomCommand.prepare(home);
        port = RandomGenerator.getDefault().ints(10_000, 32_000).filter(Loopback::isFree).findFirst().orElseThrow();
    }

    @Test
    void servesLeavesNothingWhenItIsKilledAndStopsInOrder() throws Exception {
        try (var up = SomsomCommand.up(home, port)) {
            serves(up);
            makesOperators();
            leavesNothingWhenItIsKilled(up);
        }
        try (var again = SomsomCommand.up(home, port)) {
            stopsInOrder(again);
        }
    }

    private void serves(SomsomCommand up) throws Exception {
        assertThat(up.said()).contains("  application  http://localhost:" + port);
        var status = SomsomCommand.run(home, "status");
        assertThat(status.said()).contains("stack runs (process %d)".formatted(up.process().pid()),
                "ready at http://localhost:" + port);
        assertThat(status.process().exitValue()).isZero();
        assertThat(SomsomCommand.run(home, "up").said())
                .containsExactly("Somsom runs already. './somsom status' tells where, './somsom down' stops it.");
        assertThat(ListeningSocket.heldBy(up.processes())).anyMatch(socket -> socket.port() == port)
                .allMatch(ListeningSocket::isOnLoopback);
        SomsomCommand.run(home, "tokens", "3", "people");
        assertThat(Files.readAllLines(home.resolve("people"))).hasSize(3)
                .allMatch(line -> line.matches("\\S+@\\S+ \\S+"));
        assertThat(SomsomCommand.run(home, "keys", "rotate").said()).hasSize(2)
                .anyMatch(line -> line.startsWith("WAITING"))
                .anyMatch(line -> line.startsWith("SIGNING"));
    }

    private void makesOperators() throws Exception {
        var email = Files.readAllLines(home.resolve("people")).getFirst().split(" ")[0];

        assertThat(SomsomCommand.run(home, "operator", email).said())
                .containsExactly(email + " is an operator from the next log-in on");
        assertThat(SomsomCommand.run(home, "operator", email, "--withdraw").said())
                .containsExactly(email + " is no operator any more");
        assertThat(SomsomCommand.run(home, "operator", "nobody@example.com").said())
                .containsExactly("There is no account with the address nobody@example.com");
        var story = SomsomCommand.run(home, "story", "none_2027-05-08_1");
        assertThat(story.said()).containsExactly("Nothing is known about it");
        assertThat(story.process().exitValue()).isOne();
    }

    private void leavesNothingWhenItIsKilled(SomsomCommand up) throws Exception {
        var processes = up.processes();
        assertThat(processes).hasSizeGreaterThan(4);

        up.process().destroyForcibly();

        assertThat(processes).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(PATIENCE));
        var status = SomsomCommand.run(home, "status");
        assertThat(status.said()).containsExactly("Somsom does not run.");
        assertThat(status.process().exitValue()).isOne();
    }

    private void stopsInOrder(SomsomCommand up) throws Exception {
        var processes = up.processes();

        assertThat(SomsomCommand.run(home, "down").said()).endsWith("Somsom is stopped.");

        assertThat(up.awaitEnd()).isZero();
        assertThat(up.said()).containsSubsequence("Stopping node-1", "Stopping stack");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }
}
