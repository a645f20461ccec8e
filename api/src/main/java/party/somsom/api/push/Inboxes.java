package party.somsom.api.push;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

/** Hands what clients send to whom it is for, and tells them how it ended. */
@Component
final class Inboxes {
    private final List<Inbox> inboxes;
    private final Receipts receipts;
    private final Refusals refusals;

    Inboxes(List<Inbox> inboxes, Receipts receipts, Refusals refusals) {
        this.inboxes = inboxes;
        this.receipts = receipts;
        this.refusals = refusals;
    }

    void take(Socket socket, String destination, byte[] payload, @Nullable String receipt) {
        try {
            var letter = inbox(destination).take(destination, payload, socket.caller());
            letter.done().whenComplete((_, failure) -> {
                if (failure == null) {
                    receipts.send(socket.sessionId(), receipt);
                } else {
                    refusals.refuse(socket, destination, failure, letter.clientMessageId());
                }
            });
        } catch (RuntimeException failure) {
            refusals.refuse(socket, destination, failure);
        }
    }

    private Inbox inbox(String destination) {
        return inboxes.stream()
                .filter(each -> each.covers(destination))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN));
    }
}
