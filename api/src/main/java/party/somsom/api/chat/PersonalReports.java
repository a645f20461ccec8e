package party.somsom.api.chat;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.chat.ChatQuery.FindReportsBy;

/** The messages that a person has reported. */
@Component
class PersonalReports implements PersonalData {
    private final Messages messages;

    PersonalReports(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        messages.ask(new FindReportsBy(userId)).forEach(to);
    }

    /** The report still counts for the message. It holds an id only. */
    @Override
    public void erase(String userId) {
    }
}
