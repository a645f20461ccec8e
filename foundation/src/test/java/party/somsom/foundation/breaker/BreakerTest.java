package party.somsom.foundation.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.KnownOutage;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;

@Timeout(30)
@ExtendWith(OutputCaptureExtension.class)
class BreakerTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final AtomicBoolean there = new AtomicBoolean(true);
    private final AtomicInteger probes = new AtomicInteger();
    private final Breaker breaker = new Breaker("Test server", problem -> problem instanceof UncheckedIOException,
            () -> {
                probes.incrementAndGet();
                ask();
            }, new Workers(new SimpleMeterRegistry(), new WorkerProperties(1, MOMENT, MOMENT)));

    @AfterEach
    void stop() {
        breaker.close();
    }

    private String ask() {
        if (!there.get()) {
            throw new UncheckedIOException(new ConnectException("nobody there"));
        }
        return "answer";
    }

    @Test
    void whileAServerIsAwayNobodyAsksItAndOneLineSaysSo(CapturedOutput output) {
        there.set(false);
        assertThatThrownBy(() -> breaker.call(this::ask)).isInstanceOf(ServerAwayException.class)
                .hasRootCauseInstanceOf(ConnectException.class)
                .matches(KnownOutage::isCauseOf);

        assertThat(breaker.isOpen()).isTrue();
        for (var i = 0; i < 100; i++) {
            assertThatThrownBy(() -> breaker.call(() -> {
                throw new AssertionError("asked");
            })).isInstanceOf(ServerAwayException.class);
        }
        await().until(() -> probes.get() > 2);
        assertThat(output.getAll().split("Test server does not answer", -1)).hasSize(2);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void asSoonAsItAnswersEverybodyAsksAgain() {
        there.set(false);
        assertThatThrownBy(() -> breaker.call(this::ask)).isInstanceOf(ServerAwayException.class);

        there.set(true);

        await().atMost(Duration.ofSeconds(1)).until(() -> !breaker.isOpen());
        assertThat(breaker.call(this::ask)).isEqualTo("answer");
    }

    @Test
    void aFailureWhileOthersGetAnswersIsNoOutage() {
        assertThatThrownBy(() -> breaker.call(() -> {
            breaker.call(this::ask);
            throw new UncheckedIOException(new ConnectException("too slow"));
        })).isInstanceOf(ServerAwayException.class);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThatThrownBy(() -> breaker.call(() -> {
            throw new IllegalArgumentException("wrong");
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void callsThatDoNotWaitCountWhenTheyEnd() {
        var answer = breaker.watch(CompletableFuture<String>::new);
        assertThat(breaker.isOpen()).isFalse();

        there.set(false);
        answer.completeExceptionally(new UncheckedIOException(new ConnectException("no answer")));

        assertThat(breaker.isOpen()).isTrue();
        assertThatThrownBy(() -> breaker.watch(CompletableFuture<String>::new))
                .isInstanceOf(ServerAwayException.class);
    }
}
