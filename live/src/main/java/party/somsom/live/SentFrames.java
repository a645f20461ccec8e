package party.somsom.live;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import party.somsom.live.LiveRefusal.Reason;

/** Gives each frame that a client sends to its destination, and tells the client the result. */
final class SentFrames {
    private final List<SendDestination> destinations;
    private final ReceiptFrames receipts;
    private final RefusedFrames refused;

    SentFrames(ObjectProvider<SendDestination> destinations, ReceiptFrames receipts, RefusedFrames refused) {
        this.destinations = destinations.orderedStream().toList();
        this.receipts = receipts;
        this.refused = refused;
    }

    void take(Socket socket, String destination, byte[] payload, @Nullable String receipt) {
        try {
            var taken = find(destination).take(destination, payload, socket.user().userId());
            taken.done().whenComplete((_, failure) -> {
                if (failure == null) {
                    receipts.send(socket.sessionId(), receipt);
                } else {
                    refused.refuse(socket, destination, failure, taken.clientMessageId());
                }
            });
        } catch (RuntimeException failure) {
            refused.refuse(socket, destination, failure);
        }
    }

    private SendDestination find(String destination) {
        return destinations.stream()
                .filter(each -> each.covers(destination))
                .findFirst()
                .orElseThrow(() -> new LiveRefusal(Reason.FORBIDDEN));
    }
}
