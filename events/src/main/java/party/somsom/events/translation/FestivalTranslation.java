package party.somsom.events.translation;

import org.jspecify.annotations.Nullable;

import party.somsom.events.PublishedEvent;
import party.somsom.events.PublishedFestivalEvent.FestivalCancelledV1;
import party.somsom.events.PublishedFestivalEvent.FestivalCreatedV1;
import party.somsom.events.PublishedFestivalEvent.FestivalMovedV1;
import party.somsom.messages.festival.FestivalEvent;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;

/** What is published of festivals. */
record FestivalTranslation(Pseudonyms ids) {
    @Nullable
    PublishedEvent of(FestivalEvent event) {
        return switch (event) {
            case FestivalCreated it -> created(it);
            case FestivalChanged _ -> null; // only texts change, and texts are not published
            case FestivalMoved it -> new FestivalMovedV1(it.festivalId(), it.startDate(), it.endDate(), it.movedAt());
            case FestivalCancelled it -> new FestivalCancelledV1(it.festivalId(), it.cancelledAt());
        };
    }

    private FestivalCreatedV1 created(FestivalCreated it) {
        var plan = it.plan();
        var room = plan.waitingRoom();
        return new FestivalCreatedV1(it.festivalId(), ids.person(it.organiserId()), it.chatRoomId(),
                plan.timezone().getId(), plan.startDate(), plan.endDate(), plan.ticketsPerDate(), plan.maxPerUser(),
                plan.salesOpenAt(), plan.salesCloseAt(), room == null ? null : room.admitPerMinute(),
                room == null ? null : room.maxActive(), it.createdAt());
    }
}
