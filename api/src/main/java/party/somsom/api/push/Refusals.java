package party.somsom.api.push;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Problems;

/** Tells a client what it may not do, and ends the connections that may not go on. */
@Component
final class Refusals {
    static final String QUEUE = "/queue/errors";
    private static final int SERVER_FAULTS = 500;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Push push;
    private final Sockets sockets;
    private final Problems problems;
    private final StompErrors errors;
    private final MessageChannel outbound;

    Refusals(Push push, Sockets sockets, Problems problems, StompErrors errors,
            @Qualifier("clientOutboundChannel") MessageChannel outbound) {
        this.push = push;
        this.sockets = sockets;
        this.problems = problems;
        this.errors = errors;
        this.outbound = outbound;
    }

    /** @param about the destination of the refused frame */
    void refuse(Socket socket, String about, Throwable failure) {
        refuse(socket, about, failure, null);
    }

    /** What fails through no fault of the client's does not count against it. */
    void refuse(Socket socket, String about, Throwable failure, @Nullable String clientMessageId) {
        var problem = problems.describe(failure, about, socket.language()).about(clientMessageId);
        if (problem.status() < SERVER_FAULTS && socket.refuseTooOften()) {
            end(socket, ProblemException.tooManyAttempts(PAUSE));
        } else {
            push.toSession(socket.sessionId(), QUEUE, problem);
        }
    }

    void end(Socket socket, RuntimeException failure) {
        end(socket.sessionId(), failure, socket.language());
    }

    void end(String sessionId, RuntimeException failure, Locale language) {
        sockets.remove(sessionId);
        outbound.send(errors.frame(sessionId, failure, language));
    }
}
