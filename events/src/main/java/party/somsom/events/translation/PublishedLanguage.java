package party.somsom.events.translation;

import java.util.Optional;

import party.somsom.events.PublishedEvent;
import party.somsom.messages.Event;
import party.somsom.messages.chat.ChatEvent;
import party.somsom.messages.chat.HidingEvent;
import party.somsom.messages.festival.FestivalEvent;
import party.somsom.messages.operator.OperatorEvent;
import party.somsom.messages.reminder.ReminderEvent;
import party.somsom.messages.ticketing.TicketingEvent;
import party.somsom.messages.waitingroom.WaitingRoomEvent;

/**
 * Says what is published of an event. The compiler refuses an event of a known context that is neither translated nor
 * left out. A left-out event has its reason beside it.
 */
public final class PublishedLanguage {
    private final FestivalTranslation festivals;
    private final TicketingTranslation ticketing;
    private final QueueTranslation queues;
    private final ChatTranslation chats;
    private final ReminderTranslation reminders;

    public PublishedLanguage(Pseudonyms ids) {
        this.festivals = new FestivalTranslation(ids);
        this.ticketing = new TicketingTranslation(ids);
        this.queues = new QueueTranslation(ids);
        this.chats = new ChatTranslation(ids);
        this.reminders = new ReminderTranslation(ids);
    }

    /** Empty if nothing is published of it. */
    public Optional<PublishedEvent> of(Event event) {
        return Optional.ofNullable(switch (event) {
            case FestivalEvent it -> festivals.of(it);
            case TicketingEvent it -> ticketing.of(it);
            case WaitingRoomEvent it -> queues.of(it);
            case ChatEvent it -> chats.of(it);
            case ReminderEvent it -> reminders.of(it);
            case HidingEvent _ -> null; // whom a person does not want to hear is nobody's business
            case OperatorEvent _ -> null; // analysts need not know what operators look at
            default -> throw new IllegalArgumentException(
                    event.getClass() + " is of a new context; say here what is published of it");
        });
    }
}
