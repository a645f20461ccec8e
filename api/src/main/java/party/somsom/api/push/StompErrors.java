package party.somsom.api.push;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** ERROR frames, each with a problem. A connection ends with the first one. */
@Component
final class StompErrors extends StompSubProtocolErrorHandler {
    private final Problems problems;
    private final JsonMapper json;

    StompErrors(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    Message<byte[]> frame(String sessionId, RuntimeException failure, Locale language) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setSessionId(sessionId);
        return frame(headers, failure, language);
    }

    private Message<byte[]> frame(StompHeaderAccessor headers, RuntimeException failure, Locale language) {
        var problem = problems.describe(failure, StompConfiguration.ENDPOINT, language);
        headers.setMessage(problem.title());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return MessageBuilder.createMessage(json.writeValueAsBytes(problem), headers.getMessageHeaders());
    }

    /** What Spring refuses itself: what is no frame, a second CONNECT, and any other frame before the first. */
    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable failure) {
        var code = frame == null || isConnect(frame) ? ProblemCode.MALFORMED_REQUEST : ProblemCode.UNAUTHENTICATED;
        return frame(StompHeaderAccessor.create(StompCommand.ERROR), new ProblemException(code), Locale.ENGLISH);
    }

    private static boolean isConnect(Message<byte[]> frame) {
        return SimpMessageHeaderAccessor.getMessageType(frame.getHeaders()) == SimpMessageType.CONNECT;
    }
}
