package party.somsom.foundation.commandbus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import party.somsom.foundation.worker.Lane;
import party.somsom.foundation.worker.Worker;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * A command bus with group commit. The routing key of a command chooses its lane, so an aggregate is always in the same
 * lane. While a lane commits a batch, more commands arrive; it handles them in the next transaction. A command's
 * callback is called only after the commit.
 *
 * <p>Inside the batch's unit of work every command still gets a nested unit of its own. {@link SimpleCommandBus} makes
 * it, with the usual interceptors and spans, and Axon hands the events of all of them to the event store at once.
 */
public class GroupCommitCommandBus extends SimpleCommandBus implements SmartLifecycle {
    private static final Rejection OVERLOADED = new Rejection(Code.UNAVAILABLE, "too many commands are waiting");

    /** Shorter than the time that the application allows for each phase of its shutdown. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final List<Lane<PendingCommand<?, ?>>> lanes;
    private final Workers workers;
    private final Standstill standstill;
    private volatile List<Worker> running = List.of();
    private @Nullable Worker pulse;

    public GroupCommitCommandBus(GroupCommitProperties properties, TransactionManager transactions, Workers workers,
            BatchMetrics metrics) {
        this(properties, transactions, workers, metrics, new Standstill(System::nanoTime));
    }

    GroupCommitCommandBus(GroupCommitProperties properties, TransactionManager transactions, Workers workers,
            BatchMetrics metrics, Standstill standstill) {
        super(SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(Refusals.DO_NOT_ROLL_BACK));
        var batches = new Batches(transactions, standstill, metrics);
        this.standstill = standstill;
        this.workers = workers;
        lanes = Stream
                .generate(() -> new Lane<>(new ArrayBlockingQueue<>(properties.capacity()), properties.maxBatch(),
                        batches))
                .limit(properties.lanes())
                .toList();
        registerHandlerInterceptor(Refusals.UNKNOWN_AGGREGATE);
    }

    @Override
    protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        var pending = new PendingCommand<C, R>(command, callback, capture -> super.handle(command, handler, capture),
                standstill.now());
        if (!laneOf(command).offer(pending)) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(OVERLOADED.asException()));
        }
    }

    private Lane<PendingCommand<?, ?>> laneOf(CommandMessage<?> command) {
        return lanes.get(Math.floorMod(Targets.ROUTING.getRoutingKey(command).hashCode(), lanes.size()));
    }

    @Override
    public void start() {
        standstill.begin();
        pulse = workers.start("standstill", standstill);
        lanes.forEach(Lane::open);
        running = IntStream.range(0, lanes.size())
                .mapToObj(i -> workers.start("command-lane-" + i, lanes.get(i)))
                .toList();
    }

    /** Finishes every command that was accepted, then ends the lanes. */
    @Override
    public void stop() {
        lanes.forEach(Lane::close);
        running.forEach(worker -> worker.await(PATIENCE));
        running = List.of();
        if (pulse != null) {
            pulse.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    /** The web server and the event processors send commands, so the bus starts before them and stops after them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
