package party.somsom.loadtest.chat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.chat.BareKafka.Line;
import party.somsom.loadtest.chat.ChatResult.Talk;
import party.somsom.loadtest.testbed.Api;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.TestBed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets people chat and checks what they get. Prints and writes the results. */
@Command(name = "chat", description = {"Lets 200 people chat on two nodes and checks what each of them was told.",
        "Exits with 1 when anybody missed a message, was told one twice or in the wrong order, or the big room opens "
                + "slowly."})
public final class ChatBenchmark implements Callable<Integer> {
    /** Without this, one person may not send so many messages. */
    private static final String NO_LIMIT = "--somsom.chat.limits.messages.attempts=1000000";

    @Mixin
    private final ChatOptions options = new ChatOptions();

    @Override
    public Integer call() throws Exception {
        return CommandLines.exitCode(run().isSound());
    }

    ChatResult run() throws Exception {
        try (var bed = TestBed.withTwoNodes(NO_LIMIT)) {
            var bare = new BareKafka(bed.address("spring.kafka.bootstrap-servers"));
            bare.perSecond(lines(options));
            var talk = talk(bed, options);
            var bareKafka = bare.perSecond(lines(options));
            var opening = options.history() == 0
                    ? Optional.<RoomSizes.Medians>empty()
                    : Optional.of(RoomSizes.measure(bed, options.history()));
            var result = new ChatResult(Machine.describe(), options, talk, bareKafka, opening);
            IO.println("\n" + result);
            Files.writeString(options.out(), result.toString());
            return result;
        }
    }

    private static Talk talk(TestBed bed, ChatOptions options) throws Exception {
        var ledger = new TalkLedger();
        try (var party = new Party(bed, options, ledger)) {
            IO.println("%,d people are in their rooms".formatted(options.clients()));
            IO.println("They talk to get warm");
            party.talk(options.warmUp());
            IO.println("They talk");
            ledger.restart();
            var times = party.talk(options.messages());
            return new Talk(options.messages() / times.acknowledged(), ledger.deliveries() / times.told(),
                    ledger.millisAt(50), ledger.millisAt(99), ledger.millisAt(100), broken(party, options, ledger));
        }
    }

    private static List<String> broken(Party party, ChatOptions options, TalkLedger ledger) {
        var broken = new ArrayList<>(ledger.complaints());
        if (party.messages() != options.warmUp() + options.messages()) {
            broken.add("%,d messages were told".formatted(party.messages()));
        }
        if (party.messages() != party.seqs()) {
            broken.add("%,d messages have %,d seqs".formatted(party.messages(), party.seqs()));
        }
        if (party.deliveriesMissing() != 0) {
            broken.add("%,d deliveries are missing".formatted(party.deliveriesMissing()));
        }
        return broken;
    }

    /** As many records as chat's own, and as big. */
    private static List<Line> lines(ChatOptions options) {
        return IntStream.range(0, options.messages())
                .mapToObj(n -> new Line("room-" + n % options.rooms(),
                        Api.JSON.writeValueAsBytes(Map.of("chatRoomId", "room-" + n % options.rooms(),
                                "clientMessageId", "m" + n, "senderId", "0123456789abcdef0123456789abcdef", "text",
                                "안녕하세요, see you at the main stage 🎪", "sentAt", "2026-11-22T12:00:00.123Z"))))
                .toList();
    }
}
