package party.somsom.api.push;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** Tells clients that what they asked a receipt for is done; Spring's broker does so for DISCONNECT only. */
@Component
final class Receipts {
    private static final byte[] NOTHING = {};

    private final MessageChannel outbound;

    Receipts(@Qualifier("clientOutboundChannel") MessageChannel outbound) {
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
