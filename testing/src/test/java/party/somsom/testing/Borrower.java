package party.somsom.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays a JVM of tests: it starts a server, prints the numbers of all processes behind it, and waits to be killed. */
final class Borrower {
    private Borrower() {
    }

    public static void main(String... args) throws InterruptedException {
        var stack = LocalStack.launch(List.of(LocalServer.REDIS)).process();
        IO.println(Stream.concat(Stream.of(stack.toHandle()), stack.descendants())
                .map(ProcessHandle::pid)
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
        Thread.currentThread().join();
    }
}
