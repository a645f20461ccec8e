package party.somsom.api.chat;

import java.time.Clock;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.chat.ChatCommand.LeaveChatRoom;
import party.somsom.messages.chat.ChatQuery.FindRoomsOfPerson;

/** The rooms that a person is or was in. Whoever goes leaves them all. */
@Component
class PersonalRooms implements PersonalData {
    private final Messages messages;
    private final Clock clock;

    PersonalRooms(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chat-rooms";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        messages.ask(new FindRoomsOfPerson(userId)).forEach(to);
    }

    @Override
    public void erase(String userId) {
        messages.ask(new FindRoomsOfPerson(userId))
                .stream()
                .filter(room -> room.joinedAt() != null)
                .forEach(room -> messages.send(new LeaveChatRoom(room.chatRoomId(), userId, clock.instant()),
                        ProblemCode.CHAT_ROOM_NOT_FOUND));
    }
}
