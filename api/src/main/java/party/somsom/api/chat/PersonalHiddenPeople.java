package party.somsom.api.chat;

import java.time.Clock;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.chat.HidingCommand.ShowPerson;

/** Whom a person does not want to read. */
@Component
class PersonalHiddenPeople implements PersonalData {
    private final Rooms rooms;
    private final Messages messages;
    private final Clock clock;

    PersonalHiddenPeople(Rooms rooms, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hidden-people";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        rooms.hiddenBy(userId).stream().sorted().map(Hidden::new).forEach(to);
    }

    @Override
    public void erase(String userId) {
        rooms.hiddenBy(userId)
                .forEach(hidden -> messages.send(new ShowPerson(userId, hidden, clock.instant()),
                        ProblemCode.MEMBER_NOT_FOUND));
    }

    /** A person whose messages are hidden; without a name, which is that person's. */
    record Hidden(String userId) {
    }
}
