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
 * Handles a batch in one unit of work and one transaction, so all of it happens or nothing. A refusal is an answer and
 * undoes nothing. After any other problem the batch is undone and its aggregates are evicted. If another node wrote to
 * an aggregate, the same batch is tried again. Otherwise its commands are handled one by one: a bad command costs the
 * others time but never their answers.
 */
final class Batches implements Lane.Handler<PendingCommand<?, ?>> {
    private static final Logger log = LoggerFactory.getLogger(Batches.class);
    private static final Rejection UNAVAILABLE = new Rejection(Code.UNAVAILABLE,
            "the event store could not be written");
    private static final int ATTEMPTS = 20;
    private static final long BACKOFF_NANOS = Duration.ofMillis(1).toNanos();

    private final TransactionManager transactions;
    private final Standstill standstill;
    private final BatchMetrics metrics;

    Batches(TransactionManager transactions, Standstill standstill, BatchMetrics metrics) {
        this.transactions = transactions;
        this.standstill = standstill;
        this.metrics = metrics;
    }

    /** Answers every command, whatever happens, and handles none twice. */
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

    /** No command is at fault when another node has written, so the same batch is decided again on the new state. */
    private @Nullable Throwable attemptDespiteConflicts(List<PendingCommand<?, ?>> batch) {
        var problem = attempt(batch);
        for (int i = 1; i < ATTEMPTS && Failures.isConflict(problem); i++) {
            metrics.conflicted();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(i * BACKOFF_NANOS));
            problem = attempt(batch);
        }
        return problem;
    }

    /** @return the problem, if there was one; the batch has then changed nothing */
    private @Nullable Throwable attempt(List<PendingCommand<?, ?>> batch) {
        var unitOfWork = new DefaultUnitOfWork<CommandMessage<?>>(null);
        try {
            unitOfWork.start();
            unitOfWork.attachTransaction(transactions);
            for (var command : batch) {
                var problem = handleUnlessGivenUp(command);
                if (problem != null) {
                    unitOfWork.rollback(problem);
                    return problem;
                }
            }
            standstill.check(batch);
            unitOfWork.commit();
            return null;
        } catch (RuntimeException | Error e) {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback(e);
            }
            return e;
        }
    }

    private @Nullable Throwable handleUnlessGivenUp(PendingCommand<?, ?> command) {
        if (standstill.refuses(command)) {
            command.fail(Forwarded.NOT_EXECUTED.asException());
            return null;
        }
        return command.handle();
    }

    private static void fail(List<PendingCommand<?, ?>> commands) {
        commands.forEach(command -> command.fail(UNAVAILABLE.asException()));
    }

    /** If a callback throws an error, this method throws it too, but only after all commands have their answers. */
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
