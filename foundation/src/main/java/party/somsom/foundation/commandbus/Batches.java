package party.somsom.foundation.commandbus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.worker.Lane;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * Handles a batch in one unit of work and one transaction, all or nothing. When anything but a refusal happens, the
 * batch is undone and its aggregates are evicted. After a write by another node the batch is tried again as it is;
 * otherwise its commands are handled one by one, so that a bad one costs its neighbours time but never their answer.
 */
final class Batches implements Lane.Handler<PendingCommand<?, ?>> {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);
    private static final Rejection UNAVAILABLE = new Rejection(Code.UNAVAILABLE,
            "the event store could not be written");
    private static final int ATTEMPTS = 20;
    private static final long BACKOFF_NANOS = Duration.ofMillis(1).toNanos();

    private final TransactionManager transactions;
    private final BatchMetrics metrics;

    Batches(TransactionManager transactions, BatchMetrics metrics) {
        this.transactions = transactions;
        this.metrics = metrics;
    }

    /** Every command is answered, whatever happens, and none is handled twice. */
    @Override
    public void handle(List<PendingCommand<?, ?>> batch) {
        try {
            commit(batch);
        } catch (RuntimeException | Error e) {
            fail(batch);
            throw e;
        } finally {
            answer(batch);
        }
    }

    @Override
    public void abandon(List<PendingCommand<?, ?>> commands) {
        fail(commands);
        answer(commands);
    }

    private void commit(List<PendingCommand<?, ?>> batch) {
        var started = System.nanoTime();
        var problem = attemptDespiteConflicts(batch);
        if (problem != null) {
            metrics.undone();
            log.warn("A batch of {} commands was undone and is tried one by one: {}", batch.size(), problem.toString());
            commitOneByOne(batch, problem);
        }
        metrics.finished(batch, System.nanoTime() - started);
    }

    private void commitOneByOne(List<PendingCommand<?, ?>> batch, Throwable whyTheBatchFailed) {
        var problem = whyTheBatchFailed;
        for (var command : batch) {
            if (!Failures.isOutage(problem)) {
                problem = attemptDespiteConflicts(List.of(command));
            }
            if (problem != null) {
                command.fail(Failures.isTemporary(problem) ? UNAVAILABLE.asException() : problem);
            }
        }
    }

    /** A write by another node is no command's fault: the batch as it is decides again, on the new state. */
    private @Nullable Throwable attemptDespiteConflicts(List<PendingCommand<?, ?>> batch) {
        var problem = attempt(batch);
        for (int i = 1; i < ATTEMPTS && Failures.isConflict(problem); i++) {
            metrics.conflicted();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(i * BACKOFF_NANOS));
            problem = attempt(batch);
        }
        return problem;
    }

    /** @return what went wrong; the batch has then left no trace */
    private @Nullable Throwable attempt(List<PendingCommand<?, ?>> batch) {
        var unitOfWork = new DefaultUnitOfWork<CommandMessage<?>>(null);
        try {
            unitOfWork.start();
            unitOfWork.attachTransaction(transactions);
            for (var command : batch) {
                var problem = command.handle();
                if (problem != null) {
                    unitOfWork.rollback(problem);
                    return problem;
                }
            }
            unitOfWork.commit();
            return null;
        } catch (RuntimeException | Error e) {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback(e);
            }
            return e;
        }
    }

    private static void fail(List<PendingCommand<?, ?>> commands) {
        commands.forEach(command -> command.fail(UNAVAILABLE.asException()));
    }

    /** An error of a callback comes out of it, but not before the others have their answers. */
    private static void answer(List<PendingCommand<?, ?>> commands) {
        Error error = null;
        for (var command : commands) {
            try {
                command.answer();
            } catch (RuntimeException e) {
                log.error("A command's callback failed; the command itself is committed", e);
            } catch (Error e) {
                error = e;
            }
        }
        commands.clear();
        if (error != null) {
            throw error;
        }
    }
}
