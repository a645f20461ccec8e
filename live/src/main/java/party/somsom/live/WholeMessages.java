package party.somsom.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

import party.somsom.live.LiveRefusal.Reason;

/**
 * Takes messages in parts and puts them together. The container would end the connection at the first message that is
 * too long. Here such a message is dropped, its sender is told, and the connection goes on.
 */
final class WholeMessages implements WebSocketHandlerDecoratorFactory {
    static final int MOST = 16 * 1024;
    /** The end of a message that is even longer is not awaited. */
    private static final int MOST_DROPPED = 1024 * 1024;

    private final ObjectProvider<Sockets> sockets;
    private final ObjectProvider<RefusedFrames> refused;

    /** It is part of what these are made with, so it asks for them when a message comes. */
    WholeMessages(ObjectProvider<Sockets> sockets, ObjectProvider<RefusedFrames> refused) {
        this.sockets = sockets;
        this.refused = refused;
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new Assembly(handler);
    }

    private Locale language(WebSocketSession session) {
        var socket = sockets.getObject().find(session.getId());
        return socket != null ? socket.language() : Languages.of(null, session.getAttributes());
    }

    private void refuse(WebSocketSession session, boolean goesOn) {
        var socket = sockets.getObject().find(session.getId());
        var tooLarge = new LiveRefusal(Reason.TOO_LARGE);
        if (socket != null && goesOn) {
            refused.getObject().refuse(socket, StompConfiguration.ENDPOINT, tooLarge);
        } else {
            refused.getObject().end(session.getId(), tooLarge, language(session));
        }
    }

    private final class Assembly extends WebSocketHandlerDecorator {
        private final Map<String, Parts> unfinished = new ConcurrentHashMap<>();

        Assembly(WebSocketHandler handler) {
            super(handler);
        }

        @Override
        public boolean supportsPartialMessages() {
            return true;
        }

        @Override
        public void handleMessage(WebSocketSession session, WebSocketMessage<?> part) throws Exception {
            if (!(part instanceof TextMessage || part instanceof BinaryMessage)) {
                super.handleMessage(session, part);
                return;
            }
            var parts = unfinished.computeIfAbsent(session.getId(), _ -> new Parts());
            parts.add(part);
            if (part.isLast()) {
                unfinished.remove(session.getId());
                finish(session, parts, part);
            } else if (parts.length > MOST_DROPPED && !parts.cutOff) {
                parts.cutOff = true;
                refuse(session, false);
            }
        }

        private void finish(WebSocketSession session, Parts parts, WebSocketMessage<?> last) throws Exception {
            if (parts.length > MOST) {
                if (!parts.cutOff) {
                    refuse(session, true);
                }
                return;
            }
            LocaleContextHolder.setLocale(language(session));
            try {
                super.handleMessage(session, parts.whole(last));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
            unfinished.remove(session.getId());
            super.afterConnectionClosed(session, status);
        }
    }

    /** The parts of one message, as long as it is not too long. */
    private static final class Parts {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int length;
        private boolean cutOff;

        void add(WebSocketMessage<?> part) {
            length = Math.min(length, MOST_DROPPED) + part.getPayloadLength();
            if (length > MOST) {
                bytes.reset();
                return;
            }
            switch (part) {
                case TextMessage text -> bytes.writeBytes(text.asBytes());
                case BinaryMessage binary -> {
                    var some = new byte[binary.getPayloadLength()];
                    binary.getPayload().duplicate().get(some);
                    bytes.writeBytes(some);
                }
                default -> throw new IllegalArgumentException("no part of a message");
            }
        }

        /** A message that came in one piece is that piece. */
        WebSocketMessage<?> whole(WebSocketMessage<?> last) {
            if (length == last.getPayloadLength()) {
                return last;
            }
            return last instanceof BinaryMessage
                    ? new BinaryMessage(bytes.toByteArray())
                    : new TextMessage(bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
