package party.somsom.api.push;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Ends subscriptions of this node that may not go on. Their connections stay. */
@Component
public final class Subscriptions {
    private static final byte[] NOTHING = {};

    private final Sockets sockets;
    private final SimpUserRegistry users;
    private final Refusals refusals;
    private final MessageChannel broker;

    Subscriptions(Sockets sockets, SimpUserRegistry users, Refusals refusals,
            @Qualifier("brokerChannel") MessageChannel broker) {
        this.sockets = sockets;
        this.users = users;
        this.refusals = refusals;
        this.broker = broker;
    }

    /** Ends all that the person has to this destination, and says why. */
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
        refusals.refuse(socket, subscription.destination(), why);
    }
}
