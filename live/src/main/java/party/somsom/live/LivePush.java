package party.somsom.live;

import java.util.List;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.socket.WebSocketHandler;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

/** Sends messages to the clients of this node. The caller does not wait for their sockets. */
public final class LivePush {
    private final SimpMessageSendingOperations broker;
    private final MessageHandler sockets;
    private final SimpUserRegistry users;
    private final Sockets open;
    private final JsonMapper json;
    private final Counter pushed;

    LivePush(SimpMessageSendingOperations broker, WebSocketHandler subProtocolWebSocketHandler, SimpUserRegistry users,
            @Qualifier("clientOutboundChannel") AbstractSubscribableChannel outbound, Sockets open, JsonMapper json,
            MeterRegistry meters) {
        this.broker = broker;
        this.sockets = (MessageHandler) subProtocolWebSocketHandler;
        this.users = users;
        this.open = open;
        this.json = json;
        this.pushed = Counter.builder("somsom.stomp.pushed")
                .description("messages sent to clients")
                .register(meters);
        outbound.addInterceptor(new Counting(pushed));
    }

    /** Whether the user is connected to this node. The check costs next to nothing. */
    public boolean isHere(String userId) {
        return users.getUser(userId) != null;
    }

    public List<Subscription> subscriptionsOf(String sessionId) {
        var socket = open.find(sessionId);
        return socket == null ? List.of() : socket.subscriptions();
    }

    public void toEveryone(String destination, Object payload) {
        broker.convertAndSend(destination, payload);
    }

    /** @param queue without the {@code /user} that a client puts before it */
    public void toUser(String userId, String queue, Object payload) {
        var user = users.getUser(userId);
        if (user != null) {
            user.getSessions().forEach(session -> toSession(session.getId(), queue, payload));
        }
    }

    /** Like {@link #toUser}, but to one connection only. */
    public void toSession(String sessionId, String queue, Object payload) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(sessionId);
        headers.setLeaveMutable(true);
        broker.convertAndSendToUser(sessionId, queue, payload, headers.getMessageHeaders());
    }

    /** When this returns, the message is ahead of everything that is published after it. */
    public void toSubscriber(Subscription subscription, Object payload) {
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(subscription.sessionId());
        headers.setSubscriptionId(subscription.id());
        headers.setDestination(subscription.destination());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        sockets.handleMessage(
                MessageBuilder.createMessage(json.writeValueAsBytes(payload), headers.getMessageHeaders()));
        pushed.increment();
    }

    private record Counting(Counter pushed) implements ChannelInterceptor {
        @Override
        public void postSend(Message<?> message, MessageChannel channel, boolean sent) {
            if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) == SimpMessageType.MESSAGE) {
                pushed.increment();
            }
        }
    }
}
