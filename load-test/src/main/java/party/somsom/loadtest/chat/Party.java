package party.somsom.loadtest.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import party.somsom.loadtest.bench.CatchUp;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.Person;
import party.somsom.loadtest.testbed.TestBed;

/**
 * All people in two rooms, half of them on each node. Each sends the next message as soon as the last one is
 * acknowledged.
 */
final class Party implements AutoCloseable {
    private static final int MINUTES = 10;

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final WebSocketStompClient stomp = new WebSocketStompClient(new StandardWebSocketClient());
    private final TalkLedger ledger;
    private final List<String> rooms;
    private final List<ChatClient> clients = new ArrayList<>();
    private final AtomicInteger said = new AtomicInteger();

    Party(TestBed bed, ChatOptions options, TalkLedger ledger) throws Exception {
        this.ledger = ledger;
        scheduler.setPoolSize(4);
        scheduler.setDaemon(true);
        scheduler.initialize();
        stomp.setTaskScheduler(scheduler);
        stomp.setReceiptTimeLimit(Duration.ofMinutes(1).toMillis());
        var people = People.of(bed.somsom(), options.clients());
        var festivals = new Festivals(bed.somsom(), people.one());
        this.rooms = new ArrayList<>();
        for (int n = 0; n < options.rooms(); n++) {
            rooms.add(festivals.createChatRoom("Talk " + n));
        }
        for (int n = 0; n < options.clients(); n++) {
            clients.add(client(bed, people.all().get(n), n));
        }
    }

    private ChatClient client(TestBed bed, Person person, int n) throws Exception {
        var node = n % 2 == 0 ? bed.somsom() : bed.secondNode();
        var client = new ChatClient(stomp, node.port(), person, ledger);
        for (var room : roomsOf(n)) {
            node.post("/festivals/chatting/" + room + "/join", person.token(), null);
            client.listen(room).get(1, TimeUnit.MINUTES);
        }
        return client;
    }

    /** Neighbours are on different nodes and are together in both rooms. */
    private List<String> roomsOf(int client) {
        var first = client / 2 % rooms.size();
        return List.of(rooms.get(first), rooms.get((first + 1) % rooms.size()));
    }

    /** @return the seconds until the last message was acknowledged, and until all people had got all messages */
    Times talk(int messages) throws Exception {
        var start = System.nanoTime();
        var last = said.get() + messages;
        var talks = IntStream.range(0, clients.size()).mapToObj(n -> talk(n, last)).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(talks).get(MINUTES, TimeUnit.MINUTES);
        said.set(last);
        var acknowledged = System.nanoTime();
        CatchUp.await(() -> deliveriesMissing() == 0 || !ledger.complaints().isEmpty());
        return new Times((acknowledged - start) / 1e9, (System.nanoTime() - start) / 1e9);
    }

    /** Sends one message after another, until all are taken. */
    private CompletableFuture<Void> talk(int client, int last) {
        var number = said.getAndIncrement();
        if (number >= last) {
            return CompletableFuture.completedFuture(null);
        }
        var room = roomsOf(client).get(number % 2);
        return clients.get(client).say(room, "m" + number).exceptionally(failure -> {
            ledger.complain("m%d was not acknowledged: %s".formatted(number, failure));
            return null;
        }).thenComposeAsync(receipt -> talk(client, last));
    }

    long deliveriesMissing() {
        return IntStream.range(0, clients.size())
                .mapToLong(n -> roomsOf(n).stream()
                        .mapToLong(room -> ledger.seqs(room) - clients.get(n).lastSeq(room))
                        .sum())
                .sum();
    }

    /** The number of different messages that any person got. */
    long messages() {
        return rooms.stream().mapToLong(ledger::messages).sum();
    }

    long seqs() {
        return rooms.stream().mapToLong(ledger::seqs).sum();
    }

    record Times(double acknowledged, double told) {
    }

    @Override
    public void close() {
        clients.forEach(ChatClient::leave);
        stomp.stop();
        scheduler.shutdown();
    }
}
