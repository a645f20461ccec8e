package party.somsom.foundation.commandbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.Command;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection.Code;

/** Shows how a lane behaves after an error. GroupCommitIT shows that commands share commits. */
@Timeout(30)
class GroupCommitCommandBusTest {
    private static final Duration NO_PAUSE = Duration.ofMillis(1);
    private static final String LANE = "command-lane-0";
    /** The whole node stands still while it decides this command. */
    private static final String FREEZE = "freeze";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong clock = new AtomicLong();
    private Workers workers;
    private GroupCommitCommandBus bus;

    /** @param answer if false, the handler meets an error */
    private record Greet(String aggregateId, boolean answer) implements Command<String> {
    }

    @BeforeEach
    void aLaneThatMayBeRestartedOnce() {
        aLaneThatMayBeRestarted(1);
    }

    private void aLaneThatMayBeRestarted(int times) {
        workers = new Workers(meters, new WorkerProperties(times, NO_PAUSE, NO_PAUSE));
        bus = new GroupCommitCommandBus(new GroupCommitProperties(1, 10, 10), NoTransactionManager.INSTANCE, workers,
                new BatchMetrics(meters), new Standstill(clock::get));
        bus.subscribe(Greet.class.getName(), message -> {
            if (message.getPayload() instanceof Greet(String name, boolean answers) && answers) {
                return "hello " + name;
            }
            throw new AssertionError("on purpose");
        });
        bus.subscribe(FREEZE, _ -> {
            clock.compareAndSet(0, Standstill.NOTICED.toNanos() + 1);
            return "decided";
        });
    }

    @AfterEach
    void stop() {
        bus.stop();
    }

    private CompletableFuture<CommandResultMessage<?>> send(Greet command) {
        return dispatch(new GenericCommandMessage<>(command));
    }

    private CompletableFuture<CommandResultMessage<?>> dispatch(CommandMessage<Greet> command) {
        var answer = new CompletableFuture<CommandResultMessage<?>>();
        bus.dispatch(command, (_, result) -> answer.complete(result));
        return answer;
    }

    private CompletableFuture<CommandResultMessage<?>> greet(String name) {
        return send(new Greet(name, true));
    }

    private void sendWithABadCallback() {
        bus.dispatch(new GenericCommandMessage<>(new Greet("bad", true)), (_, _) -> {
            throw new AssertionError("on purpose");
        });
    }

    private double restarts() {
        return meters.get("somsom.worker.restarts").tag("worker", LANE).counter().count();
    }

    @Test
    void anErrorOfACallbackRestartsTheLaneAndEverybodyElseIsAnswered() {
        var before = greet("ann");
        sendWithABadCallback();
        var after = greet("bob");

        bus.start();

        assertThat(Stream.of(before, after).map(CompletableFuture::join).map(CommandResultMessage::getPayload))
                .isEqualTo(List.of("hello ann", "hello bob"));
        assertThat(greet("cleo").join().getPayload()).isEqualTo("hello cleo");
        assertThat(restarts()).isEqualTo(1);
        assertThat(workers.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anErrorOfAHandlerIsTheAnswerAndEverybodyElseIsAnswered() {
        var bad = send(new Greet("bad", false));
        var good = greet("ann");

        bus.start();

        assertThat(bad.join().exceptionResult()).hasStackTraceContaining("on purpose");
        assertThat(good.join().getPayload()).isEqualTo("hello ann");
        assertThat(restarts()).isZero();
    }

    @Test
    void aLaneThatCannotBeRestartedTurnsHealthDownAndRefuses() {
        aLaneThatMayBeRestarted(0);
        bus.start();
        sendWithABadCallback();

        await().until(() -> workers.health().getStatus().equals(Status.DOWN));

        assertThat(greet("ann").join().exceptionResult()).isInstanceOfSatisfying(RejectedException.class,
                refusal -> assertThat(refusal.rejection().code()).isEqualTo(Code.UNAVAILABLE));
    }

    @Test
    void whatOthersSentBeforeAStandstillOrRightAfterItIsRefusedAndTheNextIsNot() {
        bus.start();

        var before = dispatch(Forwarded.mark(freezing("ann")));
        var refused = before.join();
        var rightAfter = dispatch(Forwarded.mark(greeting("bob"))).join();
        clock.addAndGet(Standstill.AFTERMATH.toNanos());
        var later = dispatch(Forwarded.mark(greeting("cleo"))).join();

        assertThat(List.of(refused, rightAfter)).allMatch(Forwarded::wasNotExecuted);
        assertThat(later.getPayload()).isEqualTo("hello cleo");
    }

    @Test
    void whatTheNodeItselfBeganGoesOnAfterAStandstill() {
        bus.start();

        var during = dispatch(freezing("ann")).join();
        var rightAfter = greet("bob").join();

        assertThat(during.getPayload()).isEqualTo("decided");
        assertThat(rightAfter.getPayload()).isEqualTo("hello bob");
    }

    @Test
    void aRefusalOfWhatOthersSentCostsItsNeighboursNothing() {
        var theirs = dispatch(Forwarded.mark(freezing("ann")));
        var ours = greet("bob");

        bus.start();

        assertThat(theirs.join()).matches(Forwarded::wasNotExecuted);
        assertThat(ours.join().getPayload()).isEqualTo("hello bob");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 500, 2_200})
    void aShortPauseIsNoStandstill(long millis) {
        bus.start();

        clock.addAndGet(Duration.ofMillis(millis).toNanos());

        assertThat(dispatch(Forwarded.mark(greeting("ann"))).join().getPayload()).isEqualTo("hello ann");
    }

    private static CommandMessage<Greet> greeting(String name) {
        return new GenericCommandMessage<>(new Greet(name, true));
    }

    private static CommandMessage<Greet> freezing(String name) {
        return new GenericCommandMessage<>(greeting(name), FREEZE);
    }
}
