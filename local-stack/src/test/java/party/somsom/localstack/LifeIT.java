package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeIT {
    private static final String WORD = "kept";

    @TempDir
    Path folder;

    String data;
    String properties;

    @BeforeEach
    void name() {
        data = folder.resolve("data").toString();
        properties = folder.resolve("stack.properties").toString();
    }

    @Test
    void aThrowAwayStackEndsWithItsParent() throws Exception {
        var stack = Program.servers("--ephemeral", "--properties", properties);
        var processes = stack.processes();
        assertThat(processes).hasSize(4);
        var folder = workingFolder(processes.getLast());

        stack.process().getOutputStream().close();

        Program.awaitEnd(processes);
        assertThat(stack.process().exitValue()).isZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aKilledStackTakesItsChildrenAlongAndTheNextClearsItsData() throws Exception {
        var stack = Program.servers("--ephemeral", "--only", "mysql,redis", "--properties", properties);
        var processes = stack.processes();
        assertThat(processes).hasSize(3);
        var folder = workingFolder(processes.getLast());

        stack.kill();

        Program.awaitEnd(processes);
        assertThat(folder).exists();
        Program.servers("--ephemeral", "--only", "redis", "--properties", properties).close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void theNextStartEndsWhatAKilledStackLeft() throws Exception {
        // without a search path no setpriv is found, like on systems that have none
        var nothing = Map.of("PATH", "");
        var killed = Program.servers(nothing, "--data", data, "--base", "0", "--only", "redis", "--properties",
                properties);
        var processes = killed.processes();
        killed.kill();
        assertThat(processes.getLast().isAlive()).isTrue();

        try (var next = Program.servers("--data", data, "--base", "0", "--only", "redis", "--properties", properties)) {
            Program.awaitEnd(processes);
            assertThat(next.said()).contains(
                    "Ending redis (process %d), left over from a run that was killed"
                            .formatted(processes.getLast().pid()));
        }
    }

    @Test
    void keptDataSurvivesAKill() throws Exception {
        var killed = Program.servers("--data", data, "--base", "0", "--properties", properties);
        new Traces(new Clients(killed.properties())).leave(WORD);
        killed.kill();

        try (var next = Program.servers("--data", data, "--base", "0", "--properties", properties)) {
            assertThat(new Traces(new Clients(next.properties())).find()).hasSize(5)
                    .allSatisfy((part, found) -> assertThat(found).isEqualTo(WORD));
        }
    }

    @Test
    void aSecondStackOnTheSameDataIsRefused() throws Exception {
        try (var first = Program.servers("--data", data, "--base", "0", "--only", "redis", "--properties", properties);
                var second = Program.servers("--data", data, "--base", "0", "--only", "redis", "--properties",
                        properties)) {
            assertThat(first.process().isAlive()).isTrue();
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.complaint())
                    .isEqualTo("Another local stack works in %s. Stop that first.%n".formatted(data));
        }
    }

    @Test
    void aTakenPortIsToldWithItsHolder() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var stack = Program.servers("--data", data, "--base", String.valueOf(taken.getLocalPort()), "--only",
                        "mysql", "--properties", properties)) {
            assertThat(stack.awaitEnd()).isEqualTo(1);
            assertThat(stack.complaint()).hasLineCount(1)
                    .startsWith("Port %d, which MariaDB needs, is taken by process %d (".formatted(
                            taken.getLocalPort(), ProcessHandle.current().pid()))
                    .endsWith("Stop that, or choose other ports.\n");
        }
    }

    @Test
    void elsewhereTheWayThatWorksIsTold() throws Exception {
        var mac = List.of("-Dos.name=Mac OS X", "-Dos.arch=aarch64");
        var words = List.of("servers", "--ephemeral", "--properties", properties);
        try (var stack = Program.start(Map.of(), mac, words)) {
            assertThat(stack.awaitEnd()).isEqualTo(1);
            assertThat(stack.complaint()).contains("this is Mac OS X on aarch64", "WSL2");
        }
    }

    private static Path workingFolder(ProcessHandle process) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
    }
}
