package party.somsom.loadtest.chat;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** The options of the chat benchmark. */
final class ChatOptions {
    @Option(names = "--clients", paramLabel = "N", description = "people, half of them on each node (${DEFAULT-VALUE})")
    private int clients = 200;

    @Option(names = "--rooms", paramLabel = "N", description = "rooms; everyone is in two of them (${DEFAULT-VALUE})")
    private int rooms = 20;

    @Option(names = "--messages", paramLabel = "N", description = "messages in all (${DEFAULT-VALUE})")
    private int messages = 20_000;

    @Option(names = "--warm-up", paramLabel = "N", description = {
            "messages before, in the same rooms, that are checked but not measured (${DEFAULT-VALUE})"})
    private int warmUp = 10_000;

    @Option(names = "--history", paramLabel = "N", description = {
            "messages of the big room that is opened beside one of 100 (${DEFAULT-VALUE}); 0 leaves that out"})
    private int history = 1_000_000;

    @Option(names = "--out", paramLabel = "FILE", description = "where the Markdown goes (${DEFAULT-VALUE})")
    private Path out = Path.of("load-test/target/chat.md");

    int clients() {
        return clients;
    }

    int rooms() {
        return rooms;
    }

    int messages() {
        return messages;
    }

    int warmUp() {
        return warmUp;
    }

    int history() {
        return history;
    }

    Path out() {
        return out;
    }
}
