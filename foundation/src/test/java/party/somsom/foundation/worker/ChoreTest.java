package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Timeout(30)
class ChoreTest {
    private static final Duration OFTEN = Duration.ofMillis(1);

    private final AtomicInteger times = new AtomicInteger();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WorkerAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues("somsom.workers.restarts=2", "somsom.workers.first-pause=1ms");

    private ApplicationContextRunner withChore(Chore chore) {
        return application.withBean(Chore.class, () -> chore);
    }

    @Test
    void aChoreIsDoneAgainAndAgainUntilTheApplicationStops() {
        withChore(Chore.every(OFTEN, "count", times::incrementAndGet)).run(context -> {
            await().until(() -> times.get() > 3);

            context.getSourceApplicationContext().stop();

            var last = times.get();
            assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("count");
            assertThat(times).hasValue(last);
        });
    }

    @Test
    void oneThatMeetsAnErrorIsRestartedAndCounted() {
        withChore(Chore.every(OFTEN, "stumble", () -> {
            if (times.incrementAndGet() == 2) {
                throw new AssertionError("on purpose");
            }
        })).run(context -> {
            await().until(() -> times.get() > 3);

            var meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("somsom.worker.errors").tag("worker", "stumble").counter().count()).isEqualTo(1);
            assertThat(meters.get("somsom.worker.restarts").tag("worker", "stumble").counter().count()).isEqualTo(1);
            assertThat(context.getBean(Workers.class).health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void oneThatCannotBeRestartedTurnsHealthDown() {
        withChore(Chore.every(OFTEN, "fall", () -> {
            throw new AssertionError("on purpose");
        })).run(context -> await()
                .until(() -> context.getBean(Workers.class).health().getStatus().equals(Status.DOWN)));
    }

    @Test
    void theApplicationHasASchedulerForWhatLibrariesSchedule() {
        application.run(context -> assertThat(context).hasSingleBean(TaskScheduler.class).hasBean("taskScheduler"));
    }
}
