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
        assertThat(marks.find(List.of(ann, bob, elsewhere)))
                .isEqualTo(Map.of(ann, read(0), bob, read(7), elsewhere, read(3)));
        assertThat(marks.mark(bob, 2).join()).isEqualTo(7);
        assertThat(marks.find(List.of(bob))).isEqualTo(Map.of(bob, read(7)));
    }

    @Test
    void marksOnlyMoveUp() {
        assertThat(marks.mark(ann, 5).join()).isEqualTo(5);
        assertThat(marks.mark(ann, 3).join()).isEqualTo(5);
        assertThat(marks.mark(ann, 6).join()).isEqualTo(6);
        assertThat(marks.find(List.of(ann))).isEqualTo(Map.of(ann, read(6)));
    }

    @Test
    void theHighestOfThoseThatComeTogetherCounts() {
        var marked = LongStream.rangeClosed(1, 1_000).parallel().mapToObj(seq -> marks.mark(ann, seq)).toList();

        CompletableFuture.allOf(marked.toArray(CompletableFuture[]::new)).join();
        assertThat(marks.find(List.of(ann, elsewhere))).isEqualTo(Map.of(ann, read(1_000), elsewhere, read(3)));
    }

    @Test
    void whatIsDeletedIsNotUnread() {
        marks.mark(ann, 3).join();
        for (var seq : List.of(2L, 3L, 4L, 4L, 9L)) {
            marks.delete(room, seq);
        }

        var read = marks.find(List.of(ann, bob, elsewhere));

        assertThat(read).isEqualTo(Map.of(ann, new ReadSoFar(3, 2), bob, new ReadSoFar(7, 1), elsewhere, read(3)));
        assertThat(read.get(ann).unread(9)).isEqualTo(4);
        assertThat(read.get(bob).unread(9)).isEqualTo(1);
        marks.mark(ann, 9).join();
        assertThat(marks.find(List.of(ann))).isEqualTo(Map.of(ann, read(9)));
        assertThat(read(9).unread(9)).isZero();
    }

    private static ReadSoFar read(long seq) {
        return new ReadSoFar(seq, 0);
    }
}
