package party.somsom.api.waitingroom;

import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;

/** Runs on every node, for the people who are connected to that node. */
@Component
@ProcessingGroup(WhenAdmissionChangesThenTellThePerson.GROUP)
class WhenAdmissionChangesThenTellThePerson {
    static final String GROUP = "tell-admission";

    private final AdmissionQueue admissions;

    WhenAdmissionChangesThenTellThePerson(AdmissionQueue admissions) {
        this.admissions = admissions;
    }

    @EventHandler
    void on(PeopleAdmitted event) {
        admissions.tell(event.queueId(), event.userIds());
    }

    @EventHandler
    void on(AdmissionsExpired event) {
        admissions.tell(event.queueId(), event.userIds());
    }

    @EventHandler
    void on(AdmissionEnded event) {
        admissions.tell(event.queueId(), List.of(event.userId()));
    }

    /** The room was closed for good. */
    @EventHandler
    void on(PeopleSentAway event) {
        admissions.tell(event.queueId(), event.userIds());
    }

    @EventHandler
    void on(PersonLeft event) {
        admissions.tell(event.queueId(), List.of(event.userId()));
    }
}
