package party.somsom.api.chat;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import party.somsom.chat.ChatMessage;

/** Shows messages with the names of their senders. */
@Component
class MessageViews {
    private final Names names;

    MessageViews(Names names) {
        this.names = names;
    }

    /** For everybody at once, whatever their languages: a sender whose account is gone has no name. */
    MessageView of(ChatMessage message) {
        return MessageView.of(message, names.of(message.senderId()));
    }

    /**
     * In the language of the current request.
     *
     * @param hidden senders whose messages the reader does not want to read
     */
    List<MessageView> of(Collection<ChatMessage> messages, Set<String> hidden) {
        var language = LocaleContextHolder.getLocale();
        names.of(messages.stream().map(ChatMessage::senderId).toList());
        return messages.stream()
                .map(message -> MessageView.of(message, names.of(message.senderId(), language)))
                .map(view -> hidden.contains(view.senderId()) ? view.withoutText() : view)
                .toList();
    }
}
