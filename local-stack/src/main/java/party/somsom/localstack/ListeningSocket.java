package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A TCP socket that waits for connections, as Linux tells in /proc; other systems tell of none.
 *
 * @param address in hexadecimal, in the machine's byte order
 */
record ListeningSocket(String address, int port, String inode) {
    private static final String LISTENING = "0A";

    static Stream<ListeningSocket> all() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[3].equals(LISTENING))
                .map(row -> new ListeningSocket(row[1].substring(0, row[1].indexOf(':')),
                        Integer.parseInt(row[1].substring(row[1].indexOf(':') + 1), 16), row[9]));
    }

    Optional<ProcessHandle> holder() {
        return ProcessHandle.allProcesses().filter(this::isHeldBy).findFirst();
    }

    private boolean isHeldBy(ProcessHandle process) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> target(descriptor).equals("socket:[%s]".formatted(inode)));
        } catch (IOException goneOrNotToBeSeen) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notThisSystem) {
            return List.of();
        }
    }
}
