package party.somsom.live;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

import party.somsom.live.LiveRefusal.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Makes ERROR frames, each with a problem in it. A connection ends with the first one. */
final class ErrorFrames extends StompSubProtocolErrorHandler {
    private final FrameProblems problems;
    private final JsonMapper json;

    ErrorFrames(FrameProblems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    Message<byte[]> frame(String sessionId, RuntimeException failure, Locale language) {
        var headers = StompHeaderAccessor.create(StompCommand.ERROR);
        headers.setSessionId(sessionId);
        return frame(headers, failure, language);
    }

    private Message<byte[]> frame(StompHeaderAccessor headers, RuntimeException failure, Locale language) {
        var problem = problems.describe(failure, StompConfiguration.ENDPOINT, language, null);
        headers.setMessage(problem.title());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return MessageBuilder.createMessage(json.writeValueAsBytes(problem.body()), headers.getMessageHeaders());
    }

    /**
     * Spring itself refuses broken frames, a second CONNECT, and any other frame before the first CONNECT.
     * {@link WholeMessages} has set the language.
     */
    @Override
    public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> frame, Throwable failure) {
        var reason = frame == null || isConnect(frame) ? Reason.MALFORMED : Reason.NOT_CONNECTED;
        return frame(StompHeaderAccessor.create(StompCommand.ERROR), new LiveRefusal(reason),
                LocaleContextHolder.getLocale());
    }

    private static boolean isConnect(Message<byte[]> frame) {
        return SimpMessageHeaderAccessor.getMessageType(frame.getHeaders()) == SimpMessageType.CONNECT;
    }
}
