package party.somsom.chat.unread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;
import party.somsom.testing.LocalRedis;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.REDIS)
class ReadMarksIT {
    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    private final String room = UUID.randomUUID().toString();
    private final Reader ann = new Reader(room, "ann", 0);
    private final Reader bob = new Reader(room, "bob", 7);
    private final Reader elsewhere = new Reader("other-" + room, "ann", 3);
    private final LocalRedis redis = new LocalRedis();
    private final Workers workers = new Workers(new SimpleMeterRegistry(), new WorkerProperties(1, NO_PAUSE, NO_PAUSE));
    private final ReadMarks marks = new ReadMarks(redis.template(), workers.vitals("marks"));

    @AfterEach
    void disconnect() {
        redis.close();
    }

    @Test
    void whoeverNeverReadHasReadWhatWasThereBeforeThem() {
        assertThat(marks.find(List.of(ann, bob, elsewhere))).isEqualTo(Map.of(ann, 0L, bob, 7L, elsewhere, 3L));
        assertThat(marks.mark(bob, 2).join()).isEqualTo(7);
        assertThat(marks.find(List.of(bob))).isEqualTo(Map.of(bob, 7L));
    }

    @Test
    void marksOnlyMoveUp() {
        assertThat(marks.mark(ann, 5).join()).isEqualTo(5);
        assertThat(marks.mark(ann, 3).join()).isEqualTo(5);
        assertThat(marks.mark(ann, 6).join()).isEqualTo(6);
        assertThat(marks.find(List.of(ann))).isEqualTo(Map.of(ann, 6L));
    }

    @Test
    void theHighestOfThoseThatComeTogetherCounts() {
        var marked = LongStream.rangeClosed(1, 1_000).parallel().mapToObj(seq -> marks.mark(ann, seq)).toList();

        CompletableFuture.allOf(marked.toArray(CompletableFuture[]::new)).join();
        assertThat(marks.find(List.of(ann, elsewhere))).isEqualTo(Map.of(ann, 1_000L, elsewhere, 3L));
    }
}
