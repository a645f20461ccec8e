package party.somsom.messages.chat;

import java.time.Instant;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** A user has hidden a person's messages or shows them again. */
public sealed interface HidingEvent extends Event {
    String userId();

    @Stored("chat.person-hidden.v1")
    record PersonHidden(String userId, String hiddenId, Instant hiddenAt) implements HidingEvent {
    }

    @Stored("chat.person-shown.v1")
    record PersonShown(String userId, String hiddenId, Instant shownAt) implements HidingEvent {
    }
}
