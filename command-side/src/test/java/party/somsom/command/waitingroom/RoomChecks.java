package party.somsom.command.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import party.somsom.messages.waitingroom.WaitingRoomEvent;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/** Keeps a second, simple record of a room from its events. It fails at the first event that breaks a rule. */
public final class RoomChecks {
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<Long> given = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> secondChances = new HashSet<>();
    private final Map<String, PeopleAdmitted> admitted = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private final List<Instant> admissions = new ArrayList<>();
    private int rate;
    private int cap;
    private boolean paused;

    public void see(WaitingRoomEvent event) {
        switch (event) {
            case WaitingRoomOpened e -> pace(e.settings().admitPerMinute(), e.settings().maxActive(), false);
            case PacingChanged e -> pace(e.admitPerMinute(), e.maxActive(), e.paused());
            case PeopleJoined e -> join(e.userIds(), e.firstPosition());
            case PlacesDrawn e -> join(e.userIds(), e.firstPosition());
            case PeopleAdmitted e -> admit(e);
            case PersonEntered e -> entered.add(e.userId());
            case AdmissionsMissed e -> {
                assertThat(secondChances).as("nobody has three chances").doesNotContainAnyElementsOf(e.userIds());
                secondChances.addAll(e.userIds());
                e.userIds().forEach(admitted::remove);
                waiting.addAll(e.userIds());
            }
            case PeoplePassedOver e -> waiting.removeAll(e.userIds());
            case PersonReturned e -> waiting.add(e.userId());
            case PersonLeft e -> gone(e.userId());
            case AdmissionEnded e -> gone(e.userId());
            case AdmissionsExpired e -> e.userIds().forEach(this::gone);
            default -> {
            }
        }
    }

    /** The times at which people were let through, one for each person. */
    public List<Instant> admissions() {
        return admissions;
    }

    private void pace(int newRate, int newCap, boolean newPaused) {
        rate = newRate;
        cap = newCap;
        paused = newPaused;
    }

    private void join(List<String> users, long firstPosition) {
        for (int i = 0; i < users.size(); i++) {
            join(users.get(i), firstPosition + i);
        }
    }

    private void join(String user, long position) {
        assertThat(given.add(position)).as("position %s is given once", position).isTrue();
        assertThat(positions.put(user, position)).as("%s has one place", user).isNull();
        waiting.add(user);
    }

    private void admit(PeopleAdmitted event) {
        var now = event.admittedAt();
        assertThat(paused).isFalse();
        assertThat(waiting).as("only those in line").containsAll(event.userIds());
        var order = event.userIds().stream().map(positions::get).toList();
        assertThat(order).isSorted();
        waiting.removeAll(event.userIds());
        assertThat(waiting.stream().map(positions::get)).as("nobody is overtaken")
                .allMatch(p -> p > order.getLast());
        event.userIds().forEach(user -> {
            assertThat(admitted.put(user, event)).as("%s is admitted once", user).isNull();
            entered.remove(user);
            admissions.add(now);
        });
        assertThat(admitted).as("the cap").hasSizeLessThanOrEqualTo(cap);
        assertThat(admissions.stream().filter(at -> at.isAfter(now.minusSeconds(60))).count()).as("the rate")
                .isLessThanOrEqualTo(rate);
    }

    private void gone(String user) {
        positions.remove(user);
        waiting.remove(user);
        admitted.remove(user);
        secondChances.remove(user);
    }

    boolean isAdmitted(String user, Instant now) {
        var admission = admitted.get(user);
        return admission != null && now.isBefore(admission.admittedUntil())
                && (entered.contains(user) || now.isBefore(admission.enterBy()));
    }
}
