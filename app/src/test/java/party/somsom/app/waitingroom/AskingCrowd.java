package party.somsom.app.waitingroom;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import org.springframework.http.HttpHeaders;

import party.somsom.app.Guest;
import tools.jackson.databind.JsonNode;

/** People who have joined one after another and ask for their rank all the time, several at once. */
final class AskingCrowd implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final Queue queue;
    private final List<Guest> people;
    private final AtomicIntegerArray right;
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    AskingCrowd(Queue queue, List<Guest> people) {
        this.queue = queue;
        this.people = people;
        this.right = new AtomicIntegerArray(people.size());
        people.forEach(queue::joined);
        IntStream.range(0, AT_ONCE).forEach(first -> threads.execute(() -> askOverAndOver(first)));
    }

    private void askOverAndOver(int first) {
        while (!closed) {
            for (int i = first; i < people.size(); i += AT_ONCE) {
                ask(i);
            }
        }
    }

    private void ask(int index) {
        var answer = people.get(index)
                .get("/queues/{queue}/users/{email}/rank", queue.id(), people.get(index).email())
                .expectBody(JsonNode.class)
                .returnResult();
        var body = answer.getResponseBody();
        if (answer.getStatus().value() == 200 && body.get("rank").asInt() == index + 1) {
            right.incrementAndGet(index);
        } else if (answer.getStatus().value() != 503 || !body.path("code").asString().equals("READ_MODEL_BEHIND")
                || answer.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER) == null) {
            wrong.add(answer.toString());
        }
    }

    /** All wrong answers. Right answers are the right rank, or that it is not known now and when to ask again. */
    Collection<String> wrong() {
        return wrong;
    }

    void awaitTheRightRankForEach(Duration atMost) {
        var before = IntStream.range(0, people.size()).map(right::get).toArray();
        await().atMost(atMost)
                .until(() -> !wrong.isEmpty()
                        || IntStream.range(0, people.size()).allMatch(i -> right.get(i) > before[i]));
    }

    @Override
    public void close() {
        closed = true;
        threads.close();
    }
}
