package party.somsom.messages;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import party.somsom.messages.chat.ChatEvent.ChatRoomOpened;
import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;
import party.somsom.messages.chat.ChatEvent.MemberMuted;
import party.somsom.messages.chat.ChatEvent.MemberUnbanned;
import party.somsom.messages.chat.ChatEvent.MemberUnmuted;
import party.somsom.messages.chat.ChatEvent.MessageDeleted;
import party.somsom.messages.chat.ChatEvent.MessageReported;
import party.somsom.messages.chat.ChatEvent.SlowModeChanged;
import party.somsom.messages.chat.HidingEvent.PersonHidden;
import party.somsom.messages.chat.HidingEvent.PersonShown;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;
import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderDropped;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderEvent.ReminderScheduled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.InventoryOpened;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * The stored name of every event, in MySQL and in Kafka alike. A class may be renamed or moved; its name here may not
 * change. A new
 * shape of an event is a new name with the next version, and an upcaster; only a field that may be absent can be added as it is.
 */
public final class EventNames {
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(FestivalCreated.class, "festival.festival-created.v1"),
            Map.entry(FestivalChanged.class, "festival.festival-changed.v1"),
            Map.entry(FestivalMoved.class, "festival.festival-moved.v1"),
            Map.entry(FestivalCancelled.class, "festival.festival-cancelled.v1"),
            Map.entry(InventoryMoved.class, "ticketing.inventory-moved.v1"),
            Map.entry(InventoryCancelled.class, "ticketing.inventory-cancelled.v1"),
            Map.entry(ReminderScheduled.class, "reminder.scheduled.v1"),
            Map.entry(ReminderMoved.class, "reminder.moved.v1"),
            Map.entry(ReminderDropped.class, "reminder.dropped.v1"),
            Map.entry(ReminderFired.class, "reminder.fired.v1"),
            Map.entry(LatecomerReminded.class, "reminder.latecomer-reminded.v1"),
            Map.entry(InventoryOpened.class, "ticketing.inventory-opened.v1"),
            Map.entry(TicketsReserved.class, "ticketing.tickets-reserved.v1"),
            Map.entry(ReservationCancelled.class, "ticketing.reservation-cancelled.v1"),
            Map.entry(WaitingRoomOpened.class, "waiting-room.opened.v1"),
            Map.entry(PeopleJoined.class, "waiting-room.people-joined.v1"),
            Map.entry(PersonLeft.class, "waiting-room.person-left.v1"),
            Map.entry(PeopleAdmitted.class, "waiting-room.people-admitted.v1"),
            Map.entry(AdmissionEnded.class, "waiting-room.admission-ended.v1"),
            Map.entry(AdmissionsExpired.class, "waiting-room.admissions-expired.v1"),
            Map.entry(PacingChanged.class, "waiting-room.pacing-changed.v1"),
            Map.entry(PeoplePreQueued.class, "waiting-room.people-pre-queued.v1"),
            Map.entry(LineDrawn.class, "waiting-room.line-drawn.v1"),
            Map.entry(PlacesDrawn.class, "waiting-room.places-drawn.v1"),
            Map.entry(PersonEntered.class, "waiting-room.person-entered.v1"),
            Map.entry(AdmissionsMissed.class, "waiting-room.admissions-missed.v1"),
            Map.entry(PeoplePassedOver.class, "waiting-room.people-passed-over.v1"),
            Map.entry(WaitingBegan.class, "waiting-room.waiting-began.v1"),
            Map.entry(ClosingChanged.class, "waiting-room.closing-changed.v1"),
            Map.entry(PersonReturned.class, "waiting-room.person-returned.v1"),
            Map.entry(ChatRoomOpened.class, "chat.room-opened.v1"),
            Map.entry(MemberJoined.class, "chat.member-joined.v1"),
            Map.entry(MemberLeft.class, "chat.member-left.v1"),
            Map.entry(MemberBanned.class, "chat.member-banned.v1"),
            Map.entry(MemberUnbanned.class, "chat.member-unbanned.v1"),
            Map.entry(MemberMuted.class, "chat.member-muted.v1"),
            Map.entry(MemberUnmuted.class, "chat.member-unmuted.v1"),
            Map.entry(SlowModeChanged.class, "chat.slow-mode-changed.v1"),
            Map.entry(MessageDeleted.class, "chat.message-deleted.v1"),
            Map.entry(MessageReported.class, "chat.message-reported.v1"),
            Map.entry(PersonHidden.class, "chat.person-hidden.v1"),
            Map.entry(PersonShown.class, "chat.person-shown.v1"));
    private static final Map<String, Class<?>> TYPES = NAMES.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventNames() {
    }

    public static Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(NAMES.get(type));
    }

    public static Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
