package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A TCP socket that waits for connections. Linux lists these sockets in /proc; on other systems the list is empty.
 *
 * @param address in hexadecimal, in the machine's byte order
 */
public record ListeningSocket(String address, int port, String inode) {
    private static final String LISTENING = "0A";
    private static final String LOOPBACK = "0100007F";
    private static final String LOOPBACK_IN_IPV6 = "0000000000000000FFFF0000" + LOOPBACK;

    public static Stream<ListeningSocket> all() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[3].equals(LISTENING))
                .map(row -> new ListeningSocket(row[1].substring(0, row[1].indexOf(':')),
                        Integer.parseInt(row[1].substring(row[1].indexOf(':') + 1), 16), row[9]));
    }

    /** Whether only this machine can reach the socket. */
    public boolean isOnLoopback() {
        return address.equals(LOOPBACK) || address.equals(LOOPBACK_IN_IPV6);
    }

    /** The sockets that one of these processes holds. */
    public static List<ListeningSocket> heldBy(Collection<ProcessHandle> processes) {
        return all().filter(socket -> processes.stream().anyMatch(socket::isHeldBy)).toList();
    }

    public Optional<ProcessHandle> holder() {
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
