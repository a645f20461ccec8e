package party.somsom.live;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;

import party.somsom.live.LiveRefusal.Reason;

/** Checks every frame before anything else sees it. Drops the frames that it does not know. */
final class FrameGuard implements ExecutorChannelInterceptor {
    private final Sockets sockets;
    private final ConnectFrames connects;
    private final SubscribeFrames subscribes;
    private final SentFrames sent;
    private final RefusedFrames refused;

    FrameGuard(Sockets sockets, ConnectFrames connects, SubscribeFrames subscribes, SentFrames sent,
            RefusedFrames refused) {
        this.sockets = sockets;
        this.connects = connects;
        this.subscribes = subscribes;
        this.sent = sent;
        this.refused = refused;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = frame(message);
        var passes = switch (type(frame)) {
            case CONNECT -> connects.connect(session(frame), frame);
            case UNSUBSCRIBE -> unsubscribe(frame);
            case DISCONNECT -> disconnect(frame);
            case HEARTBEAT -> true;
            default -> passes(frame, message);
        };
        return passes ? message : null;
    }

    private boolean unsubscribe(StompHeaderAccessor frame) {
        var socket = sockets.find(session(frame));
        var id = frame.getSubscriptionId();
        if (socket != null && id != null) {
            socket.unsubscribe(id);
        }
        return socket != null;
    }

    private boolean disconnect(StompHeaderAccessor frame) {
        sockets.remove(session(frame));
        return true;
    }

    private boolean passes(StompHeaderAccessor frame, Message<?> message) {
        var socket = sockets.find(session(frame));
        if (socket == null) {
            refused.end(session(frame), new LiveRefusal(Reason.NOT_CONNECTED),
                    Languages.of(null, frame.getSessionAttributes()));
            return false;
        }
        var destination = Objects.requireNonNullElse(frame.getDestination(), "");
        return switch (type(frame)) {
            case SUBSCRIBE -> subscribes.subscribe(socket, destination, frame);
            case MESSAGE -> send(socket, destination, frame, message);
            default -> {
                refused.refuse(socket, destination, new LiveRefusal(Reason.FORBIDDEN));
                yield false;
            }
        };
    }

    /**
     * Nothing that a client sends goes to the broker, so no client can speak for the server. A heartbeat goes to the
     * broker instead: a client that sends frames sends no heartbeats, and without them the broker would end its
     * connection.
     */
    private boolean send(Socket socket, String destination, StompHeaderAccessor frame, Message<?> message) {
        sent.take(socket, destination, (byte[]) message.getPayload(), frame.getReceipt());
        frame.setHeader(StompHeaderAccessor.MESSAGE_TYPE_HEADER, SimpMessageType.HEARTBEAT);
        return true;
    }

    /** The client's next frame waits until this returns. */
    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        var frame = frame(message);
        var socket = sockets.find(session(frame));
        if (type(frame) == SimpMessageType.SUBSCRIBE && socket != null) {
            subscribes.handled(socket, frame.getSubscriptionId(), handler);
        }
    }

    private static StompHeaderAccessor frame(Message<?> message) {
        return Objects.requireNonNull(MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class));
    }

    private static SimpMessageType type(StompHeaderAccessor frame) {
        return Objects.requireNonNullElse(frame.getMessageType(), SimpMessageType.OTHER);
    }

    private static String session(StompHeaderAccessor frame) {
        return Objects.requireNonNull(frame.getSessionId());
    }
}
