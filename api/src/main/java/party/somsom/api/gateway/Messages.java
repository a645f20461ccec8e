package party.somsom.api.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.Queries;
import party.somsom.messages.Command;
import party.somsom.messages.Query;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;

/**
 * Sends commands and queries, and waits for the answer on the request's virtual thread. If no answer comes in time, the
 * outcome is unknown: it refuses with {@code UNAVAILABLE}, and it is safe to repeat with the same idempotency key.
 */
@Component
public class Messages {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Commands commands;
    private final Queries queries;

    public Messages(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param ifUnknown the code of the refusal when there is no such aggregate */
    public <R extends @Nullable Object> R send(Command<R> command, ProblemCode ifUnknown) {
        try {
            return await(commands.send(command));
        } catch (RejectedException refused) {
            throw refused.rejection().code() == Rejection.Code.NOT_FOUND ? new ProblemException(ifUnknown) : refused;
        }
    }

    public <R> R ask(Query<R> query) {
        return await(queries.ask(query));
    }

    /** A rejection from another node comes as the exception that it extends, with the same details. */
    private static RuntimeException asRejection(@Nullable Throwable failure) {
        if (failure instanceof HandlerExecutionException refused
                && refused.getDetails().orElse(null) instanceof Rejection rejection) {
            return rejection.asException();
        }
        return failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
    }

    private static <R extends @Nullable Object> R await(CompletableFuture<R> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asRejection(e.getCause());
        } catch (TimeoutException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "1");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemCode.UNAVAILABLE);
        }
    }
}
