package party.somsom.live;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;

/** Sends the receipts that clients ask for. Spring's own broker sends receipts only for DISCONNECT. */
final class ReceiptFrames {
    private static final byte[] NOTHING = {};

    private final MessageChannel outbound;

    ReceiptFrames(@Qualifier("clientOutboundChannel") MessageChannel outbound) {
        this.outbound = outbound;
    }

    void send(String sessionId, @Nullable String receipt) {
        if (receipt != null) {
            var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
            headers.setSessionId(sessionId);
            headers.setReceiptId(receipt);
            outbound.send(MessageBuilder.createMessage(NOTHING, headers.getMessageHeaders()));
        }
    }
}
