package party.somsom.localstack;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A throw-away stand-in for Cognito for all tests of a class, and a new person for each test. */
abstract class OnePool {
    private static Program program;
    private static Clients clients;

    private PoolUser ann;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        program = Program.servers("--ephemeral", "--properties", folder.resolve("stack.properties").toString(),
                "--only", "mail,cognito");
        clients = new Clients(program.properties());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void arrive() {
        ann = PoolUser.anybody(clients);
    }

    @AfterEach
    void turnTheClockBack() throws Exception {
        ann.turnTheClock("PT0S");
    }

    final PoolUser ann() {
        return ann;
    }

    static String property(String name) {
        return clients.properties().getProperty(name);
    }
}
