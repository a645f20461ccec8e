package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which process listens on a port, where the system shows it in /proc. */
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {
    }

    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[1].endsWith(":%04X".formatted(port)) && row[3].equals(LISTENING))
                .map(row -> "socket:[" + row[9] + "]")
                .findFirst()
                .flatMap(PortHolder::owner)
                .map(process -> "process %d (%s)".formatted(process.pid(),
                        process.info().commandLine().or(() -> process.info().command()).orElse("unknown command")));
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> socket.equals(target(descriptor)));
        } catch (IOException e) {
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
