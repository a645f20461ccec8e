package party.somsom.api.waitingroom;

import java.time.Clock;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.OwnPlace;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlacesOf;

/** A person's places in queues. Whoever goes leaves them to the people behind. */
@Component
class PersonalPlaces implements PersonalData {
    private final Messages messages;
    private final Clock clock;

    PersonalPlaces(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "queues";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        messages.ask(new FindPlacesOf(userId)).forEach(to);
    }

    @Override
    public void erase(String userId) {
        messages.ask(new FindPlacesOf(userId))
                .stream()
                .filter(OwnPlace::isInTheRoom)
                .map(place -> WaitingRoomIds.queueId(place.queue()))
                .forEach(queueId -> leave(queueId, userId));
    }

    /** The second command is for a person who has entered the booking page. */
    private void leave(String queueId, String userId) {
        var now = clock.instant();
        messages.send(new LeaveWaitingRoom(queueId, userId, now), ProblemCode.QUEUE_NOT_FOUND);
        messages.send(new EndAdmission(queueId, userId, AdmissionEnd.LEFT, null, now), ProblemCode.QUEUE_NOT_FOUND);
    }
}
