package party.somsom.command.chat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.EventSourcingHandler;

import party.somsom.messages.chat.ChatEvent.MessageDeleted;
import party.somsom.messages.chat.ChatEvent.MessageReported;

/** Remembers who has reported which message, until the message is deleted. */
class Reports {
    private final Map<Long, Set<String>> reporters = new HashMap<>();

    boolean contains(long seq, String userId) {
        return reporters.getOrDefault(seq, Set.of()).contains(userId);
    }

    int of(long seq) {
        return reporters.getOrDefault(seq, Set.of()).size();
    }

    @EventSourcingHandler
    void on(MessageReported event) {
        reporters.computeIfAbsent(event.seq(), _ -> new HashSet<>()).add(event.reportedBy());
    }

    @EventSourcingHandler
    void on(MessageDeleted event) {
        reporters.remove(event.seq());
    }
}
