package party.somsom.foundation.automation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/**
 * Waits for the commands of a batch. If one fails, the batch fails and comes again, with all of its commands. A command
 * that was refused in each of ten attempts is set aside, and the others go on. Outages do not count.
 */
final class Settling {
    private static final int ATTEMPTS = 10;

    private final RefusedCommands refused;
    private final Duration patience;
    /** Of the commands that failed in their last attempt. */
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    /** @param patience how long no command may be answered before the batch fails */
    Settling(RefusedCommands refused, Duration patience) {
        this.refused = refused;
        this.patience = patience;
    }

    void settle(List<SentCommand> sent) {
        var hopeless = new LinkedHashMap<String, Refused>();
        Throwable again = null;
        for (int i = 0; i < sent.size(); i++) {
            var name = i + " " + sent.get(i).name(); // the same commands come in the same order
            var failure = failureOf(sent.get(i));
            if (failure == null) {
                attempts.remove(name);
            } else if (isHopeless(name, failure)) {
                hopeless.put(name, new Refused(sent.get(i).command(), failure));
            } else {
                again = failure;
            }
        }
        if (again != null) {
            throw new CompletionException(again);
        }
        setAside(hopeless);
    }

    private @Nullable Throwable failureOf(SentCommand sent) {
        try {
            sent.answer().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            throw new CompletionException(sent.name() + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private boolean isHopeless(String name, Throwable failure) {
        return !SentCommand.isTemporary(failure) && attempts.merge(name, 1, Integer::sum) >= ATTEMPTS;
    }

    /** In the transaction of the batch, so a command is set aside if and only if the group goes on. */
    private void setAside(Map<String, Refused> hopeless) {
        hopeless.forEach((name, each) -> {
            refused.keep(each.command(), each.failure());
            CurrentUnitOfWork.get().afterCommit(_ -> attempts.remove(name));
        });
    }

    private record Refused(Command<?> command, Throwable failure) {
    }
}
