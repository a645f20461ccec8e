package party.somsom.api.chat;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.chat.Conversations;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.chat.ChatQuery.FindRoomsOfPerson;

/** What a person has said. It stays in its rooms, because it is part of what others said; only the name goes. */
@Component
class PersonalMessages implements PersonalData {
    private final Messages messages;
    private final Conversations conversations;

    PersonalMessages(Messages messages, Conversations conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "chat-messages";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        messages.ask(new FindRoomsOfPerson(userId))
                .forEach(room -> conversations.saidBy(userId, room.chatRoomId(), to::accept));
    }

    /** The history holds ids only. */
    @Override
    public void erase(String userId) {
    }
}
