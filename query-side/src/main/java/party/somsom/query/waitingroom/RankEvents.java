package party.somsom.query.waitingroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

/** Events of one room in the format of the script: number, kind, argument count, arguments. */
final class RankEvents {
    private final List<String> flat = new ArrayList<>();

    List<String> flat() {
        return flat;
    }

    int size() {
        return flat.size();
    }

    void add(long number, WaitingRoomEvent event) {
        switch (event) {
            case WaitingRoomOpened e -> opened(number, e);
            case PacingChanged e -> add(number, "PACED", Integer.toString(e.admitPerMinute()), e.paused() ? "1" : "0",
                    Integer.toString(e.maxActive()));
            case ClosingChanged e -> add(number, "CLOSING", millis(e.closesAt()));
            case WaitingRoomClosed e -> add(number, "CLOSING", millis(e.closedAt()));
            case PeoplePreQueued e -> add(number, "PRE_QUEUED", e.userIds());
            case LineDrawn e -> add(number, "DRAWN", e.seed(), millis(e.drawnAt()), Integer.toString(e.people()));
            case PlacesDrawn e -> add(number, "PLACED", e.userIds(), Long.toString(e.firstPosition()));
            case PeopleJoined e -> add(number, "JOINED", e.userIds(), Long.toString(e.firstPosition()));
            case PeoplePassedOver e -> add(number, "PASSED_OVER", e.userIds(), millis(e.passedOverAt()));
            case WaitingBegan _ -> add(number, "BEGAN");
            case PersonReturned e -> add(number, "BACK", e.userId());
            case PeopleAdmitted e -> add(number, "ADMITTED", e.userIds(), millis(e.admittedAt()),
                    millis(e.enterBy()), millis(e.admittedUntil()), Long.toString(e.servedThrough()));
            case PersonEntered e -> add(number, "ENTERED", e.userId());
            case AdmissionsMissed e -> add(number, "MISSED", e.userIds(), millis(e.missedAt()));
            case AdmissionsExpired e -> add(number, "EXPIRED", e.userIds(), millis(e.expiredAt()));
            case PersonLeft e -> add(number, "LEFT", millis(e.leftAt()), e.userId());
            case AdmissionEnded e -> add(number, "LEFT", millis(e.endedAt()), e.userId());
            case PeopleSentAway e -> add(number, "LEFT", e.userIds(), millis(e.sentAwayAt()));
        }
    }

    private void opened(long number, WaitingRoomOpened event) {
        add(number, "OPENED", millis(event.settings().opensAt()), millis(event.closesAt()),
                Integer.toString(event.settings().admitPerMinute()),
                event.hasDraw() && event.seedHash() != null ? event.seedHash() : "-",
                Integer.toString(event.settings().maxActive()), Long.toString(RoomFacts.memory(event.settings())));
    }

    private void add(long number, String kind, String... arguments) {
        add(number, kind, List.of(), arguments);
    }

    private void add(long number, String kind, List<String> userIds, String... first) {
        Collections.addAll(flat, Long.toString(number), kind, Integer.toString(first.length + userIds.size()));
        Collections.addAll(flat, first);
        flat.addAll(userIds);
    }

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "-" : Long.toString(instant.toEpochMilli());
    }
}
