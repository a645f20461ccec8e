package party.somsom.events.translation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.events.PublishedEvent;
import party.somsom.events.PublishedQueueEvent.AdmissionEndedV1;
import party.somsom.events.PublishedQueueEvent.AdmissionOutcome;
import party.somsom.events.PublishedQueueEvent.AdmissionsExpiredV1;
import party.somsom.events.PublishedQueueEvent.AdmissionsMissedV1;
import party.somsom.events.PublishedQueueEvent.ClosingChangedV1;
import party.somsom.events.PublishedQueueEvent.LineDrawnV1;
import party.somsom.events.PublishedQueueEvent.PacingChangedV1;
import party.somsom.events.PublishedQueueEvent.PeopleAdmittedV1;
import party.somsom.events.PublishedQueueEvent.PeopleJoinedV1;
import party.somsom.events.PublishedQueueEvent.PeoplePassedOverV1;
import party.somsom.events.PublishedQueueEvent.PeoplePreQueuedV1;
import party.somsom.events.PublishedQueueEvent.PeopleSentAwayV1;
import party.somsom.events.PublishedQueueEvent.PersonEnteredV1;
import party.somsom.events.PublishedQueueEvent.PersonLeftV1;
import party.somsom.events.PublishedQueueEvent.PersonReturnedV1;
import party.somsom.events.PublishedQueueEvent.PlacesDrawnV1;
import party.somsom.events.PublishedQueueEvent.WaitingRoomClosedV1;
import party.somsom.events.PublishedQueueEvent.WaitingRoomOpenedV1;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.WaitingRoomEvent;
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
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** What is published of waiting rooms. */
record QueueTranslation(Pseudonyms ids) {
    @Nullable
    PublishedEvent of(WaitingRoomEvent event) {
        var queue = event.queueId();
        var festival = WaitingRoomIds.festivalOf(queue);
        return switch (event) {
            case WaitingRoomOpened it -> opened(it, festival);
            case PacingChanged it -> paced(it, festival);
            case PeoplePreQueued it -> new PeoplePreQueuedV1(queue, festival, people(it.userIds()), it.joinedAt());
            case LineDrawn it -> new LineDrawnV1(queue, festival, it.people(), it.drawnAt());
            case PlacesDrawn it -> new PlacesDrawnV1(queue, festival, it.firstPosition(), people(it.userIds()));
            case PeopleJoined it -> joined(it, festival);
            case WaitingBegan _ -> null; // wakes up the clock of the room, and says nothing about the line
            case PersonLeft it -> new PersonLeftV1(queue, festival, ids.person(it.userId()), it.leftAt());
            case PeopleAdmitted it -> admitted(it, festival);
            case PersonEntered it -> new PersonEnteredV1(queue, festival, ids.person(it.userId()), it.enteredAt());
            case AdmissionsMissed it -> new AdmissionsMissedV1(queue, festival, people(it.userIds()), it.missedAt());
            case PeoplePassedOver it -> passedOver(it, festival);
            case PersonReturned it -> new PersonReturnedV1(queue, festival, ids.person(it.userId()), it.returnedAt());
            case AdmissionEnded it -> ended(it, festival);
            case AdmissionsExpired it -> expired(it, festival);
            case ClosingChanged it -> new ClosingChangedV1(queue, festival, it.closesAt(), it.changedAt());
            case WaitingRoomClosed it -> new WaitingRoomClosedV1(queue, festival, it.closedAt());
            case PeopleSentAway it -> new PeopleSentAwayV1(queue, festival, people(it.userIds()), it.sentAwayAt());
        };
    }

    private List<String> people(List<String> userIds) {
        return ids.people(userIds);
    }

    private WaitingRoomOpenedV1 opened(WaitingRoomOpened it, String festival) {
        var settings = it.settings();
        return new WaitingRoomOpenedV1(it.queueId(), festival, ids.personIfKnown(it.organiserId()),
                settings.opensAt(), settings.admitPerMinute(), settings.maxActive(), settings.admissionMinutes(),
                it.hasDraw(), it.closesAt(), it.openedAt());
    }

    private PacingChangedV1 paced(PacingChanged it, String festival) {
        return new PacingChangedV1(it.queueId(), festival, it.admitPerMinute(), it.maxActive(), it.paused(),
                ids.person(it.changedBy()), it.changedAt());
    }

    private PeopleJoinedV1 joined(PeopleJoined it, String festival) {
        return new PeopleJoinedV1(it.queueId(), festival, it.firstPosition(), people(it.userIds()), it.joinedAt());
    }

    private PeopleAdmittedV1 admitted(PeopleAdmitted it, String festival) {
        return new PeopleAdmittedV1(it.queueId(), festival, people(it.userIds()), it.servedThrough(), it.enterBy(),
                it.admittedUntil(), it.admittedAt());
    }

    private PeoplePassedOverV1 passedOver(PeoplePassedOver it, String festival) {
        return new PeoplePassedOverV1(it.queueId(), festival, people(it.userIds()), it.passedOverAt());
    }

    private AdmissionEndedV1 ended(AdmissionEnded it, String festival) {
        return new AdmissionEndedV1(it.queueId(), festival, ids.person(it.userId()), outcome(it.reason()),
                it.endedAt());
    }

    private static AdmissionOutcome outcome(AdmissionEnd reason) {
        return switch (reason) {
            case RESERVED -> AdmissionOutcome.RESERVED;
            case LEFT -> AdmissionOutcome.LEFT;
        };
    }

    private AdmissionsExpiredV1 expired(AdmissionsExpired it, String festival) {
        return new AdmissionsExpiredV1(it.queueId(), festival, people(it.userIds()), it.expiredAt());
    }
}
