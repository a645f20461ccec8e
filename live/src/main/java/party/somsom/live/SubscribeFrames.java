package party.somsom.live;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;

import party.somsom.live.LiveRefusal.Reason;

/** Checks SUBSCRIBE frames, and tells a destination when its subscription is active. */
final class SubscribeFrames {
    private final List<SubscribeDestination> destinations;
    private final Sockets sockets;
    private final ReceiptFrames receipts;
    private final RefusedFrames refused;

    SubscribeFrames(List<SubscribeDestination> destinations, Sockets sockets, ReceiptFrames receipts,
            RefusedFrames refused) {
        this.destinations = destinations;
        this.sockets = sockets;
        this.receipts = receipts;
        this.refused = refused;
    }

    boolean subscribe(Socket socket, String name, StompHeaderAccessor frame) {
        try {
            var id = frame.getSubscriptionId();
            if (id == null) {
                throw new LiveRefusal(Reason.MALFORMED);
            }
            var destination = find(name);
            var published = destination.resolve(name, socket.user().userId());
            socket.subscribe(id, published, destination, frame.getReceipt());
            frame.setDestination(published);
            return true;
        } catch (RuntimeException failure) {
            refused.refuse(socket, name, failure);
            return false;
        }
    }

    private SubscribeDestination find(String name) {
        return destinations.stream()
                .filter(each -> each.covers(name))
                .findFirst()
                .orElseThrow(() -> new LiveRefusal(Reason.FORBIDDEN));
    }

    /** A handler has dealt with the frame. If this handler keeps the subscriptions, the subscription is active now. */
    void handled(Socket socket, @Nullable String id, MessageHandler handler) {
        var listening = id == null ? null : socket.listening(id);
        if (listening == null || !keeps(handler, listening.subscription())) {
            return;
        }
        try {
            listening.begin();
            receipts.send(socket.sessionId(), listening.receipt());
        } catch (RuntimeException unable) {
            refused.refuse(socket, listening.subscription().destination(), unable);
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
}
