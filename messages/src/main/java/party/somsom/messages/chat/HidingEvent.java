package party.somsom.messages.chat;

import java.time.Instant;

/** Whom somebody does not want to read any more, or again. */
public sealed interface HidingEvent {
    String userId();

    record PersonHidden(String userId, String hiddenId, Instant hiddenAt) implements HidingEvent {
    }

    record PersonShown(String userId, String hiddenId, Instant shownAt) implements HidingEvent {
    }
}
