package party.somsom.live;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;

import party.somsom.live.LiveRefusal.Reason;

/** Tells clients that a frame is refused and why, and ends the connections that may not go on. */
final class RefusedFrames {
    static final String QUEUE = "/queue/errors";

    private final LivePush push;
    private final Sockets sockets;
    private final FrameProblems problems;
    private final ErrorFrames errors;
    private final MessageChannel outbound;

    RefusedFrames(LivePush push, Sockets sockets, FrameProblems problems, ErrorFrames errors,
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

    /** A problem that is not the client's fault does not count against the client. */
    void refuse(Socket socket, String about, Throwable failure, @Nullable String clientMessageId) {
        var problem = problems.describe(failure, about, socket.language(), clientMessageId);
        if (problem.clientAtFault() && socket.refuseTooOften()) {
            end(socket, Reason.REFUSED_TOO_OFTEN);
        } else {
            push.toSession(socket.sessionId(), QUEUE, problem.body());
        }
    }

    void end(Socket socket, Reason reason) {
        end(socket.sessionId(), new LiveRefusal(reason), socket.language());
    }

    void end(String sessionId, RuntimeException failure, Locale language) {
        sockets.remove(sessionId);
        outbound.send(errors.frame(sessionId, failure, language));
    }
}
