package party.somsom.live;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;

/** Ends subscriptions of this node that may not go on. Their connections stay open. */
public final class Subscriptions {
    private static final byte[] NOTHING = {};

    private final Sockets sockets;
    private final SimpUserRegistry users;
    private final RefusedFrames refused;
    private final MessageChannel broker;

    Subscriptions(Sockets sockets, SimpUserRegistry users, RefusedFrames refused,
            @Qualifier("brokerChannel") MessageChannel broker) {
        this.sockets = sockets;
        this.users = users;
        this.refused = refused;
        this.broker = broker;
    }

    /** Ends all subscriptions of the user to this destination, and tells the user the reason. */
    public void end(String userId, String destination, RuntimeException why) {
        var user = users.getUser(userId);
        if (user == null) {
            return;
        }
        for (var session : user.getSessions()) {
            var socket = sockets.find(session.getId());
            if (socket != null) {
                socket.subscriptions()
                        .stream()
                        .filter(each -> each.destination().equals(destination))
                        .forEach(each -> end(socket, each, why));
            }
        }
    }

    public void end(Subscription subscription, RuntimeException why) {
        var socket = sockets.find(subscription.sessionId());
        if (socket != null) {
            end(socket, subscription, why);
        }
    }

    private void end(Socket socket, Subscription subscription, RuntimeException why) {
        socket.unsubscribe(subscription.id());
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.UNSUBSCRIBE);
        headers.setSessionId(subscription.sessionId());
        headers.setSubscriptionId(subscription.id());
        broker.send(MessageBuilder.createMessage(NOTHING, headers.getMessageHeaders()));
        refused.refuse(socket, subscription.destination(), why);
    }
}
