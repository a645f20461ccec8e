package party.somsom.api.chat;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import party.somsom.chat.ChatMessage;

/** Shows messages with the names of their senders. */
@Component
class MessageViews {
    private final Names names;

    MessageViews(Names names) {
        this.names = names;
    }

    MessageView of(ChatMessage message) {
        return MessageView.of(message, names.of(message.senderId()));
    }

    /** @param hidden senders whose messages the reader does not want to read */
    List<MessageView> of(Collection<ChatMessage> messages, Set<String> hidden) {
        names.of(messages.stream().map(ChatMessage::senderId).toList());
        return messages.stream()
                .map(this::of)
                .map(view -> hidden.contains(view.senderId()) ? view.withoutText() : view)
                .toList();
    }
}
