package party.somsom.loadtest.chat;

import java.nio.file.Path;

import party.somsom.loadtest.bench.CommandLines;
import picocli.CommandLine.Option;

/** The command line, as load-test/chat explains it. */
interface ChatOptions {
    @Option(names = "--clients", defaultValue = "200")
    int clients();

    @Option(names = "--rooms", defaultValue = "20")
    int rooms();

    @Option(names = "--messages", defaultValue = "20000")
    int messages();

    @Option(names = "--warm-up", defaultValue = "10000")
    int warmUp();

    @Option(names = "--history", defaultValue = "1000000")
    int history();

    /** The built repository. */
    @Option(names = "--root", defaultValue = "")
    Path root();

    /** Where the Markdown goes. */
    @Option(names = "--out", defaultValue = "load-test/talk/target/chat.md")
    Path out();

    static ChatOptions parse(String... words) {
        return CommandLines.read(ChatOptions.class, words);
    }
}
