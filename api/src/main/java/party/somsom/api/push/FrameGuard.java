package party.somsom.api.push;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.CallerAuthentication;
import party.somsom.api.security.TokenAuthenticator;

/** Looks at every frame before anything else does: what it does not know, nobody else gets to see. */
@Component
final class FrameGuard implements ExecutorChannelInterceptor {
    private static final List<String> VERSIONS = List.of("1.2", "1.1", "1.0");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final TokenAuthenticator authenticator;
    private final List<Destination> destinations;
    private final Sockets sockets;
    private final Inboxes inboxes;
    private final Receipts receipts;
    private final Refusals refusals;

    FrameGuard(TokenAuthenticator authenticator, List<Destination> destinations, Sockets sockets, Inboxes inboxes,
            Receipts receipts, Refusals refusals) {
        this.authenticator = authenticator;
        this.destinations = destinations;
        this.sockets = sockets;
        this.inboxes = inboxes;
        this.receipts = receipts;
        this.refusals = refusals;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = frame(message);
        var lets = switch (Objects.requireNonNullElse(frame.getMessageType(), SimpMessageType.OTHER)) {
            case CONNECT -> connect(frame);
            case SUBSCRIBE -> subscribe(frame);
            case UNSUBSCRIBE -> unsubscribe(frame);
            case DISCONNECT -> disconnect(frame);
            case MESSAGE -> send(frame, message);
            case HEARTBEAT -> true;
            default -> refuse(frame);
        };
        return lets ? message : null;
    }

    private boolean connect(StompHeaderAccessor frame) {
        var language = language(frame.getFirstNativeHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            if (Collections.disjoint(frame.getAcceptVersion(), VERSIONS)) {
                throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
            }
            var caller = authenticator.authenticateHeader(frame.getFirstNativeHeader(HttpHeaders.AUTHORIZATION));
            frame.setUser(new CallerAuthentication(caller));
            sockets.add(new Socket(session(frame), caller, language));
            return true;
        } catch (RuntimeException failure) {
            refusals.end(session(frame), failure, language);
            return false;
        }
    }

    private boolean subscribe(StompHeaderAccessor frame) {
        var socket = sockets.find(session(frame));
        if (socket == null) {
            return endStranger(frame);
        }
        var name = Objects.requireNonNullElse(frame.getDestination(), "");
        try {
            var id = frame.getSubscriptionId();
            if (id == null) {
                throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
            }
            var destination = destinations.stream()
                    .filter(each -> each.covers(name))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN));
            var published = destination.admit(name, socket.caller());
            socket.subscribe(id, published, destination, frame.getReceipt());
            frame.setDestination(published);
            return true;
        } catch (RuntimeException failure) {
            refusals.refuse(socket, name, failure);
            return false;
        }
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

    /**
     * Whatever is sent ends here: nobody speaks for the server. What goes on is a sign of life, without which the broker
     * would end the connection of somebody who is busy talking, as clients send heartbeats only when they send nothing else.
     */
    private boolean send(StompHeaderAccessor frame, Message<?> message) {
        var socket = sockets.find(session(frame));
        if (socket == null) {
            return endStranger(frame);
        }
        inboxes.take(socket, Objects.requireNonNullElse(frame.getDestination(), ""), (byte[]) message.getPayload(),
                frame.getReceipt());
        frame.setHeader(StompHeaderAccessor.MESSAGE_TYPE_HEADER, SimpMessageType.HEARTBEAT);
        return true;
    }

    private boolean refuse(StompHeaderAccessor frame) {
        var socket = sockets.find(session(frame));
        if (socket == null) {
            return endStranger(frame);
        }
        refusals.refuse(socket, Objects.requireNonNullElse(frame.getDestination(), ""),
                new ProblemException(ProblemCode.FORBIDDEN));
        return false;
    }

    private boolean endStranger(StompHeaderAccessor frame) {
        refusals.end(session(frame), new ProblemException(ProblemCode.UNAUTHENTICATED), Locale.ENGLISH);
        return false;
    }

    /** Whoever keeps the subscriptions has it now, so it stands; the client's next frame waits for the end of this. */
    @Override
    public void afterMessageHandled(Message<?> message, MessageChannel channel, MessageHandler handler,
            @Nullable Exception failure) {
        var frame = frame(message);
        var socket = sockets.find(session(frame));
        var id = frame.getSubscriptionId();
        if (frame.getMessageType() != SimpMessageType.SUBSCRIBE || socket == null || id == null) {
            return;
        }
        var listening = socket.listening(id);
        if (listening == null || !keeps(handler, listening.subscription())) {
            return;
        }
        try {
            listening.begin();
            receipts.send(socket.sessionId(), listening.receipt());
        } catch (RuntimeException unable) {
            refusals.refuse(socket, listening.subscription().destination(), unable);
        }
        if (sockets.find(socket.sessionId()) == null) {
            listening.end();
        }
    }

    private static boolean keeps(MessageHandler handler, Subscription subscription) {
        return subscription.destination().startsWith(StompConfiguration.USER_PREFIX)
                ? handler instanceof UserDestinationMessageHandler
                : handler instanceof SimpleBrokerMessageHandler;
    }

    private static StompHeaderAccessor frame(Message<?> message) {
        return Objects.requireNonNull(MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class));
    }

    private static String session(StompHeaderAccessor frame) {
        return Objects.requireNonNull(frame.getSessionId());
    }

    private static Locale language(@Nullable String accepted) {
        try {
            var found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
